package de.aok.meineaok.portal.rest;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.PasswordHistory;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.credential.application.port.Passwords;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.registration.Consent;
import de.aok.meineaok.termination.UseEnd;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Accounts of one test, and their passwords. */
final class InMemoryAccounts implements Accounts, Passwords {
    private final Map<AccountId, Account> byId = new ConcurrentHashMap<>();
    private final Map<AccountId, Kept> passwords = new ConcurrentHashMap<>();

    @Override
    public Addition add(Account account, List<Consent> consents, Instant now) {
        if (isRegistered(account.kvnr())) {
            return Addition.PERSON_HAS_ACCOUNT;
        }
        if (isTaken(account.userName())) {
            return Addition.USER_NAME_TAKEN;
        }
        byId.put(account.id(), account);
        passwords.put(account.id(), new Kept(PasswordHistory.startingWith(account.passwordHash()), null));
        return Addition.ADDED;
    }

    @Override
    public boolean isRegistered(Kvnr kvnr) {
        return idOf(kvnr).isPresent();
    }

    @Override
    public boolean isTaken(UserName userName) {
        return idOf(userName.value()).isPresent();
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Account> findByUserName(String userName) {
        return byId.values().stream()
                .filter(account -> account.userName().value().equalsIgnoreCase(userName))
                .findAny();
    }

    @Override
    public Optional<AccountId> idOf(String userName) {
        return findByUserName(userName).map(Account::id);
    }

    @Override
    public Optional<AccountId> idOf(Kvnr kvnr) {
        return byId.values().stream()
                .filter(account -> account.kvnr().equals(kvnr))
                .map(Account::id)
                .findAny();
    }

    @Override
    public Optional<UserName> userNameOf(AccountId id) {
        return find(id).map(Account::userName);
    }

    @Override
    public void changeStatus(AccountId id, AccountStatus status, @Nullable UseEnd useEnd, Instant now) {
        change(id, old -> copy(old, old.passwordHash(), status, old.lastLoginAt(), useEnd));
    }

    @Override
    public void close(AccountId id, Instant now) {
        byId.remove(id);
    }

    @Override
    public void rehash(AccountId id, PasswordHash hash) {
        throw new AssertionError("no hash is outdated in these tests");
    }

    @Override
    public void changeMobileNumber(AccountId id, MobileNumber number) {
        change(id, old -> old.with(number));
    }

    @Override
    public void loggedIn(AccountId id, Instant now) {
        change(id, old -> copy(old, old.passwordHash(), old.status(), now, old.useEnd()));
    }

    @Override
    public int removeNeverActivated(Instant lastCodeIssuedBefore, int atMost) {
        throw new AssertionError("nothing is removed in these tests");
    }

    @Override
    public List<AccountId> whoseUseEnded(LocalDate onOrBefore, @Nullable AccountId after, int atMost) {
        throw new AssertionError("nothing is closed by itself in these tests");
    }

    @Override
    public List<AccountId> whoseInsuranceChanged(Ik insurer, LocalDate today, @Nullable AccountId after, int atMost) {
        throw new AssertionError("nothing is closed by itself in these tests");
    }

    @Override
    public Kept of(AccountId account) {
        return passwords.getOrDefault(
                account, new Kept(PasswordHistory.startingWith(new PasswordHash("$argon2id$none")), null));
    }

    @Override
    public void change(AccountId account, PasswordHistory history, LocalDate on) {
        passwords.put(account, new Kept(history, on));
        change(account, old -> copy(old, history.current(), old.status(), old.lastLoginAt(), old.useEnd()));
    }

    void removeAll() {
        byId.clear();
    }

    private void change(AccountId id, UnaryOperator<Account> change) {
        byId.computeIfPresent(id, (same, old) -> change.apply(old));
    }

    private static Account copy(
            Account old,
            PasswordHash hash,
            AccountStatus status,
            @Nullable Instant lastLoginAt,
            @Nullable UseEnd useEnd) {
        return new Account(
                old.id(),
                old.kvnr(),
                old.userName(),
                hash,
                old.email(),
                old.mobileNumber(),
                status,
                old.registeredAt(),
                lastLoginAt,
                useEnd);
    }
}

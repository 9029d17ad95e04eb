package de.aok.meineaok.portal.rest;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.registration.Consent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts of one test. */
final class InMemoryAccounts implements Accounts {
    private final Map<AccountId, Account> byId = new ConcurrentHashMap<>();

    @Override
    public Addition add(Account account, List<Consent> consents, Instant now) {
        if (isRegistered(account.kvnr())) {
            return Addition.PERSON_HAS_ACCOUNT;
        }
        if (isTaken(account.userName())) {
            return Addition.USER_NAME_TAKEN;
        }
        byId.put(account.id(), account);
        return Addition.ADDED;
    }

    @Override
    public boolean isRegistered(Kvnr kvnr) {
        return byId.values().stream().anyMatch(account -> account.kvnr().equals(kvnr));
    }

    @Override
    public boolean isTaken(UserName userName) {
        return byId.values().stream().anyMatch(account -> account.userName().equals(userName));
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
    public void activate(AccountId id, Instant now) {
        byId.computeIfPresent(
                id,
                (same, account) -> new Account(
                        id,
                        account.kvnr(),
                        account.userName(),
                        account.passwordHash(),
                        account.email(),
                        account.mobileNumber(),
                        AccountState.ACTIVE,
                        account.lastLoginAt()));
    }

    @Override
    public void rehash(AccountId id, PasswordHash hash) {
        throw new AssertionError("no hash is outdated in these tests");
    }

    @Override
    public void loggedIn(AccountId id, Instant now) {
        byId.computeIfPresent(
                id,
                (same, account) -> new Account(
                        id,
                        account.kvnr(),
                        account.userName(),
                        account.passwordHash(),
                        account.email(),
                        account.mobileNumber(),
                        account.state(),
                        now));
    }

    @Override
    public int removeNeverActivated(Instant lastCodeIssuedBefore, int atMost) {
        throw new AssertionError("nothing is removed in these tests");
    }

    void removeAll() {
        byId.clear();
    }
}

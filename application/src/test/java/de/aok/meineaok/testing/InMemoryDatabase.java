package de.aok.meineaok.testing;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.PasswordAttempts;
import de.aok.meineaok.login.Session;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.login.application.port.LoginTraces;
import de.aok.meineaok.login.application.port.MtanQuota;
import de.aok.meineaok.login.application.port.NameKey;
import de.aok.meineaok.login.application.port.PasswordGuard;
import de.aok.meineaok.login.application.port.Sessions;
import de.aok.meineaok.login.application.port.TokenKey;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.registration.Consent;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All that is kept, in memory, for tests on one thread. */
public final class InMemoryDatabase implements Transactions {
    public final Map<Kvnr, InsuredPerson> persons = new HashMap<>();
    public final Map<AccountId, Account> accounts = new LinkedHashMap<>();
    public final Map<AccountId, List<Consent>> consents = new HashMap<>();
    public final List<ActivationCodes.Kept> codes = new ArrayList<>();
    public final Set<UUID> reminded = new HashSet<>();
    public final Map<NameKey, PasswordAttempts> guards = new HashMap<>();
    private final Map<NameKey, Instant> lastAttempts = new HashMap<>();
    private final Map<NameKey, AccountId> nameOwners = new HashMap<>();
    public final Map<TokenKey, LoginAttempt> logins = new HashMap<>();
    public final Map<TokenKey, Session> sessions = new HashMap<>();
    private final Map<TokenKey, NameKey> sessionNames = new HashMap<>();
    public final Map<MtanDay, Integer> mtans = new HashMap<>();
    public final Map<CommissionId, Commissioned> outbox = new LinkedHashMap<>();

    /** Of the outbox: those whose content cannot be read. */
    public final Set<CommissionId> unreadable = new HashSet<>();

    /** A number and a day on which it got mTANs. */
    public record MtanDay(MobileNumber number, LocalDate day) {}

    /** A commission and what became of it. */
    public record Commissioned(
            Commission commission,
            Instant dueAt,
            int tries,
            @Nullable Instant deliveredAt,
            @Nullable Instant expiredAt) {
        boolean waits() {
            return deliveredAt == null && expiredAt == null;
        }

        boolean settledBefore(Instant instant) {
            Instant settledAt = deliveredAt == null ? expiredAt : deliveredAt;
            return settledAt != null && settledAt.isBefore(instant);
        }
    }

    @Override
    public <T extends @Nullable Object> T required(Supplier<T> work) {
        return work.get();
    }

    public InsuredPersons insuredPersons() {
        return new InsuredPersons() {
            @Override
            public Optional<InsuredPerson> find(Kvnr kvnr) {
                return Optional.ofNullable(persons.get(kvnr));
            }

            @Override
            public void store(List<InsuredRecord.Person> newPersons, List<InsuredRecord.Insurance> insurances) {
                throw new UnsupportedOperationException("no import here");
            }
        };
    }

    public Accounts accounts() {
        return new Accounts() {
            @Override
            public Addition add(Account account, List<Consent> given, Instant now) {
                if (isRegistered(account.kvnr())) {
                    return Addition.PERSON_HAS_ACCOUNT;
                }
                if (isTaken(account.userName())) {
                    return Addition.USER_NAME_TAKEN;
                }
                accounts.put(account.id(), account);
                consents.put(account.id(), given);
                return Addition.ADDED;
            }

            @Override
            public boolean isRegistered(Kvnr kvnr) {
                return accounts.values().stream()
                        .anyMatch(account -> account.kvnr().equals(kvnr));
            }

            @Override
            public boolean isTaken(UserName userName) {
                return findByUserName(userName.value()).isPresent();
            }

            @Override
            public Optional<Account> find(AccountId id) {
                return Optional.ofNullable(accounts.get(id));
            }

            @Override
            public Optional<Account> findByUserName(String userName) {
                return accounts.values().stream()
                        .filter(account -> account.userName().folded().equals(userName.toLowerCase(Locale.ROOT)))
                        .findFirst();
            }

            @Override
            public void activate(AccountId id, Instant now) {
                change(id, AccountState.ACTIVE, null, null);
            }

            @Override
            public void rehash(AccountId id, PasswordHash hash) {
                change(id, null, hash, null);
            }

            @Override
            public void loggedIn(AccountId id, Instant now) {
                change(id, null, null, now);
            }

            @Override
            public int removeNeverActivated(Instant lastCodeIssuedBefore, int atMost) {
                List<AccountId> stale = accounts.values().stream()
                        .filter(account -> account.state() == AccountState.WAITING_FOR_ACTIVATION)
                        .map(Account::id)
                        .filter(id -> codes.stream()
                                .filter(code -> code.account().equals(id))
                                .allMatch(code -> code.code().issuedAt().isBefore(lastCodeIssuedBefore)))
                        .limit(atMost)
                        .toList();
                stale.forEach(accounts::remove);
                codes.removeIf(code -> stale.contains(code.account()));
                return stale.size();
            }
        };
    }

    private void change(
            AccountId id, @Nullable AccountState state, @Nullable PasswordHash hash, @Nullable Instant login) {
        accounts.computeIfPresent(
                id,
                (key, old) -> new Account(
                        id,
                        old.kvnr(),
                        old.userName(),
                        hash == null ? old.passwordHash() : hash,
                        old.email(),
                        old.mobileNumber(),
                        state == null ? old.state() : state,
                        login == null ? old.lastLoginAt() : login));
    }

    public ActivationCodes activationCodes() {
        return new ActivationCodes() {
            @Override
            public void issue(Kept code) {
                codes.replaceAll(old -> old.account().equals(code.account())
                        ? old.with(old.code().superseded())
                        : old);
                codes.add(code);
            }

            @Override
            public Optional<Kept> latest(AccountId account) {
                return codes.stream()
                        .filter(code -> code.account().equals(account))
                        .max(Comparator.comparing(code -> code.code().issuedAt()));
            }

            @Override
            public Optional<Kept> lockLatest(AccountId account) {
                return latest(account);
            }

            @Override
            public void save(Kept code) {
                codes.replaceAll(old -> old.id().equals(code.id()) ? code : old);
            }

            @Override
            public List<Instant> orders(AccountId account) {
                return codes.stream()
                        .filter(code -> code.account().equals(account))
                        .map(code -> code.code().issuedAt())
                        .toList();
            }

            @Override
            public List<Kept> lockUnreminded(Instant handedOverBefore, int atMost) {
                return codes.stream()
                        .filter(code -> !reminded.contains(code.id()))
                        .filter(code -> {
                            Commissioned letter = outbox.get(code.letter());
                            Instant at = letter == null ? null : letter.deliveredAt();
                            return at != null && at.isBefore(handedOverBefore);
                        })
                        .limit(atMost)
                        .toList();
            }

            @Override
            public void reminded(UUID id, Instant now) {
                reminded.add(id);
            }
        };
    }

    public PasswordGuard guard() {
        return new PasswordGuard() {
            @Override
            public PasswordAttempts peek(NameKey name) {
                return guards.getOrDefault(name, PasswordAttempts.none());
            }

            @Override
            public PasswordAttempts lock(NameKey name, Instant now) {
                lastAttempts.put(name, now);
                return peek(name);
            }

            @Override
            public void save(NameKey name, PasswordAttempts attempts, Instant now) {
                guards.put(name, attempts);
                lastAttempts.put(name, now);
            }

            @Override
            public void reset(NameKey name, AccountId account, Instant now) {
                guards.remove(name);
                lastAttempts.put(name, now);
                nameOwners.put(name, account);
            }
        };
    }

    public LoginAttempts loginAttempts() {
        return new LoginAttempts() {
            @Override
            public void add(TokenKey key, LoginAttempt attempt) {
                logins.put(key, attempt);
            }

            @Override
            public Optional<LoginAttempt> find(TokenKey key) {
                return Optional.ofNullable(logins.get(key));
            }

            @Override
            public Optional<LoginAttempt> lock(TokenKey key) {
                return find(key);
            }

            @Override
            public void save(TokenKey key, LoginAttempt attempt) {
                logins.put(key, attempt);
            }
        };
    }

    public Sessions sessions() {
        return new Sessions() {
            @Override
            public void add(TokenKey key, NameKey name, Session session) {
                sessions.put(key, session);
                sessionNames.put(key, name);
            }

            @Override
            public Optional<Session> find(TokenKey key) {
                return Optional.ofNullable(sessions.get(key));
            }

            @Override
            public boolean touch(TokenKey key, Instant now) {
                return sessions.computeIfPresent(key, (k, session) -> session.used(now)) != null;
            }

            @Override
            public void end(TokenKey key) {
                sessions.remove(key);
            }

            @Override
            public void endAll(NameKey name) {
                sessions.keySet().removeIf(key -> Objects.equals(sessionNames.get(key), name));
            }
        };
    }

    public MtanQuota mtanQuota() {
        return new MtanQuota() {
            @Override
            public boolean take(MobileNumber number, LocalDate day, int perDay) {
                return mtans.merge(new MtanDay(number, day), 1, Integer::sum) <= perDay;
            }
        };
    }

    public LoginTraces loginTraces() {
        return new LoginTraces() {
            @Override
            public int removeAttempts(Instant startedBefore, int atMost) {
                return remove(logins, atMost, (key, login) -> login.startedAt().isBefore(startedBefore));
            }

            @Override
            public int removeSessions(Instant lastUsedBefore, int atMost) {
                return remove(
                        sessions, atMost, (key, session) -> session.lastUsedAt().isBefore(lastUsedBefore));
            }

            @Override
            public int removeCountsOfUnknownNames(Instant lastAttemptBefore, int atMost) {
                int removed = remove(
                        lastAttempts,
                        atMost,
                        (name, at) -> at.isBefore(lastAttemptBefore) && !accounts.containsKey(nameOwners.get(name)));
                guards.keySet().retainAll(lastAttempts.keySet());
                return removed;
            }

            @Override
            public int removeMtanCounts(LocalDate before, int atMost) {
                return remove(mtans, atMost, (key, sent) -> key.day().isBefore(before));
            }

            @Override
            public int removeCommissions(Channel channel, Instant settledBefore, int atMost) {
                return remove(
                        outbox,
                        atMost,
                        (id, one) -> Channel.of(one.commission()) == channel
                                && one.settledBefore(settledBefore)
                                && codes.stream()
                                        .noneMatch(code -> code.letter().equals(id)));
            }

            private <K, V> int remove(Map<K, V> rows, int atMost, BiPredicate<K, V> stale) {
                List<K> keys = rows.entrySet().stream()
                        .filter(row -> stale.test(row.getKey(), row.getValue()))
                        .map(Map.Entry::getKey)
                        .limit(atMost)
                        .toList();
                keys.forEach(rows::remove);
                return keys.size();
            }
        };
    }

    public Outbox outbox() {
        return new Outbox() {
            @Override
            public void add(CommissionId id, Commission commission, Instant now) {
                outbox.put(id, new Commissioned(commission, now, 0, null, null));
            }

            @Override
            public Optional<Taken> takeNext(Channel channel, Instant now, Duration lease) {
                Optional<Taken> next = outbox.entrySet().stream()
                        .filter(entry -> Channel.of(entry.getValue().commission()) == channel)
                        .filter(entry -> entry.getValue().waits()
                                && !entry.getValue().dueAt().isAfter(now))
                        .min(Comparator.comparing(entry -> entry.getValue().dueAt()))
                        .map(entry -> new Taken(
                                entry.getKey(),
                                unreadable.contains(entry.getKey())
                                        ? null
                                        : entry.getValue().commission(),
                                entry.getValue().tries()));
                next.ifPresent(one -> change(
                        one.id(),
                        old -> new Commissioned(old.commission(), now.plus(lease), old.tries() + 1, null, null)));
                return next;
            }

            @Override
            public void delivered(CommissionId id, Instant now) {
                change(id, old -> new Commissioned(old.commission(), old.dueAt(), old.tries(), now, null));
            }

            @Override
            public void expired(Taken taken, Instant now) {
                changeWhileLeased(
                        taken, old -> new Commissioned(old.commission(), old.dueAt(), old.tries(), null, now));
            }

            @Override
            public void failed(Taken taken, Instant dueAgainAt) {
                changeWhileLeased(
                        taken, old -> new Commissioned(old.commission(), dueAgainAt, old.tries(), null, null));
            }

            private void changeWhileLeased(Taken taken, UnaryOperator<Commissioned> change) {
                change(taken.id(), old -> old.tries() == taken.tries() + 1 ? change.apply(old) : old);
            }

            @Override
            public Optional<Instant> deliveredAt(CommissionId id) {
                return Optional.ofNullable(outbox.get(id)).map(Commissioned::deliveredAt);
            }

            private void change(CommissionId id, UnaryOperator<Commissioned> change) {
                outbox.computeIfPresent(id, (key, old) -> old.waits() ? change.apply(old) : old);
            }
        };
    }

    /** The commissions of a kind, in the order in which they were added. */
    public <C extends Commission> List<C> commissioned(Class<C> kind) {
        return outbox.values().stream()
                .map(Commissioned::commission)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}

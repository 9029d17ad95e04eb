package de.aok.meineaok.testing;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.application.port.PasswordGuard;
import de.aok.meineaok.access.application.port.PendingLogins;
import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.account.LockKind;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.activation.IssuedActivationCode;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.bankaccount.application.port.BankAccountReports;
import de.aok.meineaok.benefits.application.port.BenefitClaims;
import de.aok.meineaok.caseorder.application.port.CaseOrders;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.changerequest.application.port.UnconfirmedChanges;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.PasswordHistory;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.credential.application.port.Passwords;
import de.aok.meineaok.delivery.DeliveryPreference;
import de.aok.meineaok.delivery.application.port.DeliveryPreferences;
import de.aok.meineaok.delivery.application.port.PostedDocuments;
import de.aok.meineaok.document.application.port.Files;
import de.aok.meineaok.document.application.port.Uploads;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.forms.application.port.Certificates;
import de.aok.meineaok.forms.application.port.Contributions;
import de.aok.meineaok.forms.application.port.FormOrders;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.ChangeOnFile;
import de.aok.meineaok.insured.application.Confirmed;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.port.Confirmations;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.insured.application.port.ReceivedBills;
import de.aok.meineaok.locking.application.port.ContactTasks;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.PasswordAttempts;
import de.aok.meineaok.login.Session;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.login.application.port.LoginTraces;
import de.aok.meineaok.login.application.port.OneTimePasswords;
import de.aok.meineaok.mailbox.application.port.Mailboxes;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.NumberChange;
import de.aok.meineaok.mobilenumber.application.port.MtanQuota;
import de.aok.meineaok.mobilenumber.application.port.NumberChanges;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Deliveries;
import de.aok.meineaok.notification.application.port.LetterBatches;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.notification.application.port.OutboxFigures;
import de.aok.meineaok.notification.application.port.ReceiptFigures;
import de.aok.meineaok.notification.application.port.UndeliveredCommissions;
import de.aok.meineaok.receipt.application.port.BilledServices;
import de.aok.meineaok.recovery.DailyTries;
import de.aok.meineaok.recovery.IssuedOneTimePassword;
import de.aok.meineaok.recovery.SecurityQuestion;
import de.aok.meineaok.recovery.application.ResetRequest;
import de.aok.meineaok.recovery.application.port.ResetRequests;
import de.aok.meineaok.recovery.application.port.SecurityQuestions;
import de.aok.meineaok.registration.Consent;
import de.aok.meineaok.retention.application.port.DeletionProtocol;
import de.aok.meineaok.retention.application.port.ExpiringMessages;
import de.aok.meineaok.retention.application.port.ExpiringRecords;
import de.aok.meineaok.retention.application.port.LegalHolds;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.termination.UseEnd;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept, in memory, behind the same ports as a database's, for tests and trials. Its transactions come one after the
 * other, and what throws leaves no trace. The ports are asked within a transaction alone.
 */
public final class InMemoryDatabase implements Transactions {
    private final ReentrantLock running = new ReentrantLock();
    private boolean condemned;
    private final List<Supplier<Runnable>> tables = new ArrayList<>();

    public final Map<Kvnr, InsuredPerson> persons = table(new LinkedHashMap<>());
    public final Map<AccountId, Account> accounts = table(new LinkedHashMap<>());
    public final Map<AccountId, List<Consent>> consents = table(new LinkedHashMap<>());
    public final Map<UUID, ActivationCodes.Kept> codes = table(new LinkedHashMap<>());
    public final Map<UUID, Instant> reminded = table(new LinkedHashMap<>());
    public final Map<NameKey, PasswordAttempts> guards = table(new LinkedHashMap<>());
    public final Map<TokenKey, LoginAttempt> logins = table(new LinkedHashMap<>());
    public final Map<TokenKey, Session> sessions = table(new LinkedHashMap<>());
    public final Map<MtanDay, Integer> mtans = table(new LinkedHashMap<>());
    private final InMemoryMailboxes messages = new InMemoryMailboxes(this);
    private final InMemoryOutbox commissions = new InMemoryOutbox(this);
    final Map<CommissionId, InMemoryOutbox.Commissioned> outbox = commissions.commissions;
    public final Map<AccountId, OneTimePasswords.Kept> oneTimePasswords = table(new LinkedHashMap<>());
    public final Map<AccountId, SecurityQuestions.Kept> questions = table(new LinkedHashMap<>());
    public final Map<AccountId, NumberChange> numberChanges = table(new LinkedHashMap<>());
    public final Map<UUID, ResetRequest> resetRequests = table(new LinkedHashMap<>());
    private final InMemoryUploads uploads = new InMemoryUploads(this);
    private final InMemoryChangeRequests changes = new InMemoryChangeRequests(this);
    private final Map<Kvnr, Overlay> overlays = table(new LinkedHashMap<>());
    private final InMemoryCases cases = new InMemoryCases(this);
    private final InMemoryBenefitClaims benefitClaims = new InMemoryBenefitClaims(this);
    private final InMemoryCaseOrders caseOrders = new InMemoryCaseOrders(this);
    private final InMemoryBills bills = new InMemoryBills(this);
    private final InMemoryForms forms = new InMemoryForms(this);
    private final Map<AccountId, DeliveryPreference> deliveryPreferences = table(new LinkedHashMap<>());
    public final Map<UUID, ContactTasks.ContactTask> tasks = table(new LinkedHashMap<>());
    public final Map<UUID, Instant> tasksDone = table(new LinkedHashMap<>());

    private final InMemoryFiles keptFiles = new InMemoryFiles(this);

    /** What files hold. */
    public final InMemoryFileVault vault = new InMemoryFileVault(this, keptFiles);

    /** The user names of accounts that are closed, by their accounts: never to be given out again. */
    public final Map<AccountId, UserName> closed = table(new LinkedHashMap<>());

    private final Map<String, InsuredRecord.Insurance> insurances = table(new LinkedHashMap<>());
    private final Map<NameKey, Instant> lastAttempts = table(new LinkedHashMap<>());
    private final Map<NameKey, AccountId> nameOwners = table(new LinkedHashMap<>());
    private final Map<TokenKey, NameKey> sessionNames = table(new LinkedHashMap<>());
    private final Map<AccountId, PasswordHistory> histories = table(new LinkedHashMap<>());
    private final Map<AccountId, LocalDate> passwordChanges = table(new LinkedHashMap<>());
    private final Map<AccountId, List<Instant>> oneTimeLetters = table(new LinkedHashMap<>());
    private final Map<UUID, Instant> requestsDueAt = table(new LinkedHashMap<>());

    /**
     * What lies over what was handed over.
     *
     * @param name the confirmed one; null if there is none
     * @param nameChangedAt when a hand-over brought another name than the one before; null if none did
     * @param address the confirmed one; null if there is none
     * @param addressChangedAt when a hand-over brought another address than the one before; null if none did
     */
    private record Overlay(
            @Nullable Confirmed<PersonName> name,
            @Nullable Instant nameChangedAt,
            @Nullable Confirmed<PostalAddress> address,
            @Nullable Instant addressChangedAt) {
        static final Overlay NONE = new Overlay(null, null, null, null);

        Overlay handedOver(@Nullable InsuredPerson before, InsuredRecord.Person after, Instant now) {
            boolean renamed = before != null && !before.name().equals(after.name());
            boolean moved = before != null && !before.address().equals(after.address());
            return new Overlay(
                    renamed ? null : name,
                    renamed ? now : nameChangedAt,
                    moved ? null : address,
                    moved ? now : addressChangedAt);
        }

        Overlay confirmed(@Nullable Confirmed<PersonName> newName, @Nullable Confirmed<PostalAddress> newAddress) {
            return new Overlay(
                    since(newName, nameChangedAt),
                    nameChangedAt,
                    since(newAddress, addressChangedAt),
                    addressChangedAt);
        }

        private static <T> @Nullable Confirmed<T> since(@Nullable Confirmed<T> confirmed, @Nullable Instant changedAt) {
            return confirmed == null || changedAt == null || confirmed.at().isAfter(changedAt) ? confirmed : null;
        }

        InsuredPerson over(InsuredPerson person) {
            return new InsuredPerson(
                    person.kvnr(),
                    name == null ? person.name() : name.value(),
                    person.birthDate(),
                    address == null ? person.address() : address.value(),
                    person.einwilligungsvorbehalt(),
                    person.deceased(),
                    person.coverages());
        }
    }

    /** Every call of a port, in order: what would be statements. */
    public final List<String> statements = new ArrayList<>();

    /** Of the outbox: those whose content cannot be read. */
    public final Set<CommissionId> unreadable = commissions.unreadable;

    /** Whether an account is changed by those alone who hold the lock of its user name, as the use cases do. */
    public boolean changedByHoldersAlone;

    /** What is kept for its time. */
    public final InMemoryRecords records = new InMemoryRecords(this);

    private final Set<NameKey> locked = new HashSet<>();
    private final Set<Kvnr> heldPersons = new HashSet<>();
    private final KeyedHashing hashing;

    /** What the trail holds. */
    public final InMemoryAuditTrail audit;

    public InMemoryDatabase(KeyedHashing hashing) {
        this.hashing = hashing;
        this.audit = new InMemoryAuditTrail(hashing, this);
    }

    /** Has a transaction that fails take back what it did to the table. */
    <K, V> Map<K, V> table(Map<K, V> table) {
        tables.add(() -> {
            Map<K, V> before = new LinkedHashMap<>(table);
            return () -> {
                table.clear();
                table.putAll(before);
            };
        });
        return table;
    }

    /** A number and a day on which it got mTANs. */
    public record MtanDay(MobileNumber number, LocalDate day) {}

    @Override
    public <T extends @Nullable Object> T required(Supplier<T> work) {
        if (running.isHeldByCurrentThread()) {
            try {
                return work.get();
            } catch (Throwable failure) {
                condemned = true;
                throw failure;
            }
        }
        running.lock();
        List<Runnable> before = tables.stream().map(Supplier::get).toList();
        try {
            T result = work.get();
            if (condemned) {
                throw new IllegalStateException("rolled back: work within it failed");
            }
            return result;
        } catch (Throwable failure) {
            before.forEach(Runnable::run);
            throw failure;
        } finally {
            condemned = false;
            locked.clear();
            heldPersons.clear();
            running.unlock();
        }
    }

    /** Whether this thread is within a transaction. */
    public boolean isWithin() {
        return running.isHeldByCurrentThread();
    }

    /** A port whose calls are noted, and refused outside of a transaction. */
    private <T> T noted(Class<T> port, T calls) {
        Object proxy =
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    String call = port.getSimpleName() + '.' + method.getName();
                    if (!isWithin()) {
                        throw new IllegalStateException(call + " outside of a transaction");
                    }
                    statements.add(call);
                    try {
                        return method.invoke(calls, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return port.cast(proxy);
    }

    private void requireHeld(AccountId id) {
        Account account = accounts.get(id);
        if (changedByHoldersAlone
                && account != null
                && !locked.contains(NameKey.of(account.userName().value(), hashing))) {
            throw new IllegalStateException("changed by somebody who does not hold it");
        }
    }

    public AuditTrail auditTrail() {
        return noted(AuditTrail.class, audit);
    }

    public InsuredPersons insuredPersons() {
        return noted(InsuredPersons.class, new InsuredPersons() {
            @Override
            public Optional<InsuredPerson> find(Kvnr kvnr) {
                return Optional.ofNullable(persons.get(kvnr)).map(overlay(kvnr)::over);
            }

            @Override
            public List<ChangeOnFile> store(
                    List<InsuredRecord.Person> newPersons, List<InsuredRecord.Insurance> newInsurances, Instant now) {
                List<ChangeOnFile> changes = new ArrayList<>();
                Set<Kvnr> concerned = new HashSet<>();
                newInsurances.forEach(insurance -> {
                    InsuredRecord.@Nullable Insurance earlier = insurances.put(insurance.id(), insurance);
                    concerned.add(insurance.kvnr());
                    if (earlier != null) {
                        concerned.add(earlier.kvnr());
                    }
                });
                newPersons.forEach(person -> {
                    InsuredPerson before = persons.put(person.kvnr(), withoutInsurances(person));
                    Overlay over = overlay(person.kvnr()).handedOver(before, person, now);
                    overlays.put(person.kvnr(), over);
                    concerned.add(person.kvnr());
                    boolean renamed = now.equals(over.nameChangedAt());
                    boolean moved = now.equals(over.addressChangedAt());
                    if (renamed || moved) {
                        changes.add(new ChangeOnFile(person.kvnr(), renamed, moved));
                    }
                });
                concerned.forEach(of -> persons.computeIfPresent(of, (kvnr, person) -> withInsurances(person)));
                return changes;
            }
        });
    }

    private Overlay overlay(Kvnr kvnr) {
        return overlays.getOrDefault(kvnr, Overlay.NONE);
    }

    public Confirmations confirmations() {
        return noted(Confirmations.class, new Confirmations() {
            @Override
            public void hold(Kvnr kvnr) {
                heldPersons.add(kvnr);
            }

            @Override
            public void confirm(
                    Kvnr kvnr, @Nullable Confirmed<PersonName> name, @Nullable Confirmed<PostalAddress> address) {
                if (!heldPersons.contains(kvnr)) {
                    throw new IllegalStateException("confirmed by somebody who does not hold the person");
                }
                overlays.put(kvnr, overlay(kvnr).confirmed(name, address));
            }
        });
    }

    public ReceivedBills receivedBills() {
        return noted(ReceivedBills.class, bills);
    }

    public BilledServices billedServices() {
        return noted(BilledServices.class, bills);
    }

    private static InsuredPerson withoutInsurances(InsuredRecord.Person person) {
        return new InsuredPerson(
                person.kvnr(),
                person.name(),
                person.birthDate(),
                person.address(),
                person.einwilligungsvorbehalt(),
                person.deceased(),
                List.of());
    }

    private InsuredPerson withInsurances(InsuredPerson person) {
        return new InsuredPerson(
                person.kvnr(),
                person.name(),
                person.birthDate(),
                person.address(),
                person.einwilligungsvorbehalt(),
                person.deceased(),
                coverages(person.kvnr()));
    }

    private List<Coverage> coverages(Kvnr kvnr) {
        return insurances.values().stream()
                .filter(insurance -> insurance.kvnr().equals(kvnr))
                .map(InsuredRecord.Insurance::coverage)
                .filter(Objects::nonNull)
                .toList();
    }

    public Accounts accounts() {
        return noted(Accounts.class, new Accounts() {
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
                return findByUserName(userName.value()).isPresent()
                        || closed.values().stream()
                                .anyMatch(taken -> taken.folded().equals(userName.folded()));
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
            public Optional<AccountId> idOf(String userName) {
                return findByUserName(userName).map(Account::id);
            }

            @Override
            public Optional<AccountId> idOf(Kvnr kvnr) {
                return accounts.values().stream()
                        .filter(account -> account.kvnr().equals(kvnr))
                        .map(Account::id)
                        .findFirst();
            }

            @Override
            public Optional<UserName> userNameOf(AccountId id) {
                Optional<UserName> open = find(id).map(Account::userName);
                return open.isPresent() ? open : Optional.ofNullable(closed.get(id));
            }

            @Override
            public void changeStatus(AccountId id, AccountStatus status, @Nullable UseEnd useEnd, Instant now) {
                requireHeld(id);
                AccountStatus kept = status.without(Set.of(LockKind.PASSWORD));
                change(id, old -> with(old, old.passwordHash(), kept, useEnd, old.lastLoginAt()));
            }

            @Override
            public void close(AccountId id, Instant now) {
                requireHeld(id);
                Account gone = Objects.requireNonNull(accounts.remove(id));
                closed.put(id, gone.userName());
                removeBelongings(id);
            }

            private void removeBelongings(AccountId id) {
                codes.values().removeIf(code -> code.account().equals(id));
                logins.values().removeIf(login -> login.account().equals(id));
                sessions.values().removeIf(session -> session.account().equals(id));
                tasks.values().removeIf(task -> task.account().equals(id) && !tasksDone.containsKey(task.id()));
                histories.remove(id);
                passwordChanges.remove(id);
                oneTimePasswords.remove(id);
                oneTimeLetters.remove(id);
                questions.remove(id);
                numberChanges.remove(id);
                changes.closed(id);
            }

            @Override
            public void rehash(AccountId id, PasswordHash hash) {
                requireHeld(id);
                change(id, old -> with(old, hash, old.status(), old.useEnd(), old.lastLoginAt()));
                histories.computeIfPresent(id, (key, history) -> history.rehashed(hash));
            }

            @Override
            public void changeMobileNumber(AccountId id, MobileNumber number) {
                requireHeld(id);
                change(id, old -> old.with(number));
            }

            @Override
            public void changeEmail(AccountId id, EmailAddress email) {
                requireHeld(id);
                change(id, old -> old.with(email));
            }

            @Override
            public void loggedIn(AccountId id, Instant now) {
                change(id, old -> with(old, old.passwordHash(), old.status(), old.useEnd(), now));
            }

            @Override
            public List<AccountId> whoseUseEnded(LocalDate onOrBefore, @Nullable AccountId after, int atMost) {
                return page(
                        account -> account.useEnd() != null
                                && !account.useEnd().on().isAfter(onOrBefore),
                        after,
                        atMost);
            }

            @Override
            public List<AccountId> whoseInsuranceChanged(
                    Ik insurer, LocalDate today, @Nullable AccountId after, int atMost) {
                return page(
                        account -> {
                            InsuredPerson person = persons.get(account.kvnr());
                            if (person == null) {
                                return false;
                            }
                            List<Coverage> here = person.coverages().stream()
                                    .filter(coverage -> coverage.payor().equals(insurer))
                                    .toList();
                            boolean covered = here.stream().anyMatch(coverage -> coverage.covers(today));
                            boolean ended = account.status().state() == AccountState.INSURANCE_ENDED;
                            return ended == (covered && !person.deceased())
                                    || (ended && !covered && endedEarlier(account, here, today));
                        },
                        after,
                        atMost);
            }

            private boolean endedEarlier(Account account, List<Coverage> coverages, LocalDate today) {
                UseEnd known = account.useEnd();
                return known != null
                        && coverages.stream()
                                .map(Coverage::end)
                                .filter(end -> end != null && end.isBefore(today))
                                .max(Comparator.naturalOrder())
                                .filter(end -> end.isBefore(known.on()))
                                .isPresent();
            }

            @Override
            public int removeNeverActivated(Instant lastCodeIssuedBefore, int atMost) {
                List<AccountId> stale = accounts.values().stream()
                        .filter(account -> account.status().state() == AccountState.WAITING_FOR_ACTIVATION)
                        .map(Account::id)
                        .filter(id -> codes.values().stream()
                                .filter(code -> code.account().equals(id))
                                .allMatch(code -> code.code().issuedAt().isBefore(lastCodeIssuedBefore)))
                        .limit(atMost)
                        .toList();
                accounts.keySet().removeAll(stale);
                consents.keySet().removeAll(stale);
                stale.forEach(this::removeBelongings);
                return stale.size();
            }
        });
    }

    private List<AccountId> page(Predicate<Account> wanted, @Nullable AccountId after, int atMost) {
        return accounts.values().stream()
                .filter(wanted)
                .map(Account::id)
                .sorted(Comparator.comparing(AccountId::value))
                .filter(id -> after == null || id.value().compareTo(after.value()) > 0)
                .limit(atMost)
                .toList();
    }

    private void change(AccountId id, UnaryOperator<Account> change) {
        accounts.computeIfPresent(id, (key, old) -> change.apply(old));
    }

    private static Account with(
            Account old,
            PasswordHash hash,
            AccountStatus status,
            @Nullable UseEnd useEnd,
            @Nullable Instant lastLoginAt) {
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

    public Passwords passwords() {
        return noted(Passwords.class, new Passwords() {
            @Override
            public Passwords.Kept of(AccountId account) {
                PasswordHash current =
                        Objects.requireNonNull(accounts.get(account)).passwordHash();
                return new Passwords.Kept(
                        histories.getOrDefault(account, PasswordHistory.startingWith(current)),
                        passwordChanges.get(account));
            }

            @Override
            public void change(AccountId account, PasswordHistory history, LocalDate on) {
                requireHeld(account);
                histories.put(account, history);
                passwordChanges.put(account, on);
                InMemoryDatabase.this.change(
                        account, old -> with(old, history.current(), old.status(), old.useEnd(), old.lastLoginAt()));
            }
        });
    }

    public OneTimePasswords oneTimePasswords() {
        return noted(OneTimePasswords.class, new OneTimePasswords() {
            @Override
            public void issue(AccountId account, OneTimePasswords.Kept issued) {
                requireHeld(account);
                oneTimePasswords.put(account, issued);
                if (issued.issued().way() == IssuedOneTimePassword.Way.LETTER) {
                    List<Instant> letters = new ArrayList<>(oneTimeLetters.getOrDefault(account, List.of()));
                    letters.add(issued.issued().issuedAt());
                    oneTimeLetters.put(account, List.copyOf(letters));
                }
            }

            @Override
            public Optional<OneTimePasswords.Kept> find(AccountId account) {
                return Optional.ofNullable(oneTimePasswords.get(account));
            }

            @Override
            public void discard(AccountId account) {
                requireHeld(account);
                oneTimePasswords.remove(account);
            }

            @Override
            public List<Instant> letters(AccountId account) {
                return oneTimeLetters.getOrDefault(account, List.of());
            }
        });
    }

    public SecurityQuestions securityQuestions() {
        return noted(SecurityQuestions.class, new SecurityQuestions() {
            @Override
            public Optional<SecurityQuestions.Kept> find(AccountId account) {
                return Optional.ofNullable(questions.get(account));
            }

            @Override
            public void set(AccountId account, SecurityQuestion question, PasswordHash answer) {
                requireHeld(account);
                DailyTries tries =
                        find(account).map(SecurityQuestions.Kept::tries).orElse(DailyTries.none());
                questions.put(account, new SecurityQuestions.Kept(question, answer, tries));
            }

            @Override
            public void saveTries(AccountId account, DailyTries tries) {
                requireHeld(account);
                questions.computeIfPresent(
                        account, (key, old) -> new SecurityQuestions.Kept(old.question(), old.answer(), tries));
            }
        });
    }

    public BenefitClaims benefitClaims() {
        return noted(BenefitClaims.class, benefitClaims);
    }

    public CaseOrders caseOrders() {
        return noted(CaseOrders.class, caseOrders);
    }

    public Cases cases() {
        return noted(Cases.class, cases);
    }

    public Uploads uploads() {
        return noted(Uploads.class, uploads);
    }

    public FormOrders formOrders() {
        return noted(FormOrders.class, forms.formOrders());
    }

    public Certificates certificates() {
        return noted(Certificates.class, forms.certificates());
    }

    public Contributions contributions() {
        return noted(Contributions.class, forms);
    }

    public DeliveryPreferences deliveryPreferences() {
        return noted(DeliveryPreferences.class, new DeliveryPreferences() {
            @Override
            public DeliveryPreference of(AccountId account) {
                return deliveryPreferences.getOrDefault(account, DeliveryPreference.POST);
            }

            @Override
            public void choose(AccountId account, DeliveryPreference preference) {
                if (accounts.containsKey(account)) {
                    deliveryPreferences.put(account, preference);
                }
            }
        });
    }

    public ResetRequests resetRequests() {
        return noted(ResetRequests.class, new ResetRequests() {
            @Override
            public void add(UUID id, ResetRequest request, Instant now) {
                resetRequests.put(id, request);
                requestsDueAt.put(id, now);
            }

            @Override
            public List<ResetRequests.Taken> take(Instant now, Duration lease, int atMost) {
                List<ResetRequests.Taken> taken = resetRequests.entrySet().stream()
                        .filter(entry -> !now.isBefore(dueAt(entry.getKey())))
                        .sorted(Comparator.comparing(entry -> dueAt(entry.getKey())))
                        .limit(atMost)
                        .map(entry -> new ResetRequests.Taken(entry.getKey(), entry.getValue()))
                        .toList();
                taken.forEach(one -> requestsDueAt.put(one.id(), now.plus(lease)));
                return taken;
            }

            private Instant dueAt(UUID id) {
                return requestsDueAt.getOrDefault(id, Instant.MIN);
            }

            @Override
            public void done(UUID id) {
                resetRequests.remove(id);
                requestsDueAt.remove(id);
            }
        });
    }

    public NumberChanges numberChanges() {
        return noted(NumberChanges.class, new NumberChanges() {
            @Override
            public Optional<NumberChange> find(AccountId account) {
                return Optional.ofNullable(numberChanges.get(account));
            }

            @Override
            public void save(AccountId account, NumberChange change) {
                requireHeld(account);
                numberChanges.put(account, change);
            }

            @Override
            public void remove(AccountId account) {
                requireHeld(account);
                numberChanges.remove(account);
            }

            @Override
            public int removeNamedBefore(LocalDate day, int atMost) {
                List<AccountId> old = numberChanges.entrySet().stream()
                        .filter(waiting -> waiting.getValue().on().isBefore(day))
                        .map(Map.Entry::getKey)
                        .limit(atMost)
                        .toList();
                old.forEach(numberChanges::remove);
                return old.size();
            }
        });
    }

    public ChangeRequests changeRequests() {
        return noted(ChangeRequests.class, changes);
    }

    public BankAccountReports bankAccountReports() {
        return noted(BankAccountReports.class, changes);
    }

    public UnconfirmedChanges unconfirmedChanges() {
        return noted(UnconfirmedChanges.class, changes.unconfirmed(this::requireHeld));
    }

    public ContactTasks contactTasks() {
        return noted(ContactTasks.class, new ContactTasks() {
            @Override
            public void add(ContactTask task) {
                tasks.put(task.id(), task);
            }

            @Override
            public Optional<ContactTask> findOpen(UUID id) {
                return Optional.ofNullable(tasks.get(id)).filter(task -> !tasksDone.containsKey(id));
            }

            @Override
            public List<ContactTask> open(int atMost) {
                return tasks.values().stream()
                        .filter(task -> !tasksDone.containsKey(task.id()))
                        .sorted(Comparator.comparing(ContactTask::createdAt))
                        .limit(atMost)
                        .toList();
            }

            @Override
            public boolean done(UUID id, Instant now) {
                return tasks.containsKey(id) && tasksDone.putIfAbsent(id, now) == null;
            }

            @Override
            public void allDone(AccountId account, Instant now) {
                tasks.values().stream()
                        .filter(task -> task.account().equals(account))
                        .forEach(task -> tasksDone.putIfAbsent(task.id(), now));
            }
        });
    }

    public ActivationCodes activationCodes() {
        return noted(ActivationCodes.class, new ActivationCodes() {
            @Override
            public void issue(ActivationCodes.Kept code) {
                codes.replaceAll((id, old) -> old.account().equals(code.account())
                        ? old.with(old.code().superseded())
                        : old);
                codes.put(code.id(), code);
            }

            @Override
            public Optional<ActivationCodes.Kept> latest(AccountId account) {
                return codes.values().stream()
                        .filter(code -> code.account().equals(account))
                        .reduce((earlier, later) -> later);
            }

            @Override
            public Optional<ActivationCodes.Kept> lockLatest(AccountId account) {
                return latest(account);
            }

            @Override
            public void save(ActivationCodes.Kept code) {
                codes.replace(code.id(), code);
            }

            @Override
            public List<Instant> orders(AccountId account) {
                return codes.values().stream()
                        .filter(code -> code.account().equals(account))
                        .map(code -> code.code().issuedAt())
                        .toList();
            }

            @Override
            public List<ActivationCodes.Kept> lockUnreminded(Instant handedOverBefore, int atMost) {
                return codes.values().stream()
                        .filter(code -> code.code().state() == IssuedActivationCode.State.OPEN)
                        .filter(code -> !reminded.containsKey(code.id()))
                        .filter(code -> {
                            InMemoryOutbox.Commissioned letter = outbox.get(code.letter());
                            Instant at = letter == null ? null : letter.deliveredAt();
                            return at != null && at.isBefore(handedOverBefore);
                        })
                        .limit(atMost)
                        .toList();
            }

            @Override
            public void reminded(UUID id, Instant now) {
                reminded.put(id, now);
            }
        });
    }

    public PasswordGuard guard() {
        return noted(PasswordGuard.class, new PasswordGuard() {
            @Override
            public PasswordAttempts peek(NameKey name) {
                return guards.getOrDefault(name, PasswordAttempts.none());
            }

            @Override
            public PasswordAttempts lock(NameKey name, Instant now) {
                locked.add(name);
                lastAttempts.put(name, now);
                return peek(name);
            }

            @Override
            public void save(NameKey name, PasswordAttempts attempts) {
                if (!locked.contains(name)) {
                    throw new IllegalStateException("saved by somebody who does not hold it");
                }
                guards.put(name, attempts);
            }

            @Override
            public void reset(NameKey name, AccountId account, Instant now) {
                guards.remove(name);
                lastAttempts.put(name, now);
                nameOwners.put(name, account);
            }
        });
    }

    public LoginAttempts loginAttempts() {
        return noted(LoginAttempts.class, new LoginAttempts() {
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
                find(key).ifPresent(attempt -> requireHeld(attempt.account()));
                return find(key);
            }

            @Override
            public void save(TokenKey key, LoginAttempt attempt) {
                logins.replace(key, attempt);
            }
        });
    }

    public PendingLogins pendingLogins() {
        return noted(PendingLogins.class, new PendingLogins() {
            @Override
            public void endAll(AccountId account) {
                requireHeld(account);
                logins.values().removeIf(login -> login.account().equals(account));
            }

            @Override
            public void endAllBut(TokenKey kept, AccountId account) {
                requireHeld(account);
                logins.entrySet()
                        .removeIf(login -> !login.getKey().equals(kept)
                                && login.getValue().account().equals(account));
            }
        });
    }

    public Sessions sessions() {
        return noted(Sessions.class, new Sessions() {
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

            @Override
            public void endAllBut(TokenKey kept, NameKey name) {
                sessions.keySet().removeIf(key -> !key.equals(kept) && Objects.equals(sessionNames.get(key), name));
            }
        });
    }

    public MtanQuota mtanQuota() {
        return noted(MtanQuota.class, new MtanQuota() {
            @Override
            public boolean take(MobileNumber number, LocalDate day, int perDay) {
                MtanDay numberOnDay = new MtanDay(number, day);
                int taken = mtans.getOrDefault(numberOnDay, 0);
                if (taken >= perDay) {
                    return false;
                }
                mtans.put(numberOnDay, taken + 1);
                return true;
            }
        });
    }

    public LoginTraces loginTraces() {
        return noted(LoginTraces.class, new LoginTraces() {
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
                        (name, at) -> at.isBefore(lastAttemptBefore) && !isAccount(nameOwners.get(name)));
                guards.keySet().retainAll(lastAttempts.keySet());
                return removed;
            }

            @Override
            public int removeChainsOfUnknownNames(Instant lastEntryBefore, int atMost) {
                return audit.removeChainsOfUnknownNames(lastEntryBefore, atMost);
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
                                && codes.values().stream()
                                        .noneMatch(code -> code.letter().equals(id)));
            }

            // Also one that is closed: its name is never given out again.
            private boolean isAccount(@Nullable AccountId id) {
                return accounts.containsKey(id) || closed.containsKey(id);
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
        });
    }

    public Files files() {
        return noted(Files.class, keptFiles);
    }

    public Mailboxes mailboxes() {
        return noted(Mailboxes.class, messages);
    }

    public PostedDocuments postedDocuments() {
        return noted(PostedDocuments.class, messages);
    }

    public Outbox outbox() {
        return noted(Outbox.class, commissions);
    }

    public LetterBatches letterBatches() {
        return noted(LetterBatches.class, commissions);
    }

    public Deliveries deliveries() {
        return noted(Deliveries.class, commissions);
    }

    public UndeliveredCommissions undelivered() {
        return noted(UndeliveredCommissions.class, commissions);
    }

    public OutboxFigures outboxFigures() {
        return noted(OutboxFigures.class, commissions);
    }

    public ReceiptFigures receiptFigures() {
        return noted(ReceiptFigures.class, commissions);
    }

    public ExpiringRecords expiringRecords() {
        return noted(ExpiringRecords.class, records);
    }

    public ExpiringMessages expiringMessages() {
        return noted(ExpiringMessages.class, records);
    }

    public LegalHolds legalHolds() {
        return noted(LegalHolds.class, records);
    }

    public DeletionProtocol deletionProtocol() {
        return noted(DeletionProtocol.class, records);
    }

    /** Hands over whatever waits for a channel. */
    public void deliver(Channel channel, Instant now) {
        outbox.replaceAll((id, one) -> one.waits() && Channel.of(one.commission()) == channel
                ? one.taken(now, null).ended(InMemoryOutbox.End.Kind.DELIVERED, now, null)
                : one);
    }

    /** When a commission is due. */
    public Instant dueAt(CommissionId id) {
        return Objects.requireNonNull(outbox.get(id)).dueAt();
    }

    /** The commissions of a kind, in the order in which they were added. */
    public <C extends Commission> List<C> commissioned(Class<C> kind) {
        return outbox.values().stream()
                .map(InMemoryOutbox.Commissioned::commission)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}

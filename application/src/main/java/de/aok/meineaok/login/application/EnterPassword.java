package de.aok.meineaok.login.application;

import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.application.port.PasswordGuard;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.eligibility.EligibilityProblem;
import de.aok.meineaok.locking.application.AccountLocks;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.login.PasswordAttempts;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.login.application.port.OneTimePasswords;
import de.aok.meineaok.mobilenumber.application.MtanSending;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.recovery.OneTimePassword;
import de.aok.meineaok.recovery.RecoveryRules;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.termination.TerminationRules;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first step of a login: user name and password, or a one-time password in its place.
 *
 * <p>A name that nobody has goes the same way as one that somebody has, to the same statements and the same hashes (LOG-2). A
 * password is judged only by whoever holds the lock of its user name, so that no more than the allowed number is ever judged, over
 * all servers (LOG-3); a locked name costs no hash. What looks like a one-time password is judged as one as well, within tries of
 * its own, and so ends a password lock (LCK-4). How many hashes that takes depends on its form and on what was entered before
 * alone: nobody is to see that one was sent (RCV-1).
 */
@Rule({
    RuleId.LOG_1,
    RuleId.LOG_2,
    RuleId.LOG_3,
    RuleId.ELI_5,
    RuleId.PWD_9,
    RuleId.LCK_1,
    RuleId.LCK_2,
    RuleId.LCK_4,
    RuleId.RCV_3
})
public final class EnterPassword {
    private final LoginRules rules;
    private final RecoveryRules recoveryRules;
    private final TerminationRules terminationRules;
    private final AccountEligibility eligibility;
    private final PasswordGuard guard;
    private final PasswordHashing passwordHashing;
    private final OneTimePasswords oneTimePasswords;
    private final Accounts accounts;
    private final LoginAttempts logins;
    private final AccountLocks locks;
    private final AuditTrail auditTrail;
    private final MtanSending mtans;
    private final KeyedHashing keyedHashing;
    private final Randomness randomness;
    private final Transactions transactions;
    private final Clock clock;

    public EnterPassword(
            LoginRules rules,
            RecoveryRules recoveryRules,
            TerminationRules terminationRules,
            AccountEligibility eligibility,
            PasswordGuard guard,
            PasswordHashing passwordHashing,
            OneTimePasswords oneTimePasswords,
            Accounts accounts,
            LoginAttempts logins,
            AccountLocks locks,
            AuditTrail auditTrail,
            MtanSending mtans,
            KeyedHashing keyedHashing,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        this.rules = rules;
        this.recoveryRules = recoveryRules;
        this.terminationRules = terminationRules;
        this.eligibility = eligibility;
        this.guard = guard;
        this.passwordHashing = passwordHashing;
        this.oneTimePasswords = oneTimePasswords;
        this.accounts = accounts;
        this.logins = logins;
        this.locks = locks;
        this.auditTrail = auditTrail;
        this.mtans = mtans;
        this.keyedHashing = keyedHashing;
        this.randomness = randomness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param userName as typed
     * @param password as typed
     * @param address the network address from which it came; null if it is not known
     */
    public record Command(
            String userName, Password password, @Nullable String address) {
        @Override
        public String toString() {
            return "Command[…]";
        }
    }

    /** @throws de.aok.meineaok.credential.application.OverloadedException if there is no time for one more hash */
    public PasswordOutcome enter(Command command) {
        Entry entry = new Entry(
                command,
                NameKey.of(command.userName(), keyedHashing),
                command.address() == null ? null : addressKey(command.address()),
                OneTimePassword.parse(command.password().reveal()));
        // The turn comes before the lock: who waits for a turn holds neither a row nor a connection.
        Optional<PasswordHashing.Turn> next = passwordHashing.awaitIf(
                () -> transactions.required(() -> isJudged(entry, guard.peek(entry.name()), clock.instant())));
        if (next.isEmpty()) {
            return refuse(entry);
        }
        try (PasswordHashing.Turn turn = next.get()) {
            return transactions.required(() -> judge(entry, turn));
        }
    }

    /**
     * An entry that is to be judged.
     *
     * @param addressKey the keyed hash of the address from which it came; null if that is not known
     * @param oneTime what was typed, if it looks like a one-time password
     */
    private record Entry(
            Command command, NameKey name, @Nullable String addressKey, Optional<OneTimePassword> oneTime) {
        /** Whom the entry concerns: the account, or what stands for a name that nobody has. */
        AccountId subject(Optional<Account> account) {
            return account.map(Account::id).orElseGet(name::pseudonym);
        }
    }

    private PasswordOutcome judge(Entry entry, PasswordHashing.Turn turn) {
        Instant now = clock.instant();
        PasswordAttempts attempts = guard.lock(entry.name(), now);
        if (!isJudged(entry, attempts, now)) {
            return refuse(entry, attempts, now);
        }
        Optional<Account> account = find(entry, now);
        if (mayTryOneTime(entry, attempts, now)) {
            if (isOneTimePassword(entry.oneTime().orElseThrow(), entry.subject(account), turn, now)) {
                return right(entry, new Held(account.orElseThrow(), entry.name(), attempts), true, now);
            }
            attempts = attempts.afterWrongOneTime(LegalCalendar.dayOf(now));
            if (attempts.locked()) {
                guard.save(entry.name(), attempts);
                return refuse(entry, account, attempts, now);
            }
        }
        return judgePassword(entry, account, attempts, turn, now);
    }

    /** While the password lock is on, nothing is but what may be a one-time password, and that only so often a day. */
    private boolean isJudged(Entry entry, PasswordAttempts attempts, Instant now) {
        return !attempts.locked() || mayTryOneTime(entry, attempts, now);
    }

    private boolean mayTryOneTime(Entry entry, PasswordAttempts attempts, Instant now) {
        return entry.oneTime().isPresent() && attempts.mayTryOneTime(LegalCalendar.dayOf(now), recoveryRules);
    }

    private Optional<Account> find(Entry entry, Instant now) {
        return accounts.findByUserName(entry.command().userName()).filter(found -> found.isOpen(now, terminationRules));
    }

    /** As long as nothing is new about the attempt, it takes no lock. */
    private PasswordOutcome refuse(Entry entry) {
        boolean news = transactions.required(() -> {
            Instant now = clock.instant();
            return isNews(entry, entry.subject(find(entry, now)), now);
        });
        return news
                ? transactions.required(() -> {
                    Instant now = clock.instant();
                    return refuse(entry, guard.lock(entry.name(), now), now);
                })
                : PasswordOutcome.Locked.LOCKED;
    }

    private PasswordOutcome refuse(Entry entry, PasswordAttempts attempts, Instant now) {
        return refuse(entry, find(entry, now), attempts, now);
    }

    /** Judges nothing; but from where a locked name is tried may be suspicious all the same. */
    @Rule(RuleId.LCK_2)
    private PasswordOutcome refuse(Entry entry, Optional<Account> account, PasswordAttempts attempts, Instant now) {
        if (isNews(entry, entry.subject(account), now)) {
            tell(entry, account, attempts, AuditAction.LOGIN_REFUSED, now);
        }
        return PasswordOutcome.Locked.LOCKED;
    }

    private boolean isNews(Entry entry, AccountId subject, Instant now) {
        return entry.addressKey() != null && locks.isNews(subject, AuditAction.LOGIN_REFUSED, entry.addressKey(), now);
    }

    private boolean isOneTimePassword(
            OneTimePassword typed, AccountId subject, PasswordHashing.Turn turn, Instant now) {
        Optional<OneTimePasswords.Kept> kept =
                oneTimePasswords.find(subject).filter(found -> found.issued().serves(now, recoveryRules));
        PasswordHash hash = kept.map(OneTimePasswords.Kept::hash).orElseGet(turn::decoy);
        boolean right = turn.matches(typed.reveal(), hash);
        return right && kept.isPresent();
    }

    private PasswordOutcome judgePassword(
            Entry entry, Optional<Account> account, PasswordAttempts attempts, PasswordHashing.Turn turn, Instant now) {
        PasswordHash hash = account.map(Account::passwordHash).orElseGet(turn::decoy);
        String typed = entry.command().password().reveal();
        boolean right = turn.matches(typed, hash);
        if (!right || account.isEmpty()) {
            return wrong(entry, account, attempts, now);
        }
        if (turn.outdated(hash)) {
            accounts.rehash(account.get().id(), turn.hash(typed));
        }
        PasswordAttempts after = attempts.afterRight();
        if (!after.equals(attempts)) {
            guard.save(entry.name(), after);
        }
        return right(entry, new Held(account.get(), entry.name(), after), false, now);
    }

    private PasswordOutcome wrong(Entry entry, Optional<Account> account, PasswordAttempts attempts, Instant now) {
        PasswordAttempts after = attempts.afterWrong(now, rules);
        guard.save(entry.name(), after);
        tell(entry, account, after, AuditAction.PASSWORD_WRONG, now);
        if (after.locked()) {
            account.ifPresentOrElse(
                    found -> locks.passwordsExhausted(found, entry.name(), now),
                    () -> locks.passwordsExhausted(entry.name().pseudonym(), entry.name(), now));
        }
        return PasswordOutcome.Wrong.WRONG;
    }

    /** Tells the trail, and locks if it is suspicious; of a name that nobody has in the same way, but for the lock (LOG-2). */
    private void tell(
            Entry entry, Optional<Account> account, PasswordAttempts attempts, AuditAction happened, Instant now) {
        AuditRecord record = record(entry, happened, now);
        account.ifPresentOrElse(
                found -> locks.noteAndLockIfSuspicious(new Held(found, entry.name(), attempts), record, now),
                () -> locks.note(entry.name().pseudonym(), record, now));
    }

    private PasswordOutcome right(Entry entry, Held held, boolean byOneTimePassword, Instant now) {
        AuditRecord begun = record(entry, AuditAction.LOGIN_BEGUN, now);
        if (held.account().status().locked()) {
            auditTrail.append(held.account().id(), begun);
            return PasswordOutcome.LockedOtherwise.LOCKED_OTHERWISE;
        }
        if (locks.noteAndLockIfSuspicious(held, begun, now)) {
            return PasswordOutcome.LockedOtherwise.LOCKED_OTHERWISE;
        }
        Set<EligibilityProblem> problems = eligibility.problemsOf(held.account(), now);
        return problems.isEmpty()
                ? begin(held.account(), byOneTimePassword, now)
                : new PasswordOutcome.NotEligible(problems);
    }

    private static AuditRecord record(Entry entry, AuditAction action, Instant now) {
        return AuditRecord.of(now, action, Actor.insuredPerson()).from(entry.addressKey());
    }

    private String addressKey(String address) {
        return keyedHashing.hash(KeyedHashing.Purpose.ADDRESS, address).text();
    }

    private PasswordOutcome begin(Account account, boolean byOneTimePassword, Instant now) {
        String loginId = randomness.token();
        TokenKey key = TokenKey.of(loginId, keyedHashing);
        LoginAttempt attempt = LoginAttempt.start(account.id(), byOneTimePassword, now);
        String sentTo = account.mobileNumber().masked();
        MtanSending.Result result = mtans.send(
                LoginProgress.mtanPurpose(key), attempt.mtan(), account.mobileNumber(), Commission.LoginMtan::new, now);
        if (result instanceof MtanSending.Result.Sent sent) {
            logins.add(key, attempt.with(sent.challenge()));
            return new PasswordOutcome.MtanSent(loginId, sentTo);
        }
        logins.add(key, attempt);
        return new PasswordOutcome.MtanNotSent(loginId, sentTo, ((MtanSending.Result.NotSent) result).problem());
    }
}

package de.aok.meineaok.login.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.access.application.OpenedSession;
import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.account.AccountEvent;
import de.aok.meineaok.account.AccountLifecycle;
import de.aok.meineaok.account.LockKind;
import de.aok.meineaok.account.Transition;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.locking.application.AccountLocks;
import de.aok.meineaok.login.LastLogin;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.LoginProblem;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.login.LoginStep;
import de.aok.meineaok.login.Session;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.secrecy.application.port.Randomness;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the steps after the password have in common: a step is taken only in its turn, by whoever holds the login and the account,
 * and not while the account is locked, nor by somebody who may not take part any more.
 */
@Rule({RuleId.LOG_1, RuleId.LOG_4, RuleId.LOG_7, RuleId.LCK_1, RuleId.ELI_5})
public final class LoginProgress {
    private final LoginRules rules;
    private final LoginAttempts logins;
    private final AccountAccess access;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AccountEligibility eligibility;
    private final AccountLocks locks;
    private final AuditTrail auditTrail;
    private final KeyedHashing hashing;
    private final Randomness randomness;

    public LoginProgress(
            LoginRules rules,
            LoginAttempts logins,
            AccountAccess access,
            Accounts accounts,
            Sessions sessions,
            AccountEligibility eligibility,
            AccountLocks locks,
            AuditTrail auditTrail,
            KeyedHashing hashing,
            Randomness randomness) {
        this.rules = rules;
        this.logins = logins;
        this.access = access;
        this.accounts = accounts;
        this.sessions = sessions;
        this.eligibility = eligibility;
        this.locks = locks;
        this.auditTrail = auditTrail;
        this.hashing = hashing;
        this.randomness = randomness;
    }

    /**
     * Whether the login waits for this step, as far as can be said without a lock: what would wait for a turn to hash asks first, so
     * that nobody waits for nothing.
     */
    public boolean waitsFor(LoginStep step, String loginId, Instant now) {
        return logins.find(keyOf(loginId))
                .filter(attempt -> !attempt.over(now, rules))
                .map(LoginAttempt::next)
                .filter(next -> next == step)
                .isPresent();
    }

    /**
     * Takes a step in the running transaction.
     *
     * @param taken what is done if the login waits for this step
     * @param stopped what comes of it otherwise
     */
    public <T> T take(
            LoginStep step,
            String loginId,
            Instant now,
            Function<Due, ? extends T> taken,
            Function<LoginProblem, ? extends T> stopped) {
        TokenKey key = keyOf(loginId);
        // First the account, then the login: whoever ends an account's logins holds the account already. Whose login
        // it is never changes, all else of it is read once nobody else can change it.
        Optional<Held> held = logins.find(key).flatMap(found -> access.hold(found.account(), now));
        Optional<LoginAttempt> attempt =
                held.flatMap(found -> logins.lock(key)).filter(found -> !found.over(now, rules));
        if (attempt.isEmpty() || held.isEmpty()) {
            return stopped.apply(LoginProblem.ATTEMPT_OVER);
        }
        Due due = new Due(key, attempt.get(), held.get());
        Optional<LoginProblem> lock = lockOn(due);
        if (lock.isPresent()) {
            return stopped.apply(lock.get());
        }
        if (!eligibility.problemsOf(due.account(), now).isEmpty()) {
            // Why, the next password will tell.
            return stopped.apply(LoginProblem.ATTEMPT_OVER);
        }
        return due.attempt().next() == step ? taken.apply(due) : stopped.apply(LoginProblem.STEP_NOT_DUE);
    }

    /**
     * The lock that stops a login. The password lock stops none that a one-time password began, until the new password is chosen: it
     * is how that lock ends. One that sets in after that is another.
     */
    @Rule(RuleId.LCK_4)
    private static Optional<LoginProblem> lockOn(Due due) {
        if (due.account().status().locked()) {
            return Optional.of(LoginProblem.LOCKED);
        }
        boolean passwordLock = due.held().status().locks().contains(LockKind.PASSWORD);
        boolean endsIt = due.attempt().byOneTimePassword() && due.attempt().next() != LoginStep.ACTIVATION_CODE;
        return passwordLock && !endsIt ? Optional.of(LoginProblem.PASSWORD_LOCK) : Optional.empty();
    }

    /** Keeps where the login stands now. */
    public void save(Due due) {
        logins.save(due.key(), due.attempt());
    }

    /** Notes failures: for the trail, for the next login to tell (LOG-6), and for suspicion. */
    public void failed(Due due, List<AuditAction> happened, Instant now) {
        save(due);
        access.save(due.held(), due.held().attempts().afterFailureOfAnotherStep());
        for (AuditAction action : happened) {
            locks.noteAndLockIfSuspicious(due.held(), AuditRecord.of(now, action, Actor.insuredPerson()), now);
        }
    }

    /**
     * Activates the account, by the activation code that was entered.
     *
     * @return false if it does not wait for that
     */
    @Rule(RuleId.ACT_3)
    boolean activate(Due due, Instant now) {
        Transition transition =
                AccountLifecycle.on(AccountEvent.ACTIVATED, due.account().status());
        if (transition instanceof Transition.Taken taken) {
            accounts.changeStatus(
                    due.account().id(), taken.status(), due.account().useEnd(), now);
            auditTrail.append(due.account().id(), AuditRecord.of(now, AuditAction.ACTIVATED, Actor.insuredPerson()));
        }
        return transition instanceof Transition.Taken;
    }

    /** Ends the login in its one session. */
    public OpenedSession finish(Due due, Instant now) {
        save(due.waitingFor(LoginStep.DONE));
        LastLogin before =
                new LastLogin(due.account().lastLoginAt(), due.held().attempts().failedSinceLogin());
        access.save(due.held(), due.held().attempts().afterLogin());
        accounts.loggedIn(due.account().id(), now);
        auditTrail.append(due.account().id(), AuditRecord.of(now, AuditAction.LOGGED_IN, Actor.insuredPerson()));
        String token = randomness.token();
        Session session = Session.start(due.account().id(), now, before);
        sessions.add(TokenKey.of(token, hashing), due.held().name(), session);
        return new OpenedSession(token, session.endsAt(rules));
    }

    /** What a login's mTANs are bound to. */
    static String mtanPurpose(TokenKey key) {
        return "login:" + HexFormat.of().formatHex(key.hash().bytes());
    }

    private TokenKey keyOf(String loginId) {
        return TokenKey.of(loginId, hashing);
    }

    /**
     * A step that may be taken.
     *
     * @param key of the login
     * @param attempt the login as it stands
     * @param held its account
     */
    public record Due(TokenKey key, LoginAttempt attempt, Held held) {
        String mtanPurpose() {
            return LoginProgress.mtanPurpose(key);
        }

        public Account account() {
            return held.account();
        }

        public Due with(LoginAttempt changed) {
            return new Due(key, changed, held);
        }

        /** The same, once the account has changed. */
        public Due with(Held changed) {
            return new Due(key, attempt, changed);
        }

        public Due waitingFor(LoginStep step) {
            return with(attempt.waitingFor(step));
        }
    }
}

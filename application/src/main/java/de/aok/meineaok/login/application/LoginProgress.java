package de.aok.meineaok.login.application;

import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.login.LastLogin;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.LoginProblem;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.login.LoginStep;
import de.aok.meineaok.login.PasswordAttempts;
import de.aok.meineaok.login.Session;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.login.application.port.NameKey;
import de.aok.meineaok.login.application.port.PasswordGuard;
import de.aok.meineaok.login.application.port.Sessions;
import de.aok.meineaok.login.application.port.TokenKey;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.secrecy.application.port.Randomness;
import java.time.Instant;

/**
 * What the steps after the password have in common: a step is taken only in its turn, by whoever holds the lock of the login and
 * of the user name, and not while the account is locked.
 */
@Rule({RuleId.LOG_1, RuleId.LOG_4, RuleId.LOG_7})
public final class LoginProgress {
    private final LoginRules rules;
    private final LoginAttempts logins;
    private final Accounts accounts;
    private final PasswordGuard guard;
    private final Sessions sessions;
    private final KeyedHashing hashing;
    private final Randomness randomness;

    public LoginProgress(
            LoginRules rules,
            LoginAttempts logins,
            Accounts accounts,
            PasswordGuard guard,
            Sessions sessions,
            KeyedHashing hashing,
            Randomness randomness) {
        this.rules = rules;
        this.logins = logins;
        this.accounts = accounts;
        this.guard = guard;
        this.sessions = sessions;
        this.hashing = hashing;
        this.randomness = randomness;
    }

    TokenKey keyOf(String loginId) {
        return TokenKey.of(loginId, hashing);
    }

    /** Whether the login waits for this step, as far as can be said without a lock. */
    boolean waitsFor(LoginStep step, TokenKey key, Instant now) {
        return logins.find(key)
                .filter(attempt -> !attempt.over(now, rules))
                .map(LoginAttempt::next)
                .filter(next -> next == step)
                .isPresent();
    }

    /** Enters a step in the running transaction. */
    Entry enter(LoginStep step, TokenKey key, Instant now) {
        LoginAttempt attempt =
                logins.lock(key).filter(found -> !found.over(now, rules)).orElse(null);
        if (attempt == null) {
            return new Entry.Stopped(LoginProblem.ATTEMPT_OVER);
        }
        Account account = accounts.find(attempt.account()).orElse(null);
        if (account == null) {
            return new Entry.Stopped(LoginProblem.ATTEMPT_OVER);
        }
        NameKey name = NameKey.of(account.userName().value(), hashing);
        PasswordAttempts attempts = guard.lock(name, now);
        if (attempts.locked()) {
            return new Entry.Stopped(LoginProblem.PASSWORD_LOCK);
        }
        if (attempt.next() != step) {
            return new Entry.Stopped(LoginProblem.STEP_NOT_DUE);
        }
        return new Entry.Due(key, attempt, account, name, attempts);
    }

    /** Goes on to another step, or stays. */
    void save(Entry.Due due, LoginAttempt attempt) {
        logins.save(due.key(), attempt);
    }

    /** Notes a failure that the next login will tell (LOG-6). */
    void failed(Entry.Due due, LoginAttempt attempt, Instant now) {
        logins.save(due.key(), attempt);
        guard.save(due.name(), due.attempts().afterFailureOfAnotherStep(), now);
    }

    /** Ends the login in its one session. */
    OpenedSession finish(Entry.Due due, LoginAttempt attempt, Instant now) {
        logins.save(due.key(), attempt.waitingFor(LoginStep.DONE));
        LastLogin before =
                new LastLogin(due.account().lastLoginAt(), due.attempts().failedSinceLogin());
        guard.save(due.name(), due.attempts().afterLogin(), now);
        accounts.loggedIn(due.account().id(), now);
        String token = randomness.token();
        Session session = Session.start(due.account().id(), now, before);
        sessions.add(TokenKey.of(token, hashing), due.name(), session);
        return new OpenedSession(token, session.endsAt(rules));
    }

    /** Whether a step may be taken. */
    sealed interface Entry {

        /** It may. */
        record Due(TokenKey key, LoginAttempt attempt, Account account, NameKey name, PasswordAttempts attempts)
                implements Entry {}

        /** It may not. */
        record Stopped(LoginProblem problem) implements Entry {}
    }
}

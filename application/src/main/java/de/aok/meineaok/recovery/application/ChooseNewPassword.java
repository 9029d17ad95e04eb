package de.aok.meineaok.recovery.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.port.PendingLogins;
import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.application.PasswordChoice;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.locking.application.AccountLocks;
import de.aok.meineaok.login.LoginStep;
import de.aok.meineaok.login.PasswordAttempts;
import de.aok.meineaok.login.application.HashedStep;
import de.aok.meineaok.login.application.LoginProgress.Due;
import de.aok.meineaok.login.application.NextStep;
import de.aok.meineaok.login.application.StepOutcome;
import de.aok.meineaok.login.application.port.OneTimePasswords;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.time.Instant;
import java.util.List;

/**
 * The step that a one-time password opens: the choice of a new password. The one-time password and the old password are void then,
 * a password lock ends, and so do all sessions, and all other logins on their way.
 */
@Rule({RuleId.RCV_3, RuleId.PWD_7, RuleId.LCK_4, RuleId.LCK_5, RuleId.LOG_5})
public final class ChooseNewPassword {
    private final HashedStep step;
    private final NextStep nextStep;
    private final PasswordChoice choice;
    private final OneTimePasswords oneTimePasswords;
    private final AccountAccess access;
    private final Sessions sessions;
    private final PendingLogins logins;
    private final AccountLocks locks;

    public ChooseNewPassword(
            HashedStep step,
            NextStep nextStep,
            PasswordChoice choice,
            OneTimePasswords oneTimePasswords,
            AccountAccess access,
            Sessions sessions,
            PendingLogins logins,
            AccountLocks locks) {
        this.step = step;
        this.nextStep = nextStep;
        this.choice = choice;
        this.oneTimePasswords = oneTimePasswords;
        this.access = access;
        this.sessions = sessions;
        this.logins = logins;
        this.locks = locks;
    }

    /**
     * @param loginId the login's secret
     * @param chosen the new password, as typed
     */
    public record Command(String loginId, Password chosen) {
        @Override
        public String toString() {
            return "Command[…]";
        }
    }

    /** @throws de.aok.meineaok.credential.application.OverloadedException if there is no time for one more hash */
    public StepOutcome choose(Command command) {
        return step.<StepOutcome>take(
                LoginStep.NEW_PASSWORD,
                command.loginId(),
                (due, turn, now) -> choose(due, command.chosen(), turn, now),
                StepOutcome.Stopped::new);
    }

    private StepOutcome choose(Due due, Password chosen, PasswordHashing.Turn turn, Instant now) {
        List<Violation> found =
                choice.choose(due.account(), chosen, PasswordChoice.Replaces.ONE_TIME_PASSWORD, turn, now);
        if (!found.isEmpty()) {
            return new StepOutcome.NewPasswordRefused(found);
        }
        oneTimePasswords.discard(due.account().id());
        PasswordAttempts freed = due.held().attempts().afterNewPassword();
        access.save(due.held(), freed);
        sessions.endAll(due.held().name());
        logins.endAllBut(due.key(), due.account().id());
        if (due.held().attempts().locked()) {
            locks.passwordLockEnded(due.account(), now);
        }
        Due after = due.with(due.held().with(freed));
        return nextStep.goOn(
                after, LoginStep.afterPasswordIsSettled(due.account().status().state()), now);
    }
}

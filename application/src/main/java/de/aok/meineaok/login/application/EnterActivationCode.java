package de.aok.meineaok.login.application;

import de.aok.meineaok.activation.application.ActivationCodeEntry;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.login.LoginStep;
import de.aok.meineaok.login.application.LoginProgress.Due;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.time.Instant;
import java.util.List;

/** The last step of the first login: the activation code from the letter. It activates the account. */
@Rule({RuleId.ACT_3, RuleId.LCK_2})
public final class EnterActivationCode {
    private final HashedStep step;
    private final LoginProgress progress;
    private final ActivationCodeEntry codes;

    public EnterActivationCode(HashedStep step, LoginProgress progress, ActivationCodeEntry codes) {
        this.step = step;
        this.progress = progress;
        this.codes = codes;
    }

    /**
     * @param loginId the login's secret
     * @param activationCode as typed
     */
    public record Command(String loginId, String activationCode) {
        @Override
        public String toString() {
            return "Command[…]";
        }
    }

    /** @throws de.aok.meineaok.credential.application.OverloadedException if there is no time for one more hash */
    public StepOutcome enter(Command command) {
        return step.<StepOutcome>take(
                LoginStep.ACTIVATION_CODE,
                command.loginId(),
                (due, turn, now) -> judge(due, command.activationCode(), turn, now),
                StepOutcome.Stopped::new);
    }

    private StepOutcome judge(Due due, String typed, PasswordHashing.Turn turn, Instant now) {
        if (codes.judge(due.account().id(), typed, turn, now) instanceof ActivationCodeEntry.Outcome.Refused refused) {
            if (refused.counted()) {
                progress.failed(due, List.of(AuditAction.ACTIVATION_CODE_WRONG), now);
            }
            return new StepOutcome.ActivationCodeRefused(
                    Violation.of(refused.problem(), Field.ACTIVATION_CODE), refused.nextLetterAt());
        }
        if (!progress.activate(due, now)) {
            throw new IllegalStateException("a step that was not due: the account does not wait for its activation");
        }
        return new StepOutcome.Done(progress.finish(due, now));
    }
}

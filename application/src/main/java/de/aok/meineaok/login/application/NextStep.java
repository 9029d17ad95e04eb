package de.aok.meineaok.login.application;

import de.aok.meineaok.activation.ActivationCodeValidity;
import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.activation.application.ActivationLetters;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.login.LoginStep;
import de.aok.meineaok.login.application.LoginProgress.Due;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;

/** Goes on with a login after a step was taken, and says what is due next. */
@Rule({RuleId.LOG_1, RuleId.ACT_8})
public final class NextStep {
    private final ActivationRules rules;
    private final LoginProgress progress;
    private final ActivationCodes activationCodes;
    private final ActivationLetters activationLetters;
    private final Outbox outbox;

    public NextStep(
            ActivationRules rules,
            LoginProgress progress,
            ActivationCodes activationCodes,
            ActivationLetters activationLetters,
            Outbox outbox) {
        this.rules = rules;
        this.progress = progress;
        this.activationCodes = activationCodes;
        this.activationLetters = activationLetters;
        this.outbox = outbox;
    }

    /** In the running transaction. */
    public StepOutcome goOn(Due due, LoginStep next, Instant now) {
        if (next == LoginStep.DONE) {
            return new StepOutcome.Done(progress.finish(due, now));
        }
        progress.save(due.waitingFor(next));
        return next == LoginStep.NEW_PASSWORD ? StepOutcome.NewPasswordDue.NEW_PASSWORD_DUE : activationCodeDue(due);
    }

    private StepOutcome activationCodeDue(Due due) {
        ActivationCodes.Kept code = activationCodes
                .latest(due.account().id())
                .orElseThrow(() -> new IllegalStateException("an account that waits for activation has a code"));
        return new StepOutcome.ActivationCodeDue(
                outbox.deliveredAt(code.letter()).orElse(null),
                ActivationCodeValidity.of(code.code().issuedAt(), rules).validThrough(),
                activationLetters.nextOrderAt(due.account().id()));
    }
}

package de.aok.meineaok.login.application;

import de.aok.meineaok.activation.ActivationCodeValidity;
import de.aok.meineaok.activation.ActivationLetterQuota;
import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.LoginStep;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.mobilenumber.MtanRules;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;

/** The second step of a login: the mTAN. */
@Rule({RuleId.MTN_1, RuleId.MTN_2, RuleId.LOG_1, RuleId.ACT_8})
public final class EnterMtan {
    private final MtanRules mtanRules;
    private final ActivationRules activationRules;
    private final LoginProgress progress;
    private final MtanSending mtans;
    private final ActivationCodes activationCodes;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;

    public EnterMtan(
            MtanRules mtanRules,
            ActivationRules activationRules,
            LoginProgress progress,
            MtanSending mtans,
            ActivationCodes activationCodes,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.mtanRules = mtanRules;
        this.activationRules = activationRules;
        this.progress = progress;
        this.mtans = mtans;
        this.activationCodes = activationCodes;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param loginId the login's secret
     * @param mtan as typed
     */
    public record Command(String loginId, String mtan) {
        @Override
        public String toString() {
            return "Command[…]";
        }
    }

    public StepOutcome enter(Command command) {
        return transactions.required(() -> {
            Instant now = clock.instant();
            LoginProgress.Entry entry = progress.enter(LoginStep.MTAN, progress.keyOf(command.loginId()), now);
            if (entry instanceof LoginProgress.Entry.Due due) {
                return judge(due, command.mtan().strip(), now);
            }
            return new StepOutcome.Stopped(((LoginProgress.Entry.Stopped) entry).problem());
        });
    }

    private StepOutcome judge(LoginProgress.Entry.Due due, String entered, Instant now) {
        MtanChallenge.Entry entry = due.attempt().mtan().enter(mtans.hash(due.key(), entered), now, mtanRules);
        LoginAttempt attempt = due.attempt().with(entry.after());
        if (entry instanceof MtanChallenge.Entry.Refused refused) {
            progress.failed(due, attempt, now);
            return new StepOutcome.Refused(Violation.of(refused.problem(), Field.MTAN));
        }
        LoginStep next = LoginStep.afterMtan(due.account().state());
        if (next == LoginStep.DONE) {
            return new StepOutcome.Done(progress.finish(due, attempt, now));
        }
        progress.save(due, attempt.waitingFor(next));
        return activationCodeDue(due);
    }

    private StepOutcome activationCodeDue(LoginProgress.Entry.Due due) {
        ActivationCodes.Kept code = activationCodes
                .latest(due.account().id())
                .orElseThrow(() -> new IllegalStateException("an account that waits for activation has a code"));
        return new StepOutcome.ActivationCodeDue(
                outbox.deliveredAt(code.letter()).orElse(null),
                ActivationCodeValidity.of(code.code().issuedAt(), activationRules)
                        .validThrough(),
                new ActivationLetterQuota(activationRules)
                        .nextOrderAt(activationCodes.orders(due.account().id())));
    }
}

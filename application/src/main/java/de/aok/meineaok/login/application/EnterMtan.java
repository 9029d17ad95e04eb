package de.aok.meineaok.login.application;

import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.login.LoginStep;
import de.aok.meineaok.login.application.LoginProgress.Due;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.mobilenumber.MtanProblem;
import de.aok.meineaok.mobilenumber.application.MtanSending;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The second step of a login: the mTAN. */
@Rule({RuleId.MTN_1, RuleId.MTN_2, RuleId.LOG_1, RuleId.LCK_2})
public final class EnterMtan {
    private final LoginProgress progress;
    private final NextStep nextStep;
    private final MtanSending mtans;
    private final Transactions transactions;
    private final Clock clock;

    public EnterMtan(
            LoginProgress progress, NextStep nextStep, MtanSending mtans, Transactions transactions, Clock clock) {
        this.progress = progress;
        this.nextStep = nextStep;
        this.mtans = mtans;
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
            return progress.<StepOutcome>take(
                    LoginStep.MTAN,
                    command.loginId(),
                    now,
                    due -> judge(due, command.mtan(), now),
                    StepOutcome.Stopped::new);
        });
    }

    private StepOutcome judge(Due due, String typed, Instant now) {
        MtanChallenge.Entry entry = mtans.enter(due.mtanPurpose(), due.attempt().mtan(), typed, now);
        Due after = due.with(due.attempt().with(entry.after()));
        if (entry instanceof MtanChallenge.Entry.Refused refused) {
            boolean exhausted = refused.problem() == MtanProblem.EXHAUSTED;
            progress.failed(
                    after,
                    exhausted
                            ? List.of(AuditAction.MTAN_WRONG, AuditAction.MTAN_EXHAUSTED)
                            : List.of(AuditAction.MTAN_WRONG),
                    now);
            return new StepOutcome.Refused(Violation.of(refused.problem(), Field.MTAN));
        }
        LoginStep next = LoginStep.afterMtan(
                due.attempt().byOneTimePassword(), due.account().status().state());
        return nextStep.goOn(after, next, now);
    }
}

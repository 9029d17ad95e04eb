package de.aok.meineaok.login.application;

import de.aok.meineaok.login.LoginProblem;
import de.aok.meineaok.login.LoginStep;
import de.aok.meineaok.login.application.LoginProgress.Due;
import de.aok.meineaok.mobilenumber.MtanProblem;
import de.aok.meineaok.mobilenumber.application.MtanSending;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Sends a login another mTAN, which voids the one before. */
@Rule(RuleId.MTN_2)
public final class ResendMtan {
    private final LoginProgress progress;
    private final MtanSending mtans;
    private final Transactions transactions;
    private final Clock clock;

    public ResendMtan(LoginProgress progress, MtanSending mtans, Transactions transactions, Clock clock) {
        this.progress = progress;
        this.mtans = mtans;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param loginId the login's secret */
    public Outcome resend(String loginId) {
        return transactions.required(() -> {
            Instant now = clock.instant();
            return progress.<Outcome>take(LoginStep.MTAN, loginId, now, due -> send(due, now), Outcome.Stopped::new);
        });
    }

    /** Sends the login's mTAN to the account's number, in the running transaction. */
    Outcome send(Due due, Instant now) {
        MtanSending.Result result = mtans.send(
                due.mtanPurpose(), due.attempt().mtan(), due.account().mobileNumber(), Commission.LoginMtan::new, now);
        if (result instanceof MtanSending.Result.Sent sent) {
            progress.save(due.with(due.attempt().with(sent.challenge())));
            return new Outcome.Sent(due.account().mobileNumber().masked());
        }
        return new Outcome.NotSent(((MtanSending.Result.NotSent) result).problem());
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param sentTo the number, masked */
        record Sent(String sentTo) implements Outcome {}

        /** No more may be sent. */
        record NotSent(MtanProblem problem) implements Outcome {}

        /** The step is not to be taken. */
        record Stopped(LoginProblem problem) implements Outcome {}
    }
}

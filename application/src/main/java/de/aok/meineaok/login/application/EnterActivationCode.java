package de.aok.meineaok.login.application;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.activation.ActivationCodeProblem;
import de.aok.meineaok.activation.ActivationLetterQuota;
import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.activation.IssuedActivationCode;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.login.LoginProblem;
import de.aok.meineaok.login.LoginStep;
import de.aok.meineaok.login.application.port.TokenKey;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;

/** The last step of the first login: the activation code from the letter. It activates the account. */
@Rule({RuleId.ACT_2, RuleId.ACT_3, RuleId.ACT_4, RuleId.ACT_6, RuleId.ACT_7})
public final class EnterActivationCode {
    private final ActivationRules rules;
    private final LoginProgress progress;
    private final ActivationCodes activationCodes;
    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final Transactions transactions;
    private final Clock clock;

    public EnterActivationCode(
            ActivationRules rules,
            LoginProgress progress,
            ActivationCodes activationCodes,
            Accounts accounts,
            PasswordHashing hashing,
            Transactions transactions,
            Clock clock) {
        this.rules = rules;
        this.progress = progress;
        this.activationCodes = activationCodes;
        this.accounts = accounts;
        this.hashing = hashing;
        this.transactions = transactions;
        this.clock = clock;
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
        TokenKey key = progress.keyOf(command.loginId());
        if (!progress.waitsFor(LoginStep.ACTIVATION_CODE, key, clock.instant())) {
            // The exact reason takes the lock, but never a turn to hash.
            return transactions.required(() -> {
                LoginProgress.Entry entry = progress.enter(LoginStep.ACTIVATION_CODE, key, clock.instant());
                return new StepOutcome.Stopped(
                        entry instanceof LoginProgress.Entry.Stopped stopped
                                ? stopped.problem()
                                : LoginProblem.STEP_NOT_DUE);
            });
        }
        try (PasswordHashing.Turn turn = hashing.await()) {
            return transactions.required(() -> {
                Instant now = clock.instant();
                LoginProgress.Entry entry = progress.enter(LoginStep.ACTIVATION_CODE, key, now);
                if (entry instanceof LoginProgress.Entry.Due due) {
                    return judge(due, command.activationCode(), turn, now);
                }
                return new StepOutcome.Stopped(((LoginProgress.Entry.Stopped) entry).problem());
            });
        }
    }

    private StepOutcome judge(LoginProgress.Entry.Due due, String typed, PasswordHashing.Turn turn, Instant now) {
        ActivationCodes.Kept kept = activationCodes
                .lockLatest(due.account().id())
                .orElseThrow(() -> new IllegalStateException("an account that waits for activation has a code"));
        IssuedActivationCode code = kept.code();
        if (code.check(now, rules) instanceof IssuedActivationCode.Check.Closed closed) {
            return refused(due, closed.problem());
        }
        boolean right = ActivationCode.parse(typed)
                .filter(entered -> turn.matches(entered.reveal(), kept.hash()))
                .isPresent();
        if (!right) {
            IssuedActivationCode after = code.enteredWrongly(rules);
            activationCodes.save(kept.with(after));
            progress.failed(due, due.attempt(), now);
            boolean exhausted = after.state() == IssuedActivationCode.State.EXHAUSTED;
            return refused(due, exhausted ? ActivationCodeProblem.EXHAUSTED : ActivationCodeProblem.WRONG);
        }
        activationCodes.save(kept.with(code.used()));
        accounts.activate(due.account().id(), now);
        return new StepOutcome.Done(progress.finish(due, due.attempt(), now));
    }

    private StepOutcome refused(LoginProgress.Entry.Due due, ActivationCodeProblem problem) {
        Instant nextLetterAt = new ActivationLetterQuota(rules)
                .nextOrderAt(activationCodes.orders(due.account().id()));
        return new StepOutcome.ActivationCodeRefused(Violation.of(problem, Field.ACTIVATION_CODE), nextLetterAt);
    }
}

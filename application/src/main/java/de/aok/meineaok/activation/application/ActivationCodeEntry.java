package de.aok.meineaok.activation.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.activation.ActivationCodeProblem;
import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.activation.IssuedActivationCode;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.Optional;

/** Judges the entry of an activation code, and uses the code up if it is the right one; in the running transaction. */
@Rule({RuleId.ACT_2, RuleId.ACT_3, RuleId.ACT_4, RuleId.ACT_6, RuleId.ACT_7})
public final class ActivationCodeEntry {
    private final ActivationRules rules;
    private final ActivationCodes codes;
    private final ActivationLetters letters;

    public ActivationCodeEntry(ActivationRules rules, ActivationCodes codes, ActivationLetters letters) {
        this.rules = rules;
        this.codes = codes;
        this.letters = letters;
    }

    /** @param typed as typed */
    public Outcome judge(AccountId account, String typed, PasswordHashing.Turn turn, Instant now) {
        Optional<ActivationCodes.Kept> latest = codes.lockLatest(account);
        if (latest.isEmpty()) {
            return refused(account, ActivationCodeProblem.NONE_OPEN, false);
        }
        ActivationCodes.Kept kept = latest.get();
        IssuedActivationCode code = kept.code();
        if (code.check(now, rules) instanceof IssuedActivationCode.Check.Closed closed) {
            return refused(account, closed.problem(), false);
        }
        boolean right = ActivationCode.parse(typed)
                .filter(entered -> turn.matches(entered.reveal(), kept.hash()))
                .isPresent();
        if (right) {
            codes.save(kept.with(code.used()));
            return Outcome.Right.RIGHT;
        }
        IssuedActivationCode after = code.enteredWrongly(rules);
        codes.save(kept.with(after));
        boolean exhausted = after.state() == IssuedActivationCode.State.EXHAUSTED;
        return refused(account, exhausted ? ActivationCodeProblem.EXHAUSTED : ActivationCodeProblem.WRONG, true);
    }

    private Outcome refused(AccountId account, ActivationCodeProblem problem, boolean counted) {
        return new Outcome.Refused(problem, letters.nextOrderAt(account), counted);
    }

    /** The judgement. */
    public sealed interface Outcome {
        /** It is used up now. */
        enum Right implements Outcome {
            RIGHT
        }

        /**
         * It is not accepted.
         *
         * @param nextLetterAt when a new letter may be ordered (ACT-7)
         * @param counted whether it was judged at all, and so counts as a wrong entry
         */
        record Refused(ActivationCodeProblem problem, Instant nextLetterAt, boolean counted) implements Outcome {}
    }
}

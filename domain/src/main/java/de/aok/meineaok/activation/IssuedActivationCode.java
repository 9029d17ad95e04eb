package de.aok.meineaok.activation;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;

/**
 * A code that was sent, as far as it may be judged without knowing it.
 *
 * @param issuedAt when it was made
 * @param state whether it may still be entered
 * @param wrongEntries how often a wrong one was entered
 */
@Rule({RuleId.ACT_3, RuleId.ACT_4, RuleId.ACT_6})
public record IssuedActivationCode(Instant issuedAt, State state, int wrongEntries) {

    /** What became of a code. */
    public enum State {
        OPEN,
        USED,
        /** Voided by a newer one (ACT-4). */
        SUPERSEDED,
        /** Voided by too many wrong entries (ACT-6). */
        EXHAUSTED
    }

    public static IssuedActivationCode issuedAt(Instant now) {
        return new IssuedActivationCode(now, State.OPEN, 0);
    }

    /** Whether an entry is worth its hash. */
    public Check check(Instant now, ActivationRules rules) {
        return switch (state) {
            case USED, SUPERSEDED -> new Check.Closed(ActivationCodeProblem.NONE_OPEN);
            case EXHAUSTED -> new Check.Closed(ActivationCodeProblem.EXHAUSTED);
            case OPEN ->
                now.isBefore(ActivationCodeValidity.of(issuedAt, rules).endsAt())
                        ? Check.Enterable.ENTERABLE
                        : new Check.Closed(ActivationCodeProblem.EXPIRED);
        };
    }

    /** After the right code: it is used up. */
    public IssuedActivationCode used() {
        return new IssuedActivationCode(issuedAt, State.USED, wrongEntries);
    }

    /** After a newer one was made. */
    public IssuedActivationCode superseded() {
        return state == State.OPEN ? new IssuedActivationCode(issuedAt, State.SUPERSEDED, wrongEntries) : this;
    }

    /** After a wrong entry. */
    public IssuedActivationCode enteredWrongly(ActivationRules rules) {
        int entries = wrongEntries + 1;
        return new IssuedActivationCode(
                issuedAt, entries >= rules.wrongEntries() ? State.EXHAUSTED : State.OPEN, entries);
    }

    /** Whether a code may be entered now. */
    public sealed interface Check {

        /** It may. */
        enum Enterable implements Check {
            ENTERABLE
        }

        /** It may not, whatever was entered. */
        record Closed(ActivationCodeProblem problem) implements Check {}
    }
}

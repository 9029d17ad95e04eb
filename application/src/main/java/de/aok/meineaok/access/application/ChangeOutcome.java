package de.aok.meineaok.access.application;

import de.aok.meineaok.account.Transition;
import de.aok.meineaok.rule.Problem;

/** What came of a change of where an account stands. */
public sealed interface ChangeOutcome {
    /** What a transition of the account's life means to whoever asked for it. */
    static ChangeOutcome of(Transition transition) {
        return transition instanceof Transition.Refused refused ? new Refused(refused.problem()) : Done.DONE;
    }

    /** It is done. */
    enum Done implements ChangeOutcome {
        DONE
    }

    /** A rule forbids it. */
    record Refused(Problem problem) implements ChangeOutcome {}

    /** There is no such account, or it is closed. */
    enum NoAccount implements ChangeOutcome {
        NO_ACCOUNT
    }
}

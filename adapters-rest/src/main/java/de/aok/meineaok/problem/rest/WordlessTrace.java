package de.aok.meineaok.problem.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * What the log may hold of a fault: the classes and stack traces of it and its causes. Their messages stay out, for they quote at
 * will: a database tells the KVNR that it has twice, a parser the text that it stumbled over.
 */
@Rule(RuleId.SEC_2)
final class WordlessTrace extends Throwable {
    private static final long serialVersionUID = 1L;
    private static final int DEPTH = 16;

    private WordlessTrace(Throwable fault, @Nullable Throwable cause) {
        super(fault.getClass().getName(), cause);
        setStackTrace(fault.getStackTrace());
    }

    static WordlessTrace of(Throwable fault) {
        return of(fault, DEPTH);
    }

    private static WordlessTrace of(Throwable fault, int depth) {
        Throwable cause = fault.getCause();
        // The bound also ends a chain that bites its tail.
        return new WordlessTrace(fault, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }
}

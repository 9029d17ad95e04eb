package de.aok.meineaok.changerequest.application;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Violation;
import java.util.List;

/** What came of asking for a change. */
public sealed interface RequestOutcome {
    /** The core system will be asked. */
    record Requested(ChangeRequest request) implements RequestOutcome {}

    /** @param violations what is wrong with what was entered, all at once */
    record Malformed(List<Violation> violations) implements RequestOutcome {
        public Malformed {
            violations = List.copyOf(violations);
        }
    }

    /** A rule forbids it. */
    record Refused(Problem problem) implements RequestOutcome {}

    /** The account is gone meanwhile, or locked. */
    enum NoAccount implements RequestOutcome {
        NO_ACCOUNT
    }
}

package de.aok.meineaok.ordering.application;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Violation;
import java.util.List;

/**
 * What came of an order or a claim.
 *
 * @param <T> what was ordered
 */
public sealed interface OrderOutcome<T> {
    /** @param order as it was made: now, or by the first request of which this is a repeat */
    record Ordered<T>(T order) implements OrderOutcome<T> {}

    /** @param violations what is wrong with what was entered; nothing is kept */
    record Refused<T>(List<Violation> violations) implements OrderOutcome<T> {
        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /** @param problem why a rule forbids it */
    record NotPossible<T>(Problem problem) implements OrderOutcome<T> {}

    /** The key has been used for something else. */
    record KeyUsed<T>() implements OrderOutcome<T> {}
}

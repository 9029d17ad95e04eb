package de.aok.meineaok.ordering.rest;

import de.aok.meineaok.ordering.application.OrderOutcome;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** The answer to an order or a claim. */
public final class OrderAnswer {
    private OrderAnswer() {}

    /** @param ordered what is answered if there is an order: now, or since the first request of which this is a repeat */
    public static <T> Response of(OrderOutcome<T> outcome, Function<T, Response> ordered) {
        return switch (outcome) {
            case OrderOutcome.Ordered<T> done -> ordered.apply(done.order());
            case OrderOutcome.Refused<T> refused -> Parameters.refused(refused.violations());
            case OrderOutcome.NotPossible<T> forbidden ->
                Refusal.of(ProblemKind.CHANGE_NOT_POSSIBLE, forbidden.problem()).response();
            case OrderOutcome.KeyUsed<T> used ->
                Refusal.of(ProblemKind.KEY_USED).response();
        };
    }
}

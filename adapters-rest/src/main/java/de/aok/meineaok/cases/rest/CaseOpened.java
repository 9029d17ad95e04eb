package de.aok.meineaok.cases.rest;

import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.ordering.application.OrderOutcome;
import de.aok.meineaok.ordering.rest.OrderAnswer;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * What was ordered or claimed.
 *
 * @param caseId the case that shows what follows
 */
public record CaseOpened(UUID caseId) {
    /** The answer to an order or a claim. */
    public static Response answer(OrderOutcome<CaseId> outcome) {
        return OrderAnswer.of(
                outcome,
                opened -> Response.status(Response.Status.CREATED)
                        .entity(new CaseOpened(opened.value()))
                        .build());
    }
}

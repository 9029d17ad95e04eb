package de.aok.meineaok.cases.rest;

import de.aok.meineaok.caseorder.application.OpenCase;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * What was ordered or claimed.
 *
 * @param caseId the case that shows what follows
 */
public record CaseOpened(UUID caseId) {
    /** The answer to an order or a claim. */
    public static Response answer(OpenCase.Outcome outcome) {
        return switch (outcome) {
            case OpenCase.Outcome.Opened opened ->
                Response.status(Response.Status.CREATED)
                        .entity(new CaseOpened(opened.id().value()))
                        .build();
            case OpenCase.Outcome.Refused refused -> Parameters.refused(refused.violations());
            case OpenCase.Outcome.NotPossible forbidden ->
                Refusal.of(ProblemKind.CHANGE_NOT_POSSIBLE, forbidden.problem()).response();
            case OpenCase.Outcome.KeyUsed.KEY_USED ->
                Refusal.of(ProblemKind.KEY_USED).response();
        };
    }
}

package de.aok.meineaok.changerequest.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.changerequest.application.RequestOutcome;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.ws.rs.core.Response;

/** What is answered to whoever asked for a change. */
@Rule({RuleId.DAT_3, RuleId.DAT_4})
public final class RequestAnswers {
    private RequestAnswers() {}

    public static Response of(RequestOutcome outcome) {
        return switch (outcome) {
            case RequestOutcome.Requested requested ->
                Response.accepted(ChangeRequestAnswer.of(requested.request())).build();
            case RequestOutcome.Malformed malformed -> Parameters.refused(malformed.violations());
            case RequestOutcome.Refused refused ->
                Refusal.of(ProblemKind.CHANGE_NOT_POSSIBLE, refused.problem()).response();
            case RequestOutcome.NoAccount.NO_ACCOUNT -> SignedIn.required().response();
        };
    }
}

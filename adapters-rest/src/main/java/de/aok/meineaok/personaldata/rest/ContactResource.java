package de.aok.meineaok.personaldata.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.personaldata.application.ChangeContact;
import de.aok.meineaok.problem.rest.Finding;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;

/** Where mails to the session's person go. */
@Path("me/contact")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.DAT_1, RuleId.DAT_3, RuleId.DAT_4})
public class ContactResource {
    private final ChangeContact changeContact;

    @Inject
    public ContactResource(ChangeContact changeContact) {
        this.changeContact = changeContact;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response name(@Context SecurityContext security, @NotNull @Valid EmailEntry entry) {
        return answer(changeContact.name(accountOf(security), entry.email()));
    }

    @POST
    @Path("confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response confirm(@Context SecurityContext security, @NotNull @Valid CodeEntry entry) {
        return answer(changeContact.confirm(accountOf(security), entry.code()));
    }

    private static Response answer(ChangeContact.Outcome outcome) {
        return switch (outcome) {
            case ChangeContact.Outcome.CodeSent sent ->
                Response.accepted(new CodeSent(sent.to().value())).build();
            case ChangeContact.Outcome.CodeNotSent notSent ->
                Refusal.of(ProblemKind.CODE_LIMIT, new Finding.OfEntry(Violation.of(notSent.problem(), Field.EMAIL)))
                        .response();
            case ChangeContact.Outcome.Changed changed ->
                Response.ok(new EmailEntry(changed.current().value())).build();
            case ChangeContact.Outcome.Refused refused -> Parameters.refused(List.of(refused.violation()));
            case ChangeContact.Outcome.NotPossible notPossible ->
                Refusal.of(ProblemKind.CHANGE_NOT_POSSIBLE, notPossible.problem())
                        .response();
            case ChangeContact.Outcome.NoAccount.NO_ACCOUNT ->
                SignedIn.required().response();
        };
    }

    private static AccountId accountOf(SecurityContext security) {
        return SignedIn.of(security).session().account();
    }
}

package de.aok.meineaok.recovery.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.rest.HashingQueue;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.recovery.SecurityAnswer;
import de.aok.meineaok.recovery.application.SetSecurityQuestion;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.support.SupportContacts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The personal question of the session's person. */
@Path("me/security-question")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule(RuleId.RCV_5)
public class SecurityQuestionResource {
    private final SetSecurityQuestion setSecurityQuestion;
    private final HashingQueue hashing;
    private final SupportContacts contacts;

    @Inject
    public SecurityQuestionResource(
            SetSecurityQuestion setSecurityQuestion, HashingQueue hashing, SupportContacts contacts) {
        this.setSecurityQuestion = setSecurityQuestion;
        this.hashing = hashing;
        this.contacts = contacts;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> set(
            @Context SecurityContext security, @NotNull @Valid SecurityQuestionChoice choice) {
        AccountId account = SignedIn.of(security).session().account();
        return hashing.answer(() -> set(account, choice));
    }

    private Response set(AccountId account, SecurityQuestionChoice choice) {
        List<Violation> found = setSecurityQuestion.set(new SetSecurityQuestion.Command(
                account, Password.of(choice.currentPassword()), choice.question(), SecurityAnswer.of(choice.answer())));
        return found.isEmpty()
                ? Response.noContent().build()
                : Refusal.of(ProblemKind.ENTRY_REFUSED, found, contacts).response();
    }
}

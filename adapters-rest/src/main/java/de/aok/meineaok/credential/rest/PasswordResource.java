package de.aok.meineaok.credential.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.application.ChangePassword;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
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

/** The password of the session's person. */
@Path("me/password")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.PWD_7, RuleId.PWD_8, RuleId.PWD_10, RuleId.REG_6})
public class PasswordResource {
    private final ChangePassword changePassword;
    private final HashingQueue hashing;
    private final SupportContacts contacts;

    @Inject
    public PasswordResource(ChangePassword changePassword, HashingQueue hashing, SupportContacts contacts) {
        this.changePassword = changePassword;
        this.hashing = hashing;
        this.contacts = contacts;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> change(@Context SecurityContext security, @NotNull @Valid PasswordChange change) {
        SignedIn signedIn = SignedIn.of(security);
        return hashing.answer(() -> change(signedIn, change));
    }

    private Response change(SignedIn signedIn, PasswordChange change) {
        List<Violation> found = changePassword.change(new ChangePassword.Command(
                signedIn.session().account(),
                signedIn.token(),
                Password.of(change.currentPassword()),
                Password.of(change.newPassword())));
        return found.isEmpty()
                ? Response.noContent().build()
                : Refusal.of(ProblemKind.ENTRY_REFUSED, found, contacts).response();
    }
}

package de.aok.meineaok.registration.rest;

import de.aok.meineaok.access.rest.Public;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.credential.rest.HashingQueue;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.problem.rest.SupportAnswer;
import de.aok.meineaok.problem.rest.Texts;
import de.aok.meineaok.problem.rest.Translatable;
import de.aok.meineaok.registration.application.Register;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.support.SupportContacts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;

/** Registrations. */
@Path("registrations")
@Public
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.REG_4, RuleId.REG_6, RuleId.REG_8})
public class RegistrationResource {
    private final Register register;
    private final HashingQueue hashing;
    private final SupportContacts contacts;

    @Inject
    public RegistrationResource(Register register, HashingQueue hashing, SupportContacts contacts) {
        this.register = register;
        this.hashing = hashing;
        this.contacts = contacts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> register(@NotNull @Valid RegistrationRequest request) {
        return hashing.answer(() -> switch (register.register(request.toForm())) {
            case Register.Outcome.Registered registered -> registered(registered);
            case Register.Outcome.Refused refused -> refused(refused);
        });
    }

    private Response registered(Register.Outcome.Registered registered) {
        Translatable answer = language -> new RegistrationAnswer(
                AccountState.WAITING_FOR_ACTIVATION.name(),
                registered.userName().value(),
                registered.validThrough(),
                Texts.text(language, "registration.address-notice", contacts.generalPhone()),
                SupportAnswer.of(contacts));
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    private Response refused(Register.Outcome.Refused refused) {
        boolean registered = refused.violations().stream().map(Violation::rule).anyMatch(RuleId.REG_4::equals);
        ProblemKind kind = registered ? ProblemKind.ALREADY_REGISTERED : ProblemKind.REGISTRATION_REFUSED;
        return Refusal.of(kind, refused.violations(), contacts).response();
    }
}

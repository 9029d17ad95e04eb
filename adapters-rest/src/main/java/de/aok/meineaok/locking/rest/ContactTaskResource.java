package de.aok.meineaok.locking.rest;

import de.aok.meineaok.access.rest.StaffMember;
import de.aok.meineaok.access.rest.StaffOnly;
import de.aok.meineaok.access.rest.StaffRole;
import de.aok.meineaok.locking.application.ContactInsuredPersons;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.rest.StaffReason;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;

/** The hotline's tasks to contact insured persons. */
@Path("staff/contact-tasks")
@StaffOnly(StaffRole.HOTLINE)
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.LCK_3, RuleId.HOT_5})
public class ContactTaskResource {
    private final ContactInsuredPersons contactInsuredPersons;

    @Inject
    public ContactTaskResource(ContactInsuredPersons contactInsuredPersons) {
        this.contactInsuredPersons = contactInsuredPersons;
    }

    @GET
    public ContactTasksAnswer open() {
        return new ContactTasksAnswer(
                contactInsuredPersons.open().stream().map(ContactTaskAnswer::of).toList());
    }

    /** No GET: it takes a reason, and leaves a trace. */
    @POST
    @Path("{id}/person")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response whom(
            @Context SecurityContext security, @PathParam("id") UUID id, @NotNull @Valid StaffReason entry) {
        return contactInsuredPersons
                .whom(id, StaffMember.acting(security, entry.reason()))
                .map(person -> Response.ok(PersonToContact.of(person)).build())
                .orElseGet(() -> Refusal.of(ProblemKind.NO_OPEN_TASK).response());
    }

    @POST
    @Path("{id}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response complete(
            @Context SecurityContext security, @PathParam("id") UUID id, @NotNull @Valid StaffReason entry) {
        return contactInsuredPersons.complete(id, StaffMember.acting(security, entry.reason()))
                ? Response.noContent().build()
                : Refusal.of(ProblemKind.NO_OPEN_TASK).response();
    }
}

package de.aok.meineaok.support.rest;

import de.aok.meineaok.access.rest.StaffMember;
import de.aok.meineaok.access.rest.StaffOnly;
import de.aok.meineaok.access.rest.StaffRole;
import de.aok.meineaok.problem.rest.Finding;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.application.HandOverAddress;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Changes of address for those who cannot make them in the portal yet; named by KVNR, since there need not be an account. */
@Path("staff/address-changes")
@StaffOnly(StaffRole.HOTLINE)
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.HOT_3, RuleId.HOT_5, RuleId.REG_8})
public class AddressChangeResource {
    private final HandOverAddress handOverAddress;

    @Inject
    public AddressChangeResource(HandOverAddress handOverAddress) {
        this.handOverAddress = handOverAddress;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response handOver(@Context SecurityContext security, @NotNull @Valid AddressChange entry) {
        HandOverAddress.Command command = new HandOverAddress.Command(
                TypedKvnr.of(entry.kvnr()), entry.form(), StaffMember.acting(security, entry.reason()));
        return switch (handOverAddress.handOver(command)) {
            case HandOverAddress.Outcome.HandedOver.HANDED_OVER ->
                Response.accepted().build();
            case HandOverAddress.Outcome.Malformed malformed ->
                Refusal.of(
                                ProblemKind.ENTRY_REFUSED,
                                malformed.violations().stream()
                                        .map(Finding.OfEntry::new)
                                        .toArray(Finding[]::new))
                        .response();
            case HandOverAddress.Outcome.Refused refused ->
                Refusal.of(ProblemKind.CHANGE_NOT_POSSIBLE, refused.problem()).response();
            case HandOverAddress.Outcome.NotOnFile.NOT_ON_FILE ->
                Refusal.of(ProblemKind.NOT_ON_FILE).response();
        };
    }
}

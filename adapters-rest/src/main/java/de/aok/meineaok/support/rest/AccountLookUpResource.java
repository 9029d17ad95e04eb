package de.aok.meineaok.support.rest;

import de.aok.meineaok.access.rest.StaffMember;
import de.aok.meineaok.access.rest.StaffOnly;
import de.aok.meineaok.access.rest.StaffRole;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.application.LookUpAccount;
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

/** Finds the account of an insured person. No GET, so that no KVNR gets into the address, and with it into logs (SEC-2). */
@Path("staff/account-lookups")
@StaffOnly({StaffRole.HOTLINE, StaffRole.BACKOFFICE})
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.HOT_3, RuleId.HOT_5, RuleId.SEC_2})
public class AccountLookUpResource {
    private final LookUpAccount lookUpAccount;

    @Inject
    public AccountLookUpResource(LookUpAccount lookUpAccount) {
        this.lookUpAccount = lookUpAccount;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response lookUp(@Context SecurityContext security, @NotNull @Valid AccountLookUp entry) {
        return lookUpAccount
                .lookUp(TypedKvnr.of(entry.kvnr()), StaffMember.acting(security, entry.reason()))
                .map(view -> Response.ok(AccountFound.of(view)).build())
                .orElseGet(() -> Refusal.of(ProblemKind.NO_ACCOUNT).response());
    }
}

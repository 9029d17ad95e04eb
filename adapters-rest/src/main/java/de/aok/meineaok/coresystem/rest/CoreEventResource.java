package de.aok.meineaok.coresystem.rest;

import de.aok.meineaok.access.rest.StaffOnly;
import de.aok.meineaok.access.rest.StaffRole;
import de.aok.meineaok.cases.application.Told;
import de.aok.meineaok.coresystem.application.CoreEvent;
import de.aok.meineaok.coresystem.application.ReceiveCoreEvents;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the core system tells: as often as it likes, and in any order. */
@Path("staff/core-events")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(StaffRole.SYSTEM)
@Rule({RuleId.CAS_1, RuleId.CAS_4, RuleId.DAT_3, RuleId.BNK_1, RuleId.HOT_2})
public class CoreEventResource {
    private final ReceiveCoreEvents receiveCoreEvents;

    @Inject
    public CoreEventResource(ReceiveCoreEvents receiveCoreEvents) {
        this.receiveCoreEvents = receiveCoreEvents;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CoreEventTaken receive(@NotNull @Valid CoreEventEntry entry) {
        CoreEvent event = entry.event();
        Told told = receiveCoreEvents.receive(event);
        return switch (told) {
            case FOLLOWED, WAITING, KNOWN, UNKNOWN -> new CoreEventTaken(told.name());
            case AHEAD -> throw Parameters.refused("occurredAt", "form.ahead", rule(event));
        };
    }

    private static RuleId rule(CoreEvent event) {
        return switch (event) {
            case CoreEvent.CaseMoved moved -> RuleId.CAS_4;
            case CoreEvent.RequestDecided decided -> RuleId.DAT_3;
            case CoreEvent.BankAccountsOnFile onFile -> RuleId.BNK_1;
            case CoreEvent.ContributionsReported contributions -> RuleId.FRM_2;
        };
    }
}

package de.aok.meineaok.retention.rest;

import de.aok.meineaok.access.rest.StaffOnly;
import de.aok.meineaok.access.rest.StaffRole;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.retention.application.ShowDeletionProtocol;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The deletion protocol: counts by day, class and kind, and nothing about whom. */
@Path("staff/deletion-protocol")
@StaffOnly(StaffRole.BACKOFFICE)
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule(RuleId.RET_4)
public class DeletionProtocolResource {
    private final ShowDeletionProtocol showDeletionProtocol;

    @Inject
    public DeletionProtocolResource(ShowDeletionProtocol showDeletionProtocol) {
        this.showDeletionProtocol = showDeletionProtocol;
    }

    @GET
    public DeletionProtocolAnswer show(
            @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        return new DeletionProtocolAnswer(showDeletionProtocol
                .show(
                        Parameters.requiredDay("from", from, RuleId.RET_4),
                        Parameters.requiredDay("to", to, RuleId.RET_4))
                .stream()
                .map(DeletionCountAnswer::of)
                .toList());
    }
}

package de.aok.meineaok.delivery.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.delivery.application.ChooseDelivery;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** How letters to the session's person arrive. */
@Path("me/delivery-preference")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule(RuleId.DLV_1)
public class DeliveryPreferenceResource {
    private final ChooseDelivery chooseDelivery;

    @Inject
    public DeliveryPreferenceResource(ChooseDelivery chooseDelivery) {
        this.chooseDelivery = chooseDelivery;
    }

    @GET
    public DeliveryPreferenceEntry chosen(@Context SecurityContext security) {
        return new DeliveryPreferenceEntry(chooseDelivery.chosen(accountOf(security)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public DeliveryPreferenceEntry choose(
            @Context SecurityContext security, @NotNull @Valid DeliveryPreferenceEntry entry) {
        chooseDelivery.choose(accountOf(security), entry.preference());
        return entry;
    }

    private static AccountId accountOf(SecurityContext security) {
        return SignedIn.of(security).session().account();
    }
}

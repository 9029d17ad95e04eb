package de.aok.meineaok.personaldata.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.changerequest.rest.AddressEntry;
import de.aok.meineaok.changerequest.rest.RequestAnswers;
import de.aok.meineaok.personaldata.application.ChangeAddress;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
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

/** The address of the session's person. */
@Path("me/address")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.DAT_1, RuleId.DAT_3, RuleId.DAT_4})
public class AddressResource {
    private final ChangeAddress changeAddress;

    @Inject
    public AddressResource(ChangeAddress changeAddress) {
        this.changeAddress = changeAddress;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@Context SecurityContext security, @NotNull @Valid AddressEntry entry) {
        AccountId account = SignedIn.of(security).session().account();
        return RequestAnswers.of(changeAddress.change(account, entry.form()));
    }
}

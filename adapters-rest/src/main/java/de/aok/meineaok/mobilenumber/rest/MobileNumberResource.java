package de.aok.meineaok.mobilenumber.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.rest.MtanEntry;
import de.aok.meineaok.login.rest.MtanResent;
import de.aok.meineaok.mobilenumber.application.ChangeMobileNumber;
import de.aok.meineaok.problem.rest.Finding;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.List;

/** mTAN-Verwaltung: the mobile numbers of the session's person. */
@Path("me/mobile-numbers")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.MTN_1, RuleId.MTN_3})
public class MobileNumberResource {
    private final ChangeMobileNumber changeMobileNumber;
    private final Clock clock;

    @Inject
    public MobileNumberResource(ChangeMobileNumber changeMobileNumber, Clock clock) {
        this.changeMobileNumber = changeMobileNumber;
        this.clock = clock;
    }

    @GET
    public MobileNumbersAnswer show(@Context SecurityContext security) {
        ChangeMobileNumber.Numbers numbers = changeMobileNumber
                .show(accountOf(security))
                .orElseThrow(() -> SignedIn.required().exception());
        MobileNumberAnswer current = MobileNumberAnswer.current(numbers.current());
        return new MobileNumbersAnswer(
                numbers.unconfirmed() == null
                        ? List.of(current)
                        : List.of(current, MobileNumberAnswer.unconfirmed(numbers.unconfirmed())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response name(@Context SecurityContext security, @NotNull @Valid NewMobileNumber entry) {
        return answer(changeMobileNumber.name(accountOf(security), entry.mobileNumber()));
    }

    @POST
    @Path("confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response confirm(@Context SecurityContext security, @NotNull @Valid MtanEntry entry) {
        return answer(changeMobileNumber.confirm(accountOf(security), entry.mtan()));
    }

    private Response answer(ChangeMobileNumber.Outcome outcome) {
        return switch (outcome) {
            case ChangeMobileNumber.Outcome.MtanSent sent ->
                Response.accepted(new MtanResent(sent.sentTo())).build();
            // Whichever limit it is: a change of number has its mTANs anew with each day.
            case ChangeMobileNumber.Outcome.MtanNotSent notSent ->
                MtanLimit.reachedForToday(notSent.problem(), clock.instant());
            case ChangeMobileNumber.Outcome.Changed changed ->
                Response.ok(MobileNumberAnswer.current(changed.current())).build();
            case ChangeMobileNumber.Outcome.Refused refused ->
                Refusal.of(ProblemKind.ENTRY_REFUSED, new Finding.OfEntry(refused.violation()))
                        .response();
            case ChangeMobileNumber.Outcome.NoAccount.NO_ACCOUNT ->
                SignedIn.required().response();
        };
    }

    private static AccountId accountOf(SecurityContext security) {
        return SignedIn.of(security).session().account();
    }
}

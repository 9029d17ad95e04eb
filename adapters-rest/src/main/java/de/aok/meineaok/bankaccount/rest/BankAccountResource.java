package de.aok.meineaok.bankaccount.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.bankaccount.application.ChangeBankAccounts;
import de.aok.meineaok.changerequest.rest.BankAccountAnswer;
import de.aok.meineaok.changerequest.rest.ChangeRequestAnswer;
import de.aok.meineaok.changerequest.rest.RequestAnswers;
import de.aok.meineaok.login.rest.MtanEntry;
import de.aok.meineaok.login.rest.MtanResent;
import de.aok.meineaok.mobilenumber.rest.MtanLimit;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.List;

/** Bankverbindungen of the session's person. Each change takes an mTAN. */
@Path("me/bank-accounts")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.BNK_1, RuleId.BNK_2})
public class BankAccountResource {
    private final ChangeBankAccounts changeBankAccounts;
    private final Clock clock;

    @Inject
    public BankAccountResource(ChangeBankAccounts changeBankAccounts, Clock clock) {
        this.changeBankAccounts = changeBankAccounts;
        this.clock = clock;
    }

    @GET
    public BankAccountsAnswer show(@Context SecurityContext security) {
        ChangeBankAccounts.View view = changeBankAccounts
                .show(accountOf(security))
                .orElseThrow(() -> SignedIn.required().exception());
        List<BankAccountAnswer> onFile =
                view.onFile().stream().map(BankAccountAnswer::of).toList();
        return new BankAccountsAnswer(onFile, ChangeRequestAnswer.all(view.requests()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context SecurityContext security, @NotNull @Valid BankAccountEntry entry) {
        return answer(changeBankAccounts.add(accountOf(security), entry.form()));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @Context SecurityContext security, @PathParam("id") String id, @NotNull @Valid BankAccountEntry entry) {
        return Parameters.id(id)
                .map(account -> answer(changeBankAccounts.change(accountOf(security), account, entry.form())))
                .orElseGet(BankAccountResource::noBankAccount);
    }

    @DELETE
    @Path("{id}")
    public Response remove(@Context SecurityContext security, @PathParam("id") String id) {
        return Parameters.id(id)
                .map(account -> answer(changeBankAccounts.remove(accountOf(security), account)))
                .orElseGet(BankAccountResource::noBankAccount);
    }

    @POST
    @Path("confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response confirm(@Context SecurityContext security, @NotNull @Valid MtanEntry entry) {
        return answer(changeBankAccounts.confirm(accountOf(security), entry.mtan()));
    }

    private Response answer(ChangeBankAccounts.Outcome outcome) {
        return switch (outcome) {
            case ChangeBankAccounts.Outcome.MtanSent sent ->
                Response.accepted(new MtanResent(sent.sentTo())).build();
            // Whichever limit it is: changes have their mTANs anew with each day.
            case ChangeBankAccounts.Outcome.MtanNotSent notSent ->
                MtanLimit.reachedForToday(notSent.problem(), clock.instant());
            case ChangeBankAccounts.Outcome.MtanRefused refused -> Parameters.refused(List.of(refused.violation()));
            case ChangeBankAccounts.Outcome.Answered answered -> RequestAnswers.of(answered.outcome());
            case ChangeBankAccounts.Outcome.NoBankAccount.NO_BANK_ACCOUNT -> noBankAccount();
        };
    }

    private static Response noBankAccount() {
        return Refusal.of(ProblemKind.NO_BANK_ACCOUNT).response();
    }

    private static AccountId accountOf(SecurityContext security) {
        return SignedIn.of(security).session().account();
    }
}

package de.aok.meineaok.support.rest;

import de.aok.meineaok.access.application.ChangeOutcome;
import de.aok.meineaok.access.rest.StaffMember;
import de.aok.meineaok.access.rest.StaffOnly;
import de.aok.meineaok.access.rest.StaffRole;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.activation.application.OrderActivationLetter;
import de.aok.meineaok.activation.rest.LetterOrdered;
import de.aok.meineaok.credential.rest.HashingQueue;
import de.aok.meineaok.locking.application.LockAccount;
import de.aok.meineaok.locking.application.UnlockAccount;
import de.aok.meineaok.problem.rest.Finding;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.recovery.application.OrderOneTimePassword;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.support.application.TellUserName;
import de.aok.meineaok.termination.Termination;
import de.aok.meineaok.termination.TerminationProblem;
import de.aok.meineaok.termination.application.TerminateAccess;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * What staff does to an account, named by what a look-up answered. The hotline does all of it; terminations and their withdrawal
 * are the back office's as well.
 */
@Path("staff/accounts/{id}")
@StaffOnly(StaffRole.HOTLINE)
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.HOT_3, RuleId.HOT_4, RuleId.HOT_5, RuleId.LCK_4, RuleId.END_1})
public class StaffAccountResource {
    private final LockAccount lockAccount;
    private final UnlockAccount unlockAccount;
    private final OrderActivationLetter orderActivationLetter;
    private final OrderOneTimePassword orderOneTimePassword;
    private final TerminateAccess terminateAccess;
    private final TellUserName tellUserName;
    private final HashingQueue hashing;

    @Inject
    public StaffAccountResource(
            LockAccount lockAccount,
            UnlockAccount unlockAccount,
            OrderActivationLetter orderActivationLetter,
            OrderOneTimePassword orderOneTimePassword,
            TerminateAccess terminateAccess,
            TellUserName tellUserName,
            HashingQueue hashing) {
        this.lockAccount = lockAccount;
        this.unlockAccount = unlockAccount;
        this.orderActivationLetter = orderActivationLetter;
        this.orderOneTimePassword = orderOneTimePassword;
        this.terminateAccess = terminateAccess;
        this.tellUserName = tellUserName;
        this.hashing = hashing;
    }

    @POST
    @Path("lock")
    public Response lock(
            @Context SecurityContext security, @PathParam("id") UUID id, @NotNull @Valid StaffReason entry) {
        return changed(lockAccount.lock(new AccountId(id), StaffMember.acting(security, entry.reason())));
    }

    @POST
    @Path("unlock")
    public Response unlock(
            @Context SecurityContext security, @PathParam("id") UUID id, @NotNull @Valid Unlocking entry) {
        return changed(unlockAccount.unlock(new UnlockAccount.Command(
                new AccountId(id), StaffMember.acting(security, entry.reason()), entry.contact())));
    }

    @POST
    @Path("activation-letters")
    public CompletionStage<Response> orderActivationLetter(
            @Context SecurityContext security, @PathParam("id") UUID id, @NotNull @Valid StaffReason entry) {
        StaffAction staff = StaffMember.acting(security, entry.reason());
        return hashing.answer(() -> switch (orderActivationLetter.order(new AccountId(id), staff)) {
            case OrderActivationLetter.Outcome.Ordered ordered ->
                Response.accepted(new LetterOrdered(ordered.validThrough())).build();
            case OrderActivationLetter.Outcome.NoAccount.NO_ACCOUNT -> noAccount();
        });
    }

    @POST
    @Path("one-time-passwords")
    public CompletionStage<Response> orderOneTimePassword(
            @Context SecurityContext security, @PathParam("id") UUID id, @NotNull @Valid StaffReason entry) {
        StaffAction staff = StaffMember.acting(security, entry.reason());
        return hashing.answer(() -> answer(orderOneTimePassword.order(new AccountId(id), staff), Response.accepted()));
    }

    @POST
    @Path("termination")
    @StaffOnly({StaffRole.HOTLINE, StaffRole.BACKOFFICE})
    public Response terminate(
            @Context SecurityContext security, @PathParam("id") UUID id, @NotNull @Valid TerminationReceived entry) {
        Termination termination = new Termination(
                Parameters.requiredDay(Field.RECEIVED_ON.property(), entry.receivedOn(), RuleId.END_1),
                entry.channel().inTheDomain());
        return changed(
                terminateAccess.record(new AccountId(id), termination, StaffMember.acting(security, entry.reason())));
    }

    @POST
    @Path("termination-withdrawal")
    @StaffOnly({StaffRole.HOTLINE, StaffRole.BACKOFFICE})
    public Response withdrawTermination(
            @Context SecurityContext security, @PathParam("id") UUID id, @NotNull @Valid StaffReason entry) {
        return changed(terminateAccess.withdraw(new AccountId(id), StaffMember.acting(security, entry.reason())));
    }

    @POST
    @Path("user-name")
    public Response tellUserName(
            @Context SecurityContext security, @PathParam("id") UUID id, @NotNull @Valid UserNameInquiry entry) {
        return tellUserName
                .tell(new TellUserName.Command(
                        new AccountId(id), StaffMember.acting(security, entry.reason()), entry.checkedPoints()))
                .map(userName -> Response.ok(new UserNameTold(userName.value())).build())
                .orElseGet(StaffAccountResource::noAccount);
    }

    private static Response changed(ChangeOutcome outcome) {
        return answer(outcome, Response.noContent());
    }

    private static Response answer(ChangeOutcome outcome, Response.ResponseBuilder done) {
        return switch (outcome) {
            case ChangeOutcome.Done.DONE -> done.build();
            case ChangeOutcome.Refused refused -> refused(refused.problem());
            case ChangeOutcome.NoAccount.NO_ACCOUNT -> noAccount();
        };
    }

    private static Response refused(Problem problem) {
        // Not the account stands in the way, but the day that was entered.
        Refusal refusal = problem instanceof TerminationProblem
                ? Refusal.of(ProblemKind.ENTRY_REFUSED, new Finding.OfEntry(Violation.of(problem, Field.RECEIVED_ON)))
                : Refusal.of(ProblemKind.CHANGE_NOT_POSSIBLE, problem);
        return refusal.response();
    }

    private static Response noAccount() {
        return Refusal.of(ProblemKind.NO_ACCOUNT).response();
    }
}

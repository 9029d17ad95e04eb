package de.aok.meineaok.login.rest;

import de.aok.meineaok.access.application.OpenedSession;
import de.aok.meineaok.access.rest.Public;
import de.aok.meineaok.access.rest.SessionCookie;
import de.aok.meineaok.activation.rest.LetterOrdered;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.rest.HashingQueue;
import de.aok.meineaok.eligibility.EligibilityProblem;
import de.aok.meineaok.login.LoginProblem;
import de.aok.meineaok.login.LoginStep;
import de.aok.meineaok.login.application.EnterActivationCode;
import de.aok.meineaok.login.application.EnterMtan;
import de.aok.meineaok.login.application.EnterPassword;
import de.aok.meineaok.login.application.PasswordOutcome;
import de.aok.meineaok.login.application.RenewMobileNumber;
import de.aok.meineaok.login.application.ResendMtan;
import de.aok.meineaok.login.application.StepOutcome;
import de.aok.meineaok.mobilenumber.MtanProblem;
import de.aok.meineaok.mobilenumber.rest.MtanLimit;
import de.aok.meineaok.problem.rest.Finding;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.problem.rest.Translatable;
import de.aok.meineaok.problem.rest.ViolationAnswer;
import de.aok.meineaok.recovery.application.ChooseNewPassword;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.support.SupportContacts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Logins, step by step. */
@Path("logins")
@Public
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.LOG_1, RuleId.LOG_2, RuleId.LOG_4, RuleId.ELI_5, RuleId.ACT_7, RuleId.ACT_8, RuleId.HOT_1})
public class LoginResource {
    private final EnterPassword enterPassword;
    private final EnterMtan enterMtan;
    private final ResendMtan resendMtan;
    private final EnterActivationCode enterActivationCode;
    private final RenewMobileNumber renewMobileNumber;
    private final ChooseNewPassword chooseNewPassword;
    private final HashingQueue hashing;
    private final SupportContacts contacts;
    private final Clock clock;

    @Inject
    public LoginResource(
            EnterPassword enterPassword,
            EnterMtan enterMtan,
            ResendMtan resendMtan,
            EnterActivationCode enterActivationCode,
            RenewMobileNumber renewMobileNumber,
            ChooseNewPassword chooseNewPassword,
            HashingQueue hashing,
            SupportContacts contacts,
            Clock clock) {
        this.enterPassword = enterPassword;
        this.enterMtan = enterMtan;
        this.resendMtan = resendMtan;
        this.enterActivationCode = enterActivationCode;
        this.renewMobileNumber = renewMobileNumber;
        this.chooseNewPassword = chooseNewPassword;
        this.hashing = hashing;
        this.contacts = contacts;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> enterPassword(
            @Context HttpServletRequest request, @NotNull @Valid PasswordEntry entry) {
        EnterPassword.Command command = entry.toCommand(request.getRemoteAddr());
        return hashing.answer(() -> answer(enterPassword.enter(command)));
    }

    private Response answer(PasswordOutcome outcome) {
        return switch (outcome) {
            case PasswordOutcome.MtanSent sent ->
                created(new LoginStarted(sent.loginId(), LoginStep.MTAN.name(), sent.sentTo(), null));
            case PasswordOutcome.MtanNotSent notSent -> created(withoutMtan(notSent));
            case PasswordOutcome.Wrong.WRONG -> stopped(LoginProblem.WRONG_CREDENTIALS, Field.PASSWORD);
            case PasswordOutcome.Locked.LOCKED -> stopped(LoginProblem.PASSWORD_LOCK, Field.USER_NAME);
            case PasswordOutcome.LockedOtherwise.LOCKED_OTHERWISE -> stopped(LoginProblem.LOCKED, Field.USER_NAME);
            case PasswordOutcome.NotEligible notEligible -> notEligible(notEligible.problems());
        };
    }

    @POST
    @Path("{loginId}/mtan")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enterMtan(@PathParam("loginId") String loginId, @NotNull @Valid MtanEntry entry) {
        return answer(enterMtan.enter(new EnterMtan.Command(loginId, entry.mtan())), Field.MTAN);
    }

    @POST
    @Path("{loginId}/mtan/resend")
    public Response resendMtan(@PathParam("loginId") String loginId) {
        return switch (resendMtan.resend(loginId)) {
            case ResendMtan.Outcome.Sent sent ->
                Response.accepted(new MtanResent(sent.sentTo())).build();
            case ResendMtan.Outcome.NotSent notSent -> limited(notSent.problem());
            case ResendMtan.Outcome.Stopped stopped -> stopped(stopped.problem(), Field.MTAN);
        };
    }

    @POST
    @Path("{loginId}/activation-code")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> enterActivationCode(
            @PathParam("loginId") String loginId, @NotNull @Valid ActivationCodeEntry entry) {
        return hashing.answer(() -> answer(
                enterActivationCode.enter(new EnterActivationCode.Command(loginId, entry.activationCode())),
                Field.ACTIVATION_CODE));
    }

    /** „Neu anlegen“: without a code it orders the letter that brings one, with it the number counts. */
    @POST
    @Path("{loginId}/mobile-number")
    @Consumes(MediaType.APPLICATION_JSON)
    @Rule(RuleId.MTN_3)
    public CompletionStage<Response> renewMobileNumber(
            @PathParam("loginId") String loginId, @NotNull @Valid MobileNumberRenewal renewal) {
        return hashing.answer(() -> answer(renewMobileNumber.renew(renewal.toCommand(loginId))));
    }

    private Response answer(RenewMobileNumber.Outcome outcome) {
        return switch (outcome) {
            case RenewMobileNumber.Outcome.LetterOrdered ordered ->
                Response.accepted(new LetterOrdered(ordered.validThrough())).build();
            case RenewMobileNumber.Outcome.LetterTooEarly tooEarly -> tooEarly(tooEarly.nextLetterAt());
            case RenewMobileNumber.Outcome.Replaced replaced ->
                Response.ok(renewed(replaced)).build();
            case RenewMobileNumber.Outcome.Refused refused ->
                refused(ProblemKind.ENTRY_REFUSED, refused.violation()).response();
            case RenewMobileNumber.Outcome.CodeRefused refused ->
                codeRefused(refused.violation(), refused.nextLetterAt());
            case RenewMobileNumber.Outcome.Stopped stopped -> stopped(stopped.problem(), Field.MOBILE_NUMBER);
        };
    }

    /** The choice that a one-time password opens. */
    @POST
    @Path("{loginId}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Rule(RuleId.RCV_3)
    public CompletionStage<Response> chooseNewPassword(
            @PathParam("loginId") String loginId, @NotNull @Valid NewPasswordEntry entry) {
        return hashing.answer(() -> answer(
                chooseNewPassword.choose(new ChooseNewPassword.Command(loginId, Password.of(entry.newPassword()))),
                Field.NEW_PASSWORD));
    }

    private Response answer(StepOutcome outcome, Field entered) {
        return switch (outcome) {
            case StepOutcome.Done done -> done(done.session());
            case StepOutcome.ActivationCodeDue due ->
                Response.ok(new ActivationCodeDue(
                                LoginStep.ACTIVATION_CODE.name(),
                                due.letterHandedOverAt(),
                                due.validThrough(),
                                due.nextLetterAt()))
                        .build();
            case StepOutcome.Refused refused ->
                refused(ProblemKind.MTAN_REFUSED, refused.violation()).response();
            case StepOutcome.ActivationCodeRefused refused -> codeRefused(refused.violation(), refused.nextLetterAt());
            case StepOutcome.NewPasswordDue.NEW_PASSWORD_DUE ->
                Response.ok(new NewPasswordDue(LoginStep.NEW_PASSWORD.name())).build();
            case StepOutcome.NewPasswordRefused refused ->
                Refusal.of(ProblemKind.ENTRY_REFUSED, refused.violations(), contacts)
                        .response();
            case StepOutcome.Stopped stopped -> stopped(stopped.problem(), entered);
        };
    }

    private static Response created(Object answer) {
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    private static Translatable withoutMtan(PasswordOutcome.MtanNotSent notSent) {
        return language -> new LoginStarted(
                notSent.loginId(),
                LoginStep.MTAN.name(),
                notSent.sentTo(),
                ViolationAnswer.of(Violation.of(notSent.problem(), Field.MTAN), language));
    }

    private static Response done(OpenedSession session) {
        return Response.ok(new LoginDone(LoginStep.DONE.name(), session.token(), session.endsAt()))
                .cookie(SessionCookie.of(session.token()))
                .build();
    }

    private Response notEligible(Set<EligibilityProblem> problems) {
        List<Violation> violations = problems.stream()
                .sorted()
                .map(problem -> Violation.of(problem, Field.USER_NAME))
                .toList();
        return Refusal.of(ProblemKind.NOT_ELIGIBLE, violations, contacts).response();
    }

    private static Translatable renewed(RenewMobileNumber.Outcome.Replaced replaced) {
        MtanProblem problem = replaced.mtanNotSent();
        return language -> new MobileNumberRenewed(
                LoginStep.MTAN.name(),
                replaced.sentTo(),
                problem == null ? null : ViolationAnswer.of(Violation.of(problem, Field.MTAN), language));
    }

    private Response codeRefused(Violation violation, Instant nextLetterAt) {
        return refused(ProblemKind.ACTIVATION_CODE_REFUSED, violation)
                .nextLetterAt(nextLetterAt)
                .response();
    }

    private Response tooEarly(Instant nextLetterAt) {
        return Refusal.of(ProblemKind.LETTER_LIMIT, Finding.OfForm.of(RuleId.ACT_7, null, "letter.too-early"))
                .sentTo(contacts)
                .nextLetterAt(nextLetterAt)
                .response();
    }

    private Response limited(MtanProblem problem) {
        return problem == MtanProblem.DAY_LIMIT
                ? MtanLimit.reachedForToday(problem, clock.instant())
                : MtanLimit.reached(problem);
    }

    private Response stopped(LoginProblem problem, Field entered) {
        ProblemKind kind = switch (problem) {
            case WRONG_CREDENTIALS -> ProblemKind.WRONG_CREDENTIALS;
            case PASSWORD_LOCK, LOCKED -> ProblemKind.ACCOUNT_LOCKED;
            case ATTEMPT_OVER -> ProblemKind.LOGIN_OVER;
            case STEP_NOT_DUE -> ProblemKind.STEP_NOT_DUE;
            case NO_SESSION -> ProblemKind.SESSION_REQUIRED;
        };
        return refused(kind, Violation.of(problem, entered)).response();
    }

    private Refusal refused(ProblemKind kind, Violation violation) {
        return Refusal.of(kind, List.of(violation), contacts);
    }
}

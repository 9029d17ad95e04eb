package de.aok.meineaok.login.rest;

import de.aok.meineaok.access.rest.Public;
import de.aok.meineaok.access.rest.SessionCookie;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.eligibility.EligibilityProblem;
import de.aok.meineaok.login.LoginProblem;
import de.aok.meineaok.login.LoginStep;
import de.aok.meineaok.login.application.EnterActivationCode;
import de.aok.meineaok.login.application.EnterMtan;
import de.aok.meineaok.login.application.EnterPassword;
import de.aok.meineaok.login.application.OpenedSession;
import de.aok.meineaok.login.application.PasswordOutcome;
import de.aok.meineaok.login.application.ResendMtan;
import de.aok.meineaok.login.application.StepOutcome;
import de.aok.meineaok.mobilenumber.MtanProblem;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.problem.rest.Translatable;
import de.aok.meineaok.problem.rest.ViolationAnswer;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.support.SupportContacts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

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
    private final SupportContacts contacts;
    private final Clock clock;

    @Inject
    public LoginResource(
            EnterPassword enterPassword,
            EnterMtan enterMtan,
            ResendMtan resendMtan,
            EnterActivationCode enterActivationCode,
            SupportContacts contacts,
            Clock clock) {
        this.enterPassword = enterPassword;
        this.enterMtan = enterMtan;
        this.resendMtan = resendMtan;
        this.enterActivationCode = enterActivationCode;
        this.contacts = contacts;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enterPassword(@NotNull @Valid PasswordEntry entry) {
        return switch (enterPassword.enter(entry.toCommand())) {
            case PasswordOutcome.MtanSent sent ->
                created(new LoginStarted(sent.loginId(), LoginStep.MTAN.name(), sent.sentTo(), null));
            case PasswordOutcome.MtanNotSent notSent -> created(withoutMtan(notSent));
            case PasswordOutcome.Wrong.WRONG -> stopped(LoginProblem.WRONG_CREDENTIALS, Field.PASSWORD);
            case PasswordOutcome.Locked.LOCKED -> stopped(LoginProblem.PASSWORD_LOCK, Field.USER_NAME);
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
    public Response enterActivationCode(
            @PathParam("loginId") String loginId, @NotNull @Valid ActivationCodeEntry entry) {
        return answer(
                enterActivationCode.enter(new EnterActivationCode.Command(loginId, entry.activationCode())),
                Field.ACTIVATION_CODE);
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
            case StepOutcome.ActivationCodeRefused refused ->
                refused(ProblemKind.ACTIVATION_CODE_REFUSED, refused.violation())
                        .nextLetterAt(refused.nextLetterAt())
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

    private Response limited(MtanProblem problem) {
        Response.ResponseBuilder answer = refused(ProblemKind.MTAN_LIMIT, Violation.of(problem, Field.MTAN))
                .builder();
        if (problem == MtanProblem.DAY_LIMIT) {
            answer.header(HttpHeaders.RETRY_AFTER, secondsOfToday());
        }
        return answer.build();
    }

    /** How many seconds the day still has, at least one. */
    private long secondsOfToday() {
        Instant now = clock.instant();
        return Duration.between(now, LegalCalendar.endOf(LegalCalendar.dayOf(now)))
                        .toSeconds()
                + 1;
    }

    private Response stopped(LoginProblem problem, Field entered) {
        ProblemKind kind = switch (problem) {
            case WRONG_CREDENTIALS -> ProblemKind.WRONG_CREDENTIALS;
            case PASSWORD_LOCK -> ProblemKind.ACCOUNT_LOCKED;
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

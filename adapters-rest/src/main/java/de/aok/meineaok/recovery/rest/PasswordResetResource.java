package de.aok.meineaok.recovery.rest;

import de.aok.meineaok.access.rest.Public;
import de.aok.meineaok.problem.rest.Finding;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.problem.rest.Texts;
import de.aok.meineaok.problem.rest.Translatable;
import de.aok.meineaok.recovery.SecurityQuestion;
import de.aok.meineaok.recovery.application.RequestPasswordReset;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** „Passwort vergessen“. Nothing here depends on whether a user name exists. */
@Path("password-resets")
@Public
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.RCV_1, RuleId.RCV_2})
public class PasswordResetResource {
    private static final int USER_NAME_LENGTH = 256;

    private final RequestPasswordReset requestPasswordReset;

    @Inject
    public PasswordResetResource(RequestPasswordReset requestPasswordReset) {
        this.requestPasswordReset = requestPasswordReset;
    }

    @GET
    @Path("question")
    public Response question(@QueryParam("userName") @Nullable String userName) {
        if (userName == null) {
            return invalid("form.missing");
        }
        if (userName.length() > USER_NAME_LENGTH) {
            return invalid("form.too-long", USER_NAME_LENGTH);
        }
        SecurityQuestion question = requestPasswordReset.questionFor(userName);
        Translatable answer = language -> SecurityQuestionAnswer.of(question, language);
        return Response.ok(answer).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response request(@NotNull @Valid PasswordResetRequest request) {
        requestPasswordReset.request(request.toRequest());
        Translatable answer = language -> new PasswordResetTaken(Texts.text(language, "password-reset.notice"));
        return Response.accepted(answer).build();
    }

    private static Response invalid(String key, Object... arguments) {
        Finding finding = new Finding.OfForm(RuleId.RCV_1, "userName", key, List.of(arguments));
        return Refusal.of(ProblemKind.INVALID_ENTRY, finding).response();
    }
}

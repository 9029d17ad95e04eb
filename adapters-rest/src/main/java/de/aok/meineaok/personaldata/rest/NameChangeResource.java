package de.aok.meineaok.personaldata.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.changerequest.application.RequestOutcome;
import de.aok.meineaok.changerequest.rest.RequestAnswers;
import de.aok.meineaok.document.DocumentRules;
import de.aok.meineaok.document.FileProblem;
import de.aok.meineaok.document.application.HandInDocuments;
import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.rest.IncomingForm;
import de.aok.meineaok.document.rest.MultipartForm;
import de.aok.meineaok.document.rest.TakesFiles;
import de.aok.meineaok.personaldata.application.ChangeName;
import de.aok.meineaok.personaldata.application.NameForm;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.problem.rest.RequestThreads;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Changes of the name of the session's person, each with its proof. */
@Path("me/name-changes")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.DAT_1, RuleId.DAT_2, RuleId.DAT_3, RuleId.DAT_4})
public class NameChangeResource {
    private static final String FAMILY_NAME = Field.FAMILY_NAME.property();
    private static final String GIVEN_NAMES = Field.GIVEN_NAMES.property();

    private final ChangeName changeName;
    private final ReceiveFiles receiveFiles;
    private final DocumentRules documentRules;
    private final RequestThreads threads;

    @Inject
    public NameChangeResource(
            ChangeName changeName, ReceiveFiles receiveFiles, DocumentRules documentRules, RequestThreads threads) {
        this.changeName = changeName;
        this.receiveFiles = receiveFiles;
        this.documentRules = documentRules;
        this.threads = threads;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @TakesFiles
    public CompletionStage<Response> change(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) @Nullable String key,
            InputStream body) {
        AccountId account = SignedIn.of(security).session().account();
        String knownAs = Parameters.requiredKey(key, RuleId.DAT_2);
        IncomingForm incoming = IncomingForm.of(headers, body);
        return threads.answer(() -> MultipartForm.read(
                incoming,
                Set.of(FAMILY_NAME, GIVEN_NAMES),
                documentRules,
                form -> form.answer(
                        receiveFiles,
                        files -> answer(changeName.change(new ChangeName.Command(
                                account,
                                new NameForm(
                                        form.entry(FAMILY_NAME).orElse(""),
                                        form.entry(GIVEN_NAMES).orElse(null)),
                                knownAs,
                                files))))));
    }

    private static Response answer(ChangeName.Outcome outcome) {
        return switch (outcome) {
            case ChangeName.Outcome.Answered answered -> answer(answered.outcome());
            case ChangeName.Outcome.NotHandedIn notHandedIn ->
                throw new WebApplicationException(refusal(notHandedIn.why()));
        };
    }

    private static Response answer(RequestOutcome outcome) {
        Response answer = RequestAnswers.of(outcome);
        if (outcome instanceof RequestOutcome.Requested) {
            return answer;
        }
        // By an exception, so that nothing is kept of the files.
        throw new WebApplicationException(answer);
    }

    private static Response refusal(HandInDocuments.Outcome.Refused why) {
        return switch (why) {
            case NO_FILE -> Parameters.refused(List.of(ChangeName.PROOF_MISSING));
            case USE_ENDED ->
                Refusal.of(ProblemKind.CHANGE_NOT_POSSIBLE, FileProblem.USE_ENDED)
                        .response();
            case KEY_USED -> Refusal.of(ProblemKind.KEY_USED).response();
            case CASE_UNKNOWN -> throw new IllegalStateException("a proof names no case");
        };
    }
}

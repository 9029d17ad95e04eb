package de.aok.meineaok.document.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.DocumentRules;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.FileProblem;
import de.aok.meineaok.document.UploadKind;
import de.aok.meineaok.document.application.Fetched;
import de.aok.meineaok.document.application.HandInDocuments;
import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.ShowUploads;
import de.aok.meineaok.document.application.UploadPlace;
import de.aok.meineaok.problem.rest.Cursor;
import de.aok.meineaok.problem.rest.Finding;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.problem.rest.RequestThreads;
import de.aok.meineaok.problem.rest.Texts;
import de.aok.meineaok.problem.rest.Translatable;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What the session's person hands in. */
@Path("documents")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.DOC_1, RuleId.DOC_2, RuleId.DOC_3, RuleId.DOC_4})
public class DocumentResource {
    private static final String CASE = "caseId";
    private static final Set<String> ENTRIES = Set.of("kind", CASE);

    private final HandInDocuments handInDocuments;
    private final ShowUploads showUploads;
    private final ReceiveFiles receiveFiles;
    private final DocumentRules documentRules;
    private final RequestThreads threads;

    @Inject
    public DocumentResource(
            HandInDocuments handInDocuments,
            ShowUploads showUploads,
            ReceiveFiles receiveFiles,
            DocumentRules documentRules,
            RequestThreads threads) {
        this.handInDocuments = handInDocuments;
        this.showUploads = showUploads;
        this.receiveFiles = receiveFiles;
        this.documentRules = documentRules;
        this.threads = threads;
    }

    @GET
    public UploadsPage list(
            @Context SecurityContext security,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @Nullable String limit) {
        return UploadsPage.of(showUploads.page(
                accountOf(security),
                Cursor.parse("before", before, UploadPlace::new, RuleId.DOC_3),
                Parameters.limit(limit, RuleId.DOC_3)));
    }

    @GET
    @Path("files/{id}")
    @Produces(MediaType.WILDCARD)
    public Response fetch(@Context SecurityContext security, @PathParam("id") String id) {
        return FileAnswer.of(
                Parameters.id(id)
                        .map(file -> showUploads.file(accountOf(security), new FileId(file)))
                        .orElse(Fetched.Unknown.UNKNOWN),
                ProblemKind.NO_DOCUMENT);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @TakesFiles
    public CompletionStage<Response> handIn(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) @Nullable String key,
            InputStream body) {
        AccountId account = accountOf(security);
        String knownAs = Parameters.requiredKey(key, RuleId.DOC_4);
        IncomingForm incoming = IncomingForm.of(headers, body);
        return threads.answer(() -> MultipartForm.read(
                incoming,
                ENTRIES,
                documentRules,
                form -> form.answer(
                        receiveFiles,
                        files -> answer(handInDocuments.handIn(command(form, files, account, knownAs))))));
    }

    private static HandInDocuments.Command command(
            MultipartForm form, List<ReceivedFile> files, AccountId account, String key) {
        UUID joined = form.entry(CASE)
                .filter(entry -> !entry.isBlank())
                .map(entry -> Parameters.id(entry).orElseThrow(() -> noCase().exception()))
                .orElse(null);
        return new HandInDocuments.Command(
                account,
                Parameters.oneOf(UploadKind.class, "kind", form.required("kind", RuleId.DOC_1), RuleId.DOC_1),
                joined,
                key,
                files);
    }

    private static Response answer(HandInDocuments.Outcome outcome) {
        return switch (outcome) {
            case HandInDocuments.Outcome.HandedIn handedIn -> {
                UploadEntry upload = UploadEntry.of(new ShowUploads.Shown(handedIn.upload(), handedIn.files()));
                Translatable receipt =
                        language -> new UploadReceipt(upload, Texts.text(language, "documents.keep-originals"));
                yield Response.status(Response.Status.CREATED).entity(receipt).build();
            }
            case HandInDocuments.Outcome.Refused.NO_FILE ->
                Parameters.refused(List.of(Violation.of(FileProblem.NONE, Field.FILES)));
            case HandInDocuments.Outcome.Refused.USE_ENDED ->
                Refusal.of(ProblemKind.CHANGE_NOT_POSSIBLE, FileProblem.USE_ENDED)
                        .response();
            case HandInDocuments.Outcome.Refused.KEY_USED ->
                Refusal.of(ProblemKind.KEY_USED).response();
            case HandInDocuments.Outcome.Refused.CASE_UNKNOWN -> noCase().response();
        };
    }

    private static Refusal noCase() {
        return Refusal.of(ProblemKind.INVALID_ENTRY, Finding.OfForm.of(RuleId.DOC_4, CASE, "form.no-case"));
    }

    private static AccountId accountOf(SecurityContext security) {
        return SignedIn.of(security).session().account();
    }
}

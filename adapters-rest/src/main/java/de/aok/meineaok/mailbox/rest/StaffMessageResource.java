package de.aok.meineaok.mailbox.rest;

import de.aok.meineaok.access.rest.StaffMember;
import de.aok.meineaok.access.rest.StaffOnly;
import de.aok.meineaok.access.rest.StaffRole;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.document.DocumentRules;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.Fetched;
import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.rest.FileAnswer;
import de.aok.meineaok.document.rest.IncomingForm;
import de.aok.meineaok.document.rest.MultipartForm;
import de.aok.meineaok.document.rest.TakesFiles;
import de.aok.meineaok.mailbox.Department;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.SubjectArea;
import de.aok.meineaok.mailbox.application.ReadDepartmentInbox;
import de.aok.meineaok.mailbox.application.SendMessage;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.problem.rest.RequestThreads;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.support.rest.StaffReason;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What the AOK writes to persons. Departments read and answer what was written to them; other systems send of themselves, each under
 * references of its own, and name the person in the body, so that no KVNR gets into an address.
 */
@Path("staff")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.MBX_2, RuleId.MBX_4, RuleId.HOT_2, RuleId.HOT_5, RuleId.SEC_2})
public class StaffMessageResource {
    private static final Set<String> MESSAGE = Set.of("kvnr", "reference", "reason", "subjectArea", "subject", "body");
    private static final Set<String> ANSWER = Set.of("reason", "body");

    private final SendMessage sendMessage;
    private final ReadDepartmentInbox readDepartmentInbox;
    private final ReceiveFiles receiveFiles;
    private final DocumentRules documentRules;
    private final RequestThreads threads;

    @Inject
    public StaffMessageResource(
            SendMessage sendMessage,
            ReadDepartmentInbox readDepartmentInbox,
            ReceiveFiles receiveFiles,
            DocumentRules documentRules,
            RequestThreads threads) {
        this.sendMessage = sendMessage;
        this.readDepartmentInbox = readDepartmentInbox;
        this.receiveFiles = receiveFiles;
        this.documentRules = documentRules;
        this.threads = threads;
    }

    @GET
    @Path("department-inboxes/{department}")
    @StaffOnly(StaffRole.DEPARTMENT)
    public InboxPage inbox(
            @PathParam("department") String department,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        return InboxPage.of(readDepartmentInbox.page(
                Parameters.oneOf(Department.class, "department", department, RuleId.MBX_2),
                MessageCursor.parse("after", after, RuleId.MBX_2),
                Parameters.limit(limit, RuleId.MBX_2)));
    }

    @POST
    @Path("messages/{id}/openings")
    @StaffOnly(StaffRole.DEPARTMENT)
    @Consumes(MediaType.APPLICATION_JSON)
    public OpenedMessage open(
            @Context SecurityContext security, @PathParam("id") String id, @NotNull @Valid StaffReason entry) {
        StaffAction action = StaffMember.acting(security, entry.reason());
        return message(id)
                .flatMap(message -> readDepartmentInbox.open(message, action))
                .map(OpenedMessage::of)
                .orElseThrow(() -> noMessage().exception());
    }

    @POST
    @Path("messages/{id}/attachments/{attachment}/openings")
    @StaffOnly(StaffRole.DEPARTMENT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.WILDCARD)
    @Rule(RuleId.DOC_2)
    public Response openAttachment(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @PathParam("attachment") String attachment,
            @NotNull @Valid StaffReason entry) {
        StaffAction action = StaffMember.acting(security, entry.reason());
        return FileAnswer.of(
                message(id)
                        .flatMap(message -> Parameters.id(attachment)
                                .map(file -> readDepartmentInbox.openAttachment(message, new FileId(file), action)))
                        .orElse(Fetched.Unknown.UNKNOWN),
                ProblemKind.NO_MESSAGE);
    }

    @POST
    @Path("messages/{id}/answer")
    @StaffOnly(StaffRole.DEPARTMENT)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @TakesFiles
    public CompletionStage<Response> answer(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) @Nullable String key,
            InputStream body) {
        MessageId answered = message(id).orElseThrow(() -> noMessage().exception());
        String knownAs = Parameters.key(key, RuleId.MBX_4);
        Actor by = StaffMember.of(security);
        IncomingForm incoming = IncomingForm.of(headers, body);
        return threads.answer(() -> MultipartForm.read(
                incoming,
                ANSWER,
                documentRules,
                form -> form.receive(
                        receiveFiles,
                        files -> MessageSent.answer(sendMessage.answer(new SendMessage.Answer(
                                StaffForm.acting(by, form), answered, SentDraft.ofAnswer(form, files), knownAs))))));
    }

    @POST
    @Path("messages")
    @StaffOnly(StaffRole.SYSTEM)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @TakesFiles
    public CompletionStage<Response> send(
            @Context SecurityContext security, @Context HttpHeaders headers, InputStream body) {
        Actor by = StaffMember.of(security);
        IncomingForm incoming = IncomingForm.of(headers, body);
        return threads.answer(() -> MultipartForm.read(
                incoming,
                MESSAGE,
                documentRules,
                form -> form.receive(receiveFiles, files -> {
                    StaffAction action = StaffForm.acting(by, form);
                    return MessageSent.answer(sendMessage.send(new SendMessage.Command(
                            action,
                            StaffForm.reference(action, form),
                            StaffForm.kvnr(form),
                            MessageKind.MESSAGE,
                            Parameters.oneOf(
                                    SubjectArea.class,
                                    "subjectArea",
                                    form.required("subjectArea", RuleId.MBX_2),
                                    RuleId.MBX_2),
                            SentDraft.of(form, files))));
                })));
    }

    private static Optional<MessageId> message(String id) {
        return Parameters.id(id).map(MessageId::new);
    }

    private static Refusal noMessage() {
        return Refusal.of(ProblemKind.NO_MESSAGE);
    }
}

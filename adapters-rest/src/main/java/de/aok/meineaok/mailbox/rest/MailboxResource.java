package de.aok.meineaok.mailbox.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.DocumentRules;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.Fetched;
import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.rest.FileAnswer;
import de.aok.meineaok.document.rest.IncomingForm;
import de.aok.meineaok.document.rest.MultipartForm;
import de.aok.meineaok.document.rest.TakesFiles;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.SubjectArea;
import de.aok.meineaok.mailbox.application.MessageFilter;
import de.aok.meineaok.mailbox.application.ReadMailbox;
import de.aok.meineaok.mailbox.application.WriteMessage;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.problem.rest.RequestThreads;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** The mailbox of the session's person. */
@Path("mailbox/messages")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.MBX_1, RuleId.MBX_2, RuleId.MBX_3, RuleId.MBX_5})
public class MailboxResource {
    private static final Set<String> ENTRIES = Set.of("subjectArea", "subject", "body", "inReplyTo");
    private static final int LONGEST_SEARCH = 200;

    private final ReadMailbox readMailbox;
    private final WriteMessage writeMessage;
    private final ReceiveFiles receiveFiles;
    private final DocumentRules documentRules;
    private final RequestThreads threads;

    @Inject
    public MailboxResource(
            ReadMailbox readMailbox,
            WriteMessage writeMessage,
            ReceiveFiles receiveFiles,
            DocumentRules documentRules,
            RequestThreads threads) {
        this.readMailbox = readMailbox;
        this.writeMessage = writeMessage;
        this.receiveFiles = receiveFiles;
        this.documentRules = documentRules;
        this.threads = threads;
    }

    @GET
    public MailboxPage list(
            @Context SecurityContext security,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("unread") @Nullable String unread,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("text") @Nullable String text) {
        MessageFilter filter = new MessageFilter(
                Parameters.flag("unread", unread, RuleId.MBX_1),
                kind == null ? null : Parameters.oneOf(MessageKind.class, "kind", kind, RuleId.MBX_1),
                Parameters.line("text", text, LONGEST_SEARCH, RuleId.MBX_1));
        return MailboxPage.of(readMailbox.page(
                accountOf(security),
                filter,
                MessageCursor.parse("before", before, RuleId.MBX_1),
                Parameters.limit(limit, RuleId.MBX_1)));
    }

    @GET
    @Path("{id}")
    public MessageAnswer open(@Context SecurityContext security, @PathParam("id") String id) {
        return message(id)
                .flatMap(message -> readMailbox.open(accountOf(security), message))
                .map(MessageAnswer::of)
                .orElseThrow(() -> noMessage().exception());
    }

    @PUT
    @Path("{id}/read")
    public Response markRead(@Context SecurityContext security, @PathParam("id") String id) {
        boolean there = message(id)
                .filter(message -> readMailbox.markRead(accountOf(security), message))
                .isPresent();
        return there ? Response.noContent().build() : noMessage().response();
    }

    @GET
    @Path("{id}/attachments/{attachment}")
    @Produces(MediaType.WILDCARD)
    @Rule(RuleId.DOC_2)
    public Response fetch(
            @Context SecurityContext security, @PathParam("id") String id, @PathParam("attachment") String attachment) {
        AccountId account = accountOf(security);
        return FileAnswer.of(
                message(id)
                        .flatMap(message -> Parameters.id(attachment)
                                .map(file -> readMailbox.attachment(account, message, new FileId(file))))
                        .orElse(Fetched.Unknown.UNKNOWN),
                ProblemKind.NO_MESSAGE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @TakesFiles
    public CompletionStage<Response> write(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) @Nullable String key,
            InputStream body) {
        AccountId account = accountOf(security);
        String knownAs = Parameters.key(key, RuleId.MBX_2);
        IncomingForm incoming = IncomingForm.of(headers, body);
        return threads.answer(() -> MultipartForm.read(
                incoming,
                ENTRIES,
                documentRules,
                form -> form.receive(
                        receiveFiles,
                        files -> MessageSent.answer(writeMessage.write(command(form, files, account, knownAs))))));
    }

    private static WriteMessage.Command command(
            MultipartForm form, ReceiveFiles.Outcome files, AccountId account, @Nullable String key) {
        Optional<String> inReplyTo = form.entry("inReplyTo").filter(entry -> !entry.isBlank());
        return new WriteMessage.Command(
                account,
                Parameters.oneOf(
                        SubjectArea.class, "subjectArea", form.required("subjectArea", RuleId.MBX_2), RuleId.MBX_2),
                SentDraft.of(form, files),
                inReplyTo.isEmpty()
                        ? null
                        : message(inReplyTo.get()).orElseThrow(() -> noMessage().exception()),
                key);
    }

    private static AccountId accountOf(SecurityContext security) {
        return SignedIn.of(security).session().account();
    }

    private static Optional<MessageId> message(String id) {
        return Parameters.id(id).map(MessageId::new);
    }

    private static Refusal noMessage() {
        return Refusal.of(ProblemKind.NO_MESSAGE);
    }
}

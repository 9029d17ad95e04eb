package de.aok.meineaok.delivery.rest;

import de.aok.meineaok.access.rest.StaffMember;
import de.aok.meineaok.access.rest.StaffOnly;
import de.aok.meineaok.access.rest.StaffRole;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.delivery.DocumentKind;
import de.aok.meineaok.delivery.application.DeliverDocument;
import de.aok.meineaok.document.DocumentRules;
import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.rest.IncomingForm;
import de.aok.meineaok.document.rest.MultipartForm;
import de.aok.meineaok.document.rest.TakesFiles;
import de.aok.meineaok.mailbox.rest.SentDraft;
import de.aok.meineaok.mailbox.rest.StaffForm;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.problem.rest.RequestThreads;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Letters of other systems of the AOK, each of which comes into the mailbox or is to be posted by whoever sent it. */
@Path("staff/documents")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(StaffRole.SYSTEM)
@Rule({RuleId.DLV_2, RuleId.DLV_3, RuleId.MBX_4, RuleId.HOT_2, RuleId.HOT_5, RuleId.SEC_2})
public class StaffDocumentResource {
    private static final Set<String> ENTRIES = Set.of("kvnr", "reference", "reason", "kind", "subject", "body");

    private final DeliverDocument deliverDocument;
    private final ReceiveFiles receiveFiles;
    private final DocumentRules documentRules;
    private final RequestThreads threads;

    @Inject
    public StaffDocumentResource(
            DeliverDocument deliverDocument,
            ReceiveFiles receiveFiles,
            DocumentRules documentRules,
            RequestThreads threads) {
        this.deliverDocument = deliverDocument;
        this.receiveFiles = receiveFiles;
        this.documentRules = documentRules;
        this.threads = threads;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @TakesFiles
    public CompletionStage<Response> deliver(
            @Context SecurityContext security, @Context HttpHeaders headers, InputStream body) {
        Actor by = StaffMember.of(security);
        IncomingForm incoming = IncomingForm.of(headers, body);
        return threads.answer(() -> MultipartForm.read(
                incoming,
                ENTRIES,
                documentRules,
                form -> form.receive(receiveFiles, files -> {
                    StaffAction action = StaffForm.acting(by, form);
                    return answer(deliverDocument.deliver(new DeliverDocument.Command(
                            action,
                            StaffForm.reference(action, form),
                            StaffForm.kvnr(form),
                            Parameters.oneOf(
                                    DocumentKind.class, "kind", form.required("kind", RuleId.DLV_2), RuleId.DLV_2),
                            SentDraft.ofLetter(form, files))));
                })));
    }

    private static Response answer(DeliverDocument.Outcome outcome) {
        return switch (outcome) {
            case DeliverDocument.Outcome.InMailbox there -> created(DocumentDelivered.of(there));
            case DeliverDocument.Outcome.ByPost.BY_POST -> created(DocumentDelivered.byPost());
            case DeliverDocument.Outcome.ReferenceUsed.REFERENCE_USED ->
                Refusal.of(ProblemKind.KEY_USED).response();
            case DeliverDocument.Outcome.Refused refused -> Parameters.refused(refused.violations());
        };
    }

    private static Response created(DocumentDelivered delivered) {
        return Response.status(Response.Status.CREATED).entity(delivered).build();
    }
}

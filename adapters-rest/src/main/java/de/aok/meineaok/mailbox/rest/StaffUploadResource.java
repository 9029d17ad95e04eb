package de.aok.meineaok.mailbox.rest;

import de.aok.meineaok.access.rest.StaffMember;
import de.aok.meineaok.access.rest.StaffOnly;
import de.aok.meineaok.access.rest.StaffRole;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.Fetched;
import de.aok.meineaok.document.application.OpenUpload;
import de.aok.meineaok.document.rest.FileAnswer;
import de.aok.meineaok.document.rest.UploadEntry;
import de.aok.meineaok.mailbox.application.SendMessage;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.support.rest.StaffReason;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;

/** What persons handed in, for departments, by the number of its receipt. */
@Path("staff/uploads/{number}")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(StaffRole.DEPARTMENT)
@Rule({RuleId.DOC_2, RuleId.DOC_3, RuleId.HOT_2, RuleId.HOT_5})
public class StaffUploadResource {
    private final OpenUpload openUpload;
    private final SendMessage sendMessage;

    @Inject
    public StaffUploadResource(OpenUpload openUpload, SendMessage sendMessage) {
        this.openUpload = openUpload;
        this.sendMessage = sendMessage;
    }

    @POST
    @Path("openings")
    @Consumes(MediaType.APPLICATION_JSON)
    public UploadEntry open(
            @Context SecurityContext security, @PathParam("number") String number, @NotNull @Valid StaffReason entry) {
        return openUpload
                .open(number, StaffMember.acting(security, entry.reason()))
                .map(UploadEntry::of)
                .orElseThrow(() -> Refusal.of(ProblemKind.NO_RECORD).exception());
    }

    @POST
    @Path("files/{id}/openings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.WILDCARD)
    public Response openFile(
            @Context SecurityContext security,
            @PathParam("number") String number,
            @PathParam("id") String id,
            @NotNull @Valid StaffReason entry) {
        StaffAction action = StaffMember.acting(security, entry.reason());
        return FileAnswer.of(
                Parameters.id(id)
                        .map(file -> openUpload.file(number, new FileId(file), action))
                        .orElse(Fetched.Unknown.UNKNOWN),
                ProblemKind.NO_RECORD);
    }

    @POST
    @Path("original-requests")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response askForOriginal(
            @Context SecurityContext security,
            @PathParam("number") String number,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) @Nullable String key,
            @NotNull @Valid StaffReason entry) {
        return MessageSent.answer(sendMessage.askForOriginal(new SendMessage.OriginalRequest(
                StaffMember.acting(security, entry.reason()), number, Parameters.key(key, RuleId.MBX_4))));
    }
}

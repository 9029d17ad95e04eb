package de.aok.meineaok.receipt.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.rest.FileAnswer;
import de.aok.meineaok.mailbox.application.WriteMessage;
import de.aok.meineaok.mailbox.rest.MessageSent;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.receipt.application.PrintReceipt;
import de.aok.meineaok.receipt.application.QuestionService;
import de.aok.meineaok.receipt.application.ReceiptForm;
import de.aok.meineaok.receipt.application.ShowReceipt;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The patient receipt of the session's person, as what the client wants to have it. */
@Path("patient-receipt")
@Dependent
@Rule({RuleId.RCP_1, RuleId.RCP_2, RuleId.RCP_3, RuleId.RCP_4})
public class PatientReceiptResource {
    private static final String JSON = "application/json";
    private static final String PDF = "application/pdf";
    private static final String CSV = "text/csv";
    private static final String FHIR = "application/fhir+json";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.valueOf(JSON), MediaType.valueOf(PDF), MediaType.valueOf(CSV), MediaType.valueOf(FHIR))
            .build();

    private final ShowReceipt showReceipt;
    private final PrintReceipt printReceipt;
    private final QuestionService questionService;

    @Inject
    public PatientReceiptResource(ShowReceipt showReceipt, PrintReceipt printReceipt, QuestionService questionService) {
        this.showReceipt = showReceipt;
        this.printReceipt = printReceipt;
        this.questionService = questionService;
    }

    @GET
    @Produces({JSON, PDF, CSV, FHIR})
    public Response show(
            @Context SecurityContext security,
            @Context Request request,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("area") @Nullable String area,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Variant chosen = request.selectVariant(VARIANTS);
        if (chosen == null) {
            return Refusal.of(ProblemKind.NOT_ACCEPTABLE).response();
        }
        ShowReceipt.Query query = new ShowReceipt.Query(
                accountOf(security),
                Parameters.day("from", from, RuleId.RCP_2),
                Parameters.day("to", to, RuleId.RCP_2),
                area == null ? null : Parameters.oneOf(ServiceArea.class, "area", area, RuleId.RCP_2));
        boolean paged = limit != null || after != null;
        String type = chosen.getMediaType().toString();
        if (type.equals(JSON)) {
            return answer(
                    paged
                            ? showReceipt.page(
                                    query,
                                    PatientReceiptAnswer.place("after", after),
                                    Parameters.limit(limit, RuleId.RCP_1))
                            : showReceipt.show(query));
        }
        if (paged) {
            // Half a document would pass for a whole one.
            throw Parameters.refused(limit == null ? "after" : "limit", "form.not-one-of", RuleId.RCP_3);
        }
        return switch (type) {
            case PDF -> answer(printReceipt.print(query, ReceiptForm.PDF), PDF, "Patientenquittung.pdf");
            case CSV ->
                answer(printReceipt.print(query, ReceiptForm.CSV), CSV + ";charset=utf-8", "Patientenquittung.csv");
            default -> answer(printReceipt.print(query, ReceiptForm.FHIR), FHIR, "Patientenquittung.json");
        };
    }

    private static Response answer(ShowReceipt.Outcome outcome) {
        return switch (outcome) {
            case ShowReceipt.Outcome.Shown shown ->
                Response.ok(PatientReceiptAnswer.of(shown.receipt()), JSON).build();
            case ShowReceipt.Outcome.Refused refused -> Parameters.refused(refused.violations());
            case ShowReceipt.Outcome.NoAccount.NO_ACCOUNT -> SignedIn.required().response();
        };
    }

    private static Response answer(PrintReceipt.Outcome outcome, String type, String name) {
        return switch (outcome) {
            case PrintReceipt.Outcome.Ready ready -> {
                StreamingOutput output = ready::writeTo;
                yield Response.ok(output)
                        .type(type)
                        .header(HttpHeaders.CONTENT_DISPOSITION, FileAnswer.attachment(name))
                        .build();
            }
            case PrintReceipt.Outcome.Refused refused -> Parameters.refused(refused.violations());
            case PrintReceipt.Outcome.NoAccount.NO_ACCOUNT ->
                SignedIn.required().response();
        };
    }

    @POST
    @Path("lines/{id}/question")
    @Consumes(JSON)
    @Produces(JSON)
    public Response question(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) @Nullable String key,
            @NotNull @Valid ServiceQuestion entry) {
        AccountId account = accountOf(security);
        String knownAs = Parameters.key(key, RuleId.RCP_4);
        Optional<WriteMessage.Outcome> outcome = Parameters.id(id)
                .flatMap(line ->
                        questionService.ask(new QuestionService.Command(account, line, entry.remark(), knownAs)));
        return outcome.map(MessageSent::answer)
                .orElseGet(() -> Refusal.of(ProblemKind.NO_RECEIPT_LINE).response());
    }

    private static AccountId accountOf(SecurityContext security) {
        return SignedIn.of(security).session().account();
    }
}

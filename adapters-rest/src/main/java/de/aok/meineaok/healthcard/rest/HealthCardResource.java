package de.aok.meineaok.healthcard.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.rest.CaseOpened;
import de.aok.meineaok.document.DocumentRules;
import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.rest.IncomingForm;
import de.aok.meineaok.document.rest.MultipartForm;
import de.aok.meineaok.document.rest.TakesFiles;
import de.aok.meineaok.healthcard.CardOrderReason;
import de.aok.meineaok.healthcard.application.OrderHealthCard;
import de.aok.meineaok.ordering.application.OrderOutcome;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.RequestThreads;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** New health cards for the session's person, and for nobody else. */
@Path("health-card/orders")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule({RuleId.CRD_1, RuleId.CRD_2, RuleId.CRD_3})
public class HealthCardResource {
    private static final String REASON = "reason";

    private final OrderHealthCard orderHealthCard;
    private final ReceiveFiles receiveFiles;
    private final DocumentRules documentRules;
    private final RequestThreads threads;

    @Inject
    public HealthCardResource(
            OrderHealthCard orderHealthCard,
            ReceiveFiles receiveFiles,
            DocumentRules documentRules,
            RequestThreads threads) {
        this.orderHealthCard = orderHealthCard;
        this.receiveFiles = receiveFiles;
        this.documentRules = documentRules;
        this.threads = threads;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @TakesFiles
    public CompletionStage<Response> order(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) @Nullable String key,
            InputStream body) {
        AccountId account = SignedIn.of(security).session().account();
        String knownAs = Parameters.requiredKey(key, RuleId.CRD_3);
        IncomingForm incoming = IncomingForm.of(headers, body);
        return threads.answer(() -> MultipartForm.read(
                incoming,
                Set.of(REASON),
                documentRules,
                form -> form.answer(receiveFiles, files -> CaseOpened.answer(order(form, files, account, knownAs)))));
    }

    private OrderOutcome<CaseId> order(MultipartForm form, List<ReceivedFile> pictures, AccountId account, String key)
            throws IOException {
        CardOrderReason reason =
                Parameters.oneOf(CardOrderReason.class, REASON, form.required(REASON, RuleId.CRD_1), RuleId.CRD_1);
        return orderHealthCard.order(new OrderHealthCard.Command(account, reason, key, pictures));
    }
}

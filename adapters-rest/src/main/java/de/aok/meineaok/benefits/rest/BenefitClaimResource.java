package de.aok.meineaok.benefits.rest;

import de.aok.meineaok.access.rest.SignedIn;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.benefits.BenefitProblem;
import de.aok.meineaok.benefits.ExtraBenefit;
import de.aok.meineaok.benefits.application.ClaimBenefit;
import de.aok.meineaok.benefits.application.ShowBenefits;
import de.aok.meineaok.cases.rest.CaseOpened;
import de.aok.meineaok.document.DocumentRules;
import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.rest.IncomingForm;
import de.aok.meineaok.document.rest.MultipartForm;
import de.aok.meineaok.document.rest.TakesFiles;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.problem.rest.Finding;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.problem.rest.RequestThreads;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the session's person claims, and has claimed. */
@Path("benefit-claims")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
@Rule(RuleId.BEN_1)
public class BenefitClaimResource {
    private static final String BENEFIT = "benefit";
    private static final String SERVICE_ON = "serviceOn";
    private static final String AMOUNT = "amount";
    private static final String BANK_ACCOUNT = "bankAccount";
    private static final Pattern EUROS = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");

    private final ClaimBenefit claimBenefit;
    private final ShowBenefits showBenefits;
    private final ReceiveFiles receiveFiles;
    private final DocumentRules documentRules;
    private final RequestThreads threads;

    @Inject
    public BenefitClaimResource(
            ClaimBenefit claimBenefit,
            ShowBenefits showBenefits,
            ReceiveFiles receiveFiles,
            DocumentRules documentRules,
            RequestThreads threads) {
        this.claimBenefit = claimBenefit;
        this.showBenefits = showBenefits;
        this.receiveFiles = receiveFiles;
        this.documentRules = documentRules;
        this.threads = threads;
    }

    @GET
    public Response show(@Context SecurityContext security) {
        ShowBenefits.View view = showBenefits
                .show(accountOf(security))
                .orElseThrow(() -> SignedIn.required().exception());
        Translatable answer = language -> BenefitsAnswer.of(view, language);
        return Response.ok(answer).build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @TakesFiles
    public CompletionStage<Response> claim(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) @Nullable String key,
            InputStream body) {
        AccountId account = accountOf(security);
        String knownAs = Parameters.requiredKey(key, RuleId.BEN_1);
        IncomingForm incoming = IncomingForm.of(headers, body);
        return threads.answer(() -> MultipartForm.read(
                incoming,
                Set.of(BENEFIT, SERVICE_ON, AMOUNT, BANK_ACCOUNT),
                documentRules,
                form -> form.answer(
                        receiveFiles,
                        files -> CaseOpened.answer(claimBenefit.claim(command(form, files, account, knownAs))))));
    }

    private static ClaimBenefit.Command command(
            MultipartForm form, List<ReceivedFile> invoices, AccountId account, String key) {
        List<Finding> findings = Parameters.findings(
                () -> benefit(form), () -> day(form), () -> euros(form), () -> required(form, BANK_ACCOUNT));
        if (!findings.isEmpty()) {
            if (invoices.isEmpty()) {
                findings.add(new Finding.OfEntry(Violation.of(BenefitProblem.INVOICE_MISSING, Field.FILES)));
            }
            throw Refusal.of(ProblemKind.INVALID_ENTRY, findings.toArray(Finding[]::new))
                    .exception();
        }
        return new ClaimBenefit.Command(
                account,
                benefit(form),
                day(form),
                euros(form),
                bankAccount(required(form, BANK_ACCOUNT)),
                key,
                invoices);
    }

    private static String required(MultipartForm form, String name) {
        return form.required(name, RuleId.BEN_1);
    }

    private static ExtraBenefit benefit(MultipartForm form) {
        return Parameters.oneOf(ExtraBenefit.class, BENEFIT, required(form, BENEFIT), RuleId.BEN_1);
    }

    private static LocalDate day(MultipartForm form) {
        return Parameters.requiredDay(SERVICE_ON, required(form, SERVICE_ON), RuleId.BEN_1);
    }

    private static Euro euros(MultipartForm form) {
        String written = required(form, AMOUNT);
        if (!EUROS.matcher(written).matches()) {
            throw Parameters.refused(AMOUNT, "form.not-an-amount", RuleId.BEN_1);
        }
        return Euro.of(new BigDecimal(written.replace(',', '.')));
    }

    /** What is no identifier identifies none of hers, either. */
    private static UUID bankAccount(String written) {
        return Parameters.id(written).orElse(new UUID(0, 0));
    }

    private static AccountId accountOf(SecurityContext security) {
        return SignedIn.of(security).session().account();
    }
}

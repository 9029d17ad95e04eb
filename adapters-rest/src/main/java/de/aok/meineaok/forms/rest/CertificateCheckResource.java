package de.aok.meineaok.forms.rest;

import de.aok.meineaok.access.rest.Public;
import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.forms.application.CheckCertificate;
import de.aok.meineaok.problem.rest.Language;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.problem.rest.Translatable;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is shown a certificate asks here whether it is genuine. A wrong number and a wrong code are answered alike. Both come in
 * bodies, for addresses are kept: by browsers, and in the logs of whatever stands between.
 */
@Path("certificate-check")
@Dependent
@Public
@Rule({RuleId.FRM_2, RuleId.SEC_2})
public class CertificateCheckResource {
    private final CheckCertificate checkCertificate;

    @Inject
    public CertificateCheckResource(CheckCertificate checkCertificate) {
        this.checkCertificate = checkCertificate;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response ask(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Locale language = Language.of(acceptLanguage);
        return page(language, CertificateCheckPage.of(language, "", null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response show(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage, byte[] form) {
        Locale language = Language.of(acceptLanguage);
        String[] entries = new String(form, StandardCharsets.UTF_8).split("&", -1);
        String number = entry(entries, "number");
        String code = entry(entries, "code");
        String shown = number.length() > CheckCertificate.LONGEST_NUMBER ? "" : number;
        if (number.isEmpty() || code.isEmpty()) {
            return page(language, CertificateCheckPage.of(language, shown, null));
        }
        Optional<Certificate> found = checkCertificate.check(number, code);
        return page(
                language,
                CertificateCheckPage.of(
                        language, found.map(Certificate::number).orElse(shown), CertificateCheck.of(found, language)));
    }

    /** Read here, since the runtime takes for a fault of its own what is not in form. */
    private static String entry(String[] entries, String name) {
        for (String entry : entries) {
            if (entry.startsWith(name + '=')) {
                return decoded(entry.substring(name.length() + 1)).strip();
            }
        }
        return "";
    }

    private static String decoded(String entered) {
        try {
            return URLDecoder.decode(entered, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.of(ProblemKind.MALFORMED_BODY).exception();
        }
    }

    private static Response page(Locale language, String page) {
        Response.ResponseBuilder answer =
                Response.ok(page, MediaType.TEXT_HTML + ";charset=UTF-8").language(language);
        CertificateCheckPage.HEADERS.forEach(answer::header);
        return answer.build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response check(@NotNull @Valid CertificateCheckEntry entry) {
        Optional<Certificate> found = checkCertificate.check(entry.number(), entry.code());
        Translatable answer = language -> CertificateCheck.of(found, language);
        return Response.ok(answer).build();
    }
}

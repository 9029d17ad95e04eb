package de.aok.meineaok.forms.rest;

import de.aok.meineaok.access.rest.Public;
import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.forms.application.CheckCertificate;
import de.aok.meineaok.problem.rest.Language;
import de.aok.meineaok.problem.rest.Translatable;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whoever is shown a certificate asks here whether it is genuine. A wrong number and a wrong code are answered alike. */
@Path("certificate-check")
@Dependent
@Public
@Rule({RuleId.FRM_2, RuleId.SEC_2})
public class CertificateCheckResource {
    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private final CheckCertificate checkCertificate;

    @Inject
    public CertificateCheckResource(CheckCertificate checkCertificate) {
        this.checkCertificate = checkCertificate;
    }

    @GET
    @Path("{number}")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    public Response check(
            @Context Request request,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @PathParam("number") String number,
            @QueryParam("code") @Nullable String code) {
        Variant chosen =
                request.selectVariant(Variant.mediaTypes(MediaType.TEXT_HTML_TYPE, MediaType.APPLICATION_JSON_TYPE)
                        .build());
        Optional<Certificate> found =
                code == null || code.isBlank() ? Optional.empty() : checkCertificate.check(number, code);
        if (chosen != null && chosen.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            Translatable answer = language -> CertificateCheck.of(found, language);
            return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        Locale language = Language.of(acceptLanguage);
        String shown = number.length() > CheckCertificate.LONGEST_NUMBER ? "" : number;
        String page = CertificateCheckPage.of(
                language, shown, code == null || code.isBlank() ? null : CertificateCheck.of(found, language));
        return Response.ok(page, MediaType.TEXT_HTML + ";charset=UTF-8")
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(CONTENT_SECURITY_POLICY, CertificateCheckPage.CONTENT_SECURITY_POLICY)
                .build();
    }
}

package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.certificate.application.VerificationCode;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.EligibilityRules;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.forms.application.YearlyContributions;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest extends PortalTest {
    private static final String FORMS = "/api/forms";
    private static final String TRAVEL_COSTS = FORMS + "/travel-costs";
    private static final String CERTIFICATES = "/api/certificates";
    private static final String CHECK = "/api/certificate-check";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String EMPLOYER = "{\"kind\":\"MEMBERSHIP_FOR_EMPLOYER\"}";
    private static final String OTHER_CODE = "ABCD-EFGH-JKMN-PQRS-TUVW";

    private String token = "";

    @BeforeEach
    void getInInsuredForLong() {
        insure(TestPortal.ANNE.name());
        token = sessionToken();
    }

    private void insure(PersonName name) {
        portal.insure(new InsuredPerson(
                TestPortal.ANNE.kvnr(),
                name,
                TestPortal.ANNE.birthDate(),
                TestPortal.ANNE.address(),
                false,
                false,
                List.of(new Coverage(EligibilityRules.aokNiedersachsen().insurer(), LocalDate.of(2004, 2, 29), null))));
    }

    private Client.Answer get(String path, String... headers) {
        return client.send("GET", path, with(headers));
    }

    private String[] with(String... headers) {
        String[] all = List.of(bearer(token)).toArray(new String[headers.length + 2]);
        System.arraycopy(headers, 0, all, 2, headers.length);
        return all;
    }

    private Client.Answer order(String form, String key) {
        return client.send("POST", FORMS + '/' + form + "/orders", with("Idempotency-Key", key));
    }

    private Client.Answer certify(String json, String key, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Idempotency-Key";
        all[1] = key;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return client.post(CERTIFICATES, json, with(all));
    }

    @Test
    @Rule({RuleId.FRM_1, RuleId.FRM_3})
    void allFormsAreListedInBothLanguagesWithWhatToDoIfOneIsMissing() {
        Client.Answer german = get(FORMS);
        Client.Answer english = get(FORMS, "Accept-Language", "en");

        assertThat(german.json().path("forms")).hasSizeGreaterThanOrEqualTo(12);
        assertThat(german.body()).contains("Antrag auf Übernahme von Fahrkosten");
        assertThat(german.text("notListed")).contains("Nachricht in Ihrem Postfach");
        assertThat(german.text("askBy")).isEqualTo("/api/mailbox/messages");
        assertThat(english.body()).contains("Claim for travel costs").doesNotContain("Fahrkosten");
        assertThat(english.text("notListed")).contains("mailbox");
    }

    @Test
    @Rule(RuleId.FRM_1)
    void theyAreFilteredByTopic() {
        assertThat(get(FORMS + "?topic=CARE").json().path("forms").findValuesAsText("id"))
                .containsExactly("care-first-application", "care-higher-grade", "care-change");
        Client.Answer unknown = get(FORMS + "?topic=TAX");
        assertProblem(unknown, 400, "invalid-entry");
        assertThat(unknown.violations()).containsExactly("FRM-1 topic");
    }

    @Test
    @Rule(RuleId.FRM_1)
    void aFormIsShownWithItsQuestionsOrAsPdf() {
        Client.Answer shown = get(TRAVEL_COSTS);

        assertThat(shown.text("title")).isEqualTo("Antrag auf Übernahme von Fahrkosten");
        assertThat(shown.json().at("/sections/0/questions/0/label").asText()).isEqualTo("Name, Vorname");
        assertThat(shown.json().at("/sections/2/questions/0/choices")).hasSize(4);
        for (Client.Answer pdf : List.of(get(TRAVEL_COSTS, "Accept", "application/pdf"), get(TRAVEL_COSTS + "/pdf"))) {
            assertThat(pdf.status()).isEqualTo(200);
            assertThat(pdf.header("Content-Type")).hasValue("application/pdf");
            assertThat(pdf.header("Content-Disposition").orElse("")).contains("travel-costs.pdf");
            assertThat(pdf.body()).isEqualTo("%PDF form travel-costs");
            String tag = pdf.header("ETag").orElseThrow();
            Client.Answer unchanged = get(TRAVEL_COSTS + "/pdf", "If-None-Match", tag);
            assertThat(unchanged.status()).isEqualTo(304);
            assertThat(unchanged.body()).isEmpty();
        }
        assertThat(get(TRAVEL_COSTS + "/pdf", "If-None-Match", "W/\"other\"").status())
                .isEqualTo(200);
        assertProblem(get(TRAVEL_COSTS, "Accept", "image/png"), 406, "not-acceptable");
    }

    @Test
    @Rule(RuleId.FRM_3)
    void whatIsNotListedIsAskedForInTheMailbox() {
        for (Client.Answer answer : List.of(
                get(FORMS + "/tax-return"),
                get(FORMS + "/tax-return", "Accept", "application/pdf"),
                get(FORMS + "/tax-return/pdf"),
                order("tax-return", "1"))) {
            assertProblem(answer, 404, "no-form");
            assertThat(answer.text("detail")).contains("Nachricht in Ihrem Postfach");
        }
    }

    @Test
    @Rule(RuleId.FRM_1)
    void aFormIsOrderedOnceByPost() {
        Client.Answer ordered = order("travel-costs", "1");

        assertThat(ordered.status()).isEqualTo(201);
        assertThat(ordered.text("formId")).isEqualTo("travel-costs");
        assertThat(ordered.text("notice")).contains("Anschrift");
        assertThat(order("travel-costs", "1").body()).isEqualTo(ordered.body());
        assertProblem(order("care-change", "1"), 409, "key-used");
        assertThat(portal.commissioned(Commission.FormLetter.class)).hasSize(1);
        assertProblem(client.send("POST", TRAVEL_COSTS + "/orders", bearer(token)), 400, "invalid-entry");
    }

    @Test
    @Rule(RuleId.FRM_2)
    void aCertificateComesAtOnceByPostOrIntoTheMailbox() {
        Client.Answer posted = certify(EMPLOYER, "1");
        client.put("/api/me/delivery-preference", "{\"preference\":\"ONLINE\"}", bearer(token));
        Client.Answer online = certify(EMPLOYER, "2", "Accept-Language", "en");

        assertThat(posted.status()).isEqualTo(201);
        assertThat(posted.text("way")).isEqualTo("POST");
        assertThat(posted.text("notice")).contains("Post");
        assertThat(online.status()).isEqualTo(201);
        assertThat(online.text("way")).isEqualTo("MAILBOX");
        assertThat(online.text("notice")).contains("mailbox");
        Client.Answer message = get("/api/mailbox/messages/" + online.text("messageId"));
        assertThat(message.text("body")).contains(online.text("number"));
        String file = message.json().at("/attachments/0/id").asText();
        assertThat(new String(
                        client.bytes(
                                "/api/mailbox/messages/" + online.text("messageId") + "/attachments/" + file,
                                bearer(token)),
                        StandardCharsets.UTF_8))
                .startsWith("%PDF " + online.text("number"));
        assertThat(certify(EMPLOYER, "1").text("number")).isEqualTo(posted.text("number"));
    }

    @Test
    @Rule(RuleId.FRM_2)
    void whatIsNotOnFileIsAcceptedForTheCoreSystem() {
        Client.Answer answer = certify("{\"kind\":\"CONTRIBUTIONS_FOR_TAX_OFFICE\",\"year\":2025}", "1");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("way")).isEqualTo("CORE");
        assertThat(answer.json().has("number")).isFalse();
        assertThat(answer.text("notice")).contains("Ihre AOK");
    }

    @Test
    @Rule(RuleId.FRM_2)
    void anythingElseIsRefused() {
        Client.Answer year = certify("{\"kind\":\"CONTRIBUTIONS_FOR_TAX_OFFICE\",\"year\":2026}", "1");
        assertProblem(year, 422, "entry-refused");
        assertThat(year.violations()).containsExactly("FRM-2 year");
        assertThat(year.body()).contains("2016 bis 2025");
        Client.Answer without = certify("{\"kind\":\"CONTRIBUTIONS_FOR_TAX_OFFICE\"}", "1");
        assertProblem(without, 422, "entry-refused");
        assertThat(without.violations()).containsExactly("FRM-2 year");
        assertThat(without.body()).contains("für welches Jahr").doesNotContain("2016");
        Client.Answer with =
                certify("{\"kind\":\"MEMBERSHIP_FOR_EMPLOYER\",\"year\":2025}", "1", "Accept-Language", "en");
        assertProblem(with, 422, "entry-refused");
        assertThat(with.violations()).containsExactly("FRM-2 year");
        assertThat(with.body()).contains("leave the year out").doesNotContain("2016");
        assertProblem(
                certify("{\"kind\":\"MEMBERSHIP_FOR_EMPLOYER\",\"kvnr\":\"X110411675\"}", "1"), 400, "malformed-body");
        assertProblem(certify("{}", "1"), 400, "invalid-entry");
        assertProblem(client.post(CERTIFICATES, EMPLOYER, bearer(token)), 400, "invalid-entry");
        certify(EMPLOYER, "1");
        assertProblem(certify("{\"kind\":\"MEMBERSHIP_FOR_UNIVERSITY\"}", "1"), 409, "key-used");
    }

    @Test
    @Rule({RuleId.FRM_1, RuleId.FRM_2, RuleId.END_2})
    void whoeverHasEndedTheUseOrdersNothing() {
        portal.terminateAccess.terminate(portal.anne().id());

        for (Client.Answer answer : List.of(order("travel-costs", "1"), certify(EMPLOYER, "1"))) {
            assertProblem(answer, 409, "change-not-possible");
            assertThat(answer.violations()).containsExactly("END-2 ");
        }
    }

    /** The code of the certificate that went by post last. */
    private String codeByPost() {
        return portal.last(Commission.CertificateLetter.class).code().reveal();
    }

    private Client.Answer check(String number, String code) {
        return client.post(CHECK, "{\"number\":\"" + number + "\",\"code\":\"" + code + "\"}");
    }

    /** As browsers send what is entered on the page. */
    private Client.Answer enter(String number, String code, String... headers) {
        String form = "number=" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "&code="
                + URLEncoder.encode(code, StandardCharsets.UTF_8);
        return client.post(CHECK, form.getBytes(StandardCharsets.US_ASCII), FORM, headers);
    }

    @Test
    @Rule(RuleId.FRM_2)
    void anybodyCanCheckACertificateByNumberAndCode() {
        String number = certify(EMPLOYER, "1").text("number");
        String code = codeByPost();

        Client.Answer json = check(number, code);

        assertThat(json.status()).isEqualTo(200);
        assertThat(json.json().path("genuine").asBoolean()).isTrue();
        assertThat(json.text("holder")).isEqualTo(TestPortal.ANNE.name().full());
        assertThat(json.text("title")).isEqualTo("Mitgliedsbescheinigung für den Arbeitgeber");
        assertThat(json.text("issuedOn")).isEqualTo("2026-11-24");
        assertThat(json.text("insuredSince")).isEqualTo("2004-02-29");
        assertThat(json.text("birthDate")).isEqualTo(TestPortal.ANNE.birthDate().toString());
        assertThat(json.body()).doesNotContain(code, TestPortal.ANNE.kvnr().value());
        assertThat(check(number.toLowerCase(Locale.ROOT).replace("-", " "), code)
                        .body())
                .isEqualTo(json.body());
    }

    @Test
    @Rule({RuleId.FRM_2, RuleId.SEC_2})
    void nothingIsCheckedByAnAddress() {
        String number = certify(EMPLOYER, "1").text("number");
        String code = codeByPost();

        assertThat(client.send("GET", CHECK + "?number=" + number + "&code=" + code, "Accept", "text/html")
                        .body())
                .isEqualTo(client.send("GET", CHECK, "Accept", "text/html").body())
                .contains("<form method=\"post\" action=\"certificate-check\">")
                .doesNotContain(number, code, TestPortal.ANNE.name().family());
        assertProblem(client.send("GET", CHECK + '/' + number + "?code=" + code), 404, "not-found");
        assertProblem(client.send("GET", CHECK, "Accept", "application/json"), 406, "not-acceptable");
    }

    @Test
    @Rule(RuleId.FRM_2)
    void contributionsAreToldToTheCent() {
        portal.recordContributions.record(new YearlyContributions(
                TestPortal.ANNE.kvnr(), 2025, new Euro(433_210), new Euro(-5), portal.instant()));
        String number = certify("{\"kind\":\"CONTRIBUTIONS_FOR_TAX_OFFICE\",\"year\":2025}", "1")
                .text("number");

        assertThat(check(number, codeByPost()).body())
                .contains("\"year\":2025", "\"healthInsurance\":4332.10", "\"careInsurance\":-0.05");
        assertThat(enter(number, codeByPost()).body()).contains("4.332,10\u00a0€");
        assertThat(enter(number, codeByPost(), "Accept-Language", "en").body()).contains("€4,332.10");
    }

    @Test
    @Rule(RuleId.FRM_2)
    void thePageAsksForNumberAndCodeAndTellsTheResultInBothLanguages() throws Exception {
        String number = certify(EMPLOYER, "1").text("number");
        String code = codeByPost();

        Client.Answer asking = client.send("GET", CHECK, "Accept", "text/html,*/*;q=0.8");
        Client.Answer genuine = enter(' ' + number.toLowerCase(Locale.ROOT), code, "Accept", "text/html");
        Client.Answer english = enter(number, OTHER_CODE, "Accept-Language", "en-GB,en");

        assertThat(asking.header("Content-Type").orElse(""))
                .startsWith("text/html")
                .containsIgnoringCase("utf-8");
        assertThat(asking.header("Content-Language")).hasValue("de");
        assertThat(asking.body())
                .contains("<html lang=\"de\">", "<h1>Bescheinigung prüfen</h1>")
                .contains("<label for=\"number\">Nummer</label>", "<label for=\"code\">Prüfcode</label>");
        assertThat(asking.body()).doesNotContain("role=\"status\"", "<script");
        assertThat(genuine.body())
                .contains("Die Bescheinigung ist echt.", TestPortal.ANNE.name().full(), "29. Februar 2004")
                .contains("<dt>Geburtsdatum</dt><dd>17. Mai 1986</dd>")
                .contains("<dd>" + number + "</dd>")
                .doesNotContain(code, "<form");
        assertThat(english.body())
                .contains("<html lang=\"en\">", "We do not know this certificate.", "value=\"" + number + '"')
                .doesNotContain(OTHER_CODE);
        Path folder = Files.createDirectories(Path.of("target", "preview"));
        Files.writeString(folder.resolve("certificate-check-asking.html"), asking.body());
        Files.writeString(folder.resolve("certificate-check-genuine.html"), genuine.body());
        Files.writeString(folder.resolve("certificate-check-unknown.html"), english.body());
        for (Client.Answer page : List.of(asking, genuine, english)) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "style-src 'sha256-", "form-action 'self'");
            assertThat(page.header("Cache-Control")).hasValue("no-store");
            // By no-referrer browsers would send the form with the origin null.
            assertThat(page.header("Referrer-Policy")).hasValue("same-origin");
            assertThat(page.body().length()).isLessThan(4_000);
        }
    }

    @Test
    @Rule(RuleId.FRM_2)
    void thePageAsksAgainForWhatIsMissing() {
        String asked = client.send("GET", CHECK, "Accept", "text/html").body();

        assertThat(enter("", " ").body()).isEqualTo(asked);
        assertThat(client.post(CHECK, "code=2".getBytes(StandardCharsets.US_ASCII), FORM)
                        .body())
                .isEqualTo(asked);
        assertThat(enter("B1", "").body())
                .isEqualTo(asked.replace("name=\"number\" value=\"\"", "name=\"number\" value=\"B1\""));
        Client.Answer missing = client.post(CHECK, "{\"number\":\"B2026-9999999999\"}");
        assertProblem(missing, 400, "invalid-entry");
        assertThat(missing.violations()).containsExactly("FRM-2 code");
    }

    @Test
    @Rule({RuleId.FRM_2, RuleId.SEC_2})
    void whatIsNoFormIsRefused() {
        assertProblem(client.post(CHECK, new byte[0], FORM), 400, "malformed-body");
        assertProblem(
                client.post(CHECK, "number=%zz&code=%".getBytes(StandardCharsets.US_ASCII), FORM),
                400,
                "malformed-body");
        assertProblem(enter("B1", "2".repeat(20_000)), 413, "body-too-large");
        assertProblem(
                client.post(CHECK, "B1".getBytes(StandardCharsets.US_ASCII), "text/plain"),
                415,
                "unsupported-media-type");
        assertProblem(enter("B1", "2", "Accept", "application/json"), 406, "not-acceptable");
        assertProblem(enter("B1", "2", "Origin", "https://evil.example"), 403, "cross-site-request");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Rule({RuleId.FRM_2, RuleId.SEC_2})
    void aWrongNumberAndAWrongCodeAnswerTheSame(boolean page) {
        String number = certify(EMPLOYER, "1").text("number");
        String code = codeByPost();
        String unknown = "B2026-9999999999";

        Map<String, Object> wrongCode = all(number, OTHER_CODE, page);
        assertThat(String.valueOf(wrongCode.get("body")))
                .doesNotContain(TestPortal.ANNE.name().family());
        assertThat(all(unknown, OTHER_CODE, page)).isEqualTo(wrongCode);
        assertThat(all(unknown, code, page)).isEqualTo(wrongCode);
        assertThat(all(number, "2", page)).isEqualTo(wrongCode);
        assertThat(all(number, "2".repeat(3_000), page)).isEqualTo(all(unknown, "2".repeat(3_000), page));
        assertThat(all("9".repeat(3_000), code, page)).isEqualTo(all("8".repeat(3_000), OTHER_CODE, page));
        assertThat(VerificationCode.parse(OTHER_CODE)).isPresent();
    }

    /** Everything of an answer but the time, and the number that was sent. */
    private Map<String, Object> all(String number, String code, boolean page) {
        Client.Answer answer = page ? enter(number, code) : check(number, code);
        Map<String, Object> all = new TreeMap<>(answer.response().headers().map());
        all.remove("date");
        all.put("status", answer.status());
        all.put("body", answer.body().replace(number, "…"));
        return all;
    }

    @Test
    @Rule(RuleId.FRM_2)
    void whatIsSentAndWhatIsToldStaysText() {
        insure(new PersonName("<b>Groß & \"Klein\"", "Änne"));
        String number = certify(EMPLOYER, "1").text("number");

        assertThat(enter(number, codeByPost()).body()).contains("Änne &lt;b&gt;Groß &amp; &quot;Klein&quot;");
        assertThat(enter("<b>\"", OTHER_CODE).body())
                .contains("value=\"&lt;b&gt;&quot;\"")
                .doesNotContain("<b>");
    }
}

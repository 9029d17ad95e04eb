package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.certificate.application.CertificateKind;
import de.aok.meineaok.development.Members.Member;
import de.aok.meineaok.development.PortalClient.Answer;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Forms and certificates, by post and in the mailbox. */
@RunningPortal
class FormsIT {
    private static final String FORMS = "/api/forms";
    private static final String CERTIFICATES = "/api/certificates";
    private static final String CHECK = "/api/certificate-check";
    private static final String MESSAGES = "/api/mailbox/messages";
    private static final Pattern CODE = Pattern.compile("(?:[2-9A-Z]{4}-){4}[2-9A-Z]{4}");

    private final TestPortal portal;
    private final PortalClient client;

    FormsIT(TestPortal portal) {
        this.portal = portal;
        client = portal.memberClient();
    }

    private String session(Member member) throws Exception {
        client.register(member);
        return client.activate(member);
    }

    @Test
    @Rule({RuleId.FRM_1, RuleId.FRM_3})
    void forms_are_had_at_once_or_by_post_and_what_is_not_listed_is_asked_for_in_the_mailbox() throws Exception {
        Member member = portal.members().get(950);
        String session = session(member);

        Answer list = client.get(session, FORMS + "?topic=CARE");
        assertThat(list.body().path("forms").findValuesAsText("id")).contains("care-change");
        assertThat(list.text("notListed")).contains("Postfach");
        assertThat(text(client.bytes(session, FORMS + "/care-change/pdf"))).contains("Gewünschte Leistung");
        assertThat(client.get(session, FORMS + "/care-change/pdf")
                        .response()
                        .headers()
                        .firstValue("ETag"))
                .isPresent();
        assertThat(client.get(session, FORMS + "/steuererklaerung").text("detail"))
                .contains("Postfach");

        List<CompletableFuture<Answer>> repeats = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            repeats.add(client.postLater(session, FORMS + "/care-change/orders", "once", ""));
        }
        Set<String> orders = new HashSet<>();
        for (CompletableFuture<Answer> repeat : repeats) {
            assertThat(repeat.get().status()).isEqualTo(201);
            orders.add(repeat.get().text("id"));
        }
        assertThat(orders).hasSize(1);
        assertThat(portal.count("form_order where form = 'care-change'")).isOne();
        assertThat(client.awaitLetterThat(member, letter -> letter.contains("Ihr Formular")))
                .contains("Änderung der Leistungen der Pflegeversicherung", "Gewünschte Leistung");
    }

    @Test
    @Rule(RuleId.FRM_1)
    void each_form_of_the_list_is_described_and_had() throws Exception {
        String session = session(portal.members().get(953));

        List<String> ids = client.get(session, FORMS).body().path("forms").findValuesAsText("id");

        assertThat(ids).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        for (String id : ids) {
            Answer form = client.get(session, FORMS + '/' + id);
            assertThat(form.text("id")).isEqualTo(id);
            assertThat(text(client.bytes(session, FORMS + '/' + id + "/pdf")).replaceAll("\\s+", " "))
                    .contains(form.text("title"));
        }
    }

    @Test
    @Rule(RuleId.FRM_2)
    void what_is_on_file_is_certified_at_once_for_whomever() throws Exception {
        Member member = portal.members().get(954);
        String session = session(member);
        client.put(session, "/api/me/delivery-preference", "{\"preference\": \"ONLINE\"}");
        Answer told = portal.staffClient("system").post("/api/staff/core-events", """
                        {"id": "paid", "occurredAt": "2026-01-20T10:00:00Z", "contributionsReported":
                         {"kvnr": "%s", "year": 2025, "healthCents": 412345, "careCents": 98701}}""".formatted(member.kvnr()));
        assertThat(told.status()).as(told.response().body()).isEqualTo(200);

        for (CertificateKind kind : CertificateKind.values()) {
            String order =
                    kind.ofYear() ? "{\"kind\": \"" + kind + "\", \"year\": 2025}" : "{\"kind\": \"" + kind + "\"}";
            Answer made =
                    client.postLater(session, CERTIFICATES, kind.name(), order).get();
            assertThat(made.status()).as(made.response().body()).isEqualTo(201);
            assertThat(made.text("way")).isEqualTo("MAILBOX");
            String text = enclosed(session, made.text("messageId"));
            assertThat(text).contains("Erika " + member.familyName(), made.text("number"));
            if (kind.ofYear()) {
                assertThat(text).contains("4.123,45", "987,01", "2025");
            }
        }
    }

    @Test
    @Rule(RuleId.FRM_2)
    void a_certificate_comes_into_the_mailbox_once_and_others_can_tell_that_it_is_genuine() throws Exception {
        Member member = portal.members().get(951);
        String session = session(member);
        client.put(session, "/api/me/delivery-preference", "{\"preference\": \"ONLINE\"}");

        List<CompletableFuture<Answer>> repeats = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            repeats.add(client.postLater(session, CERTIFICATES, "once", "{\"kind\": \"MEMBERSHIP_FOR_UNIVERSITY\"}"));
        }
        Set<String> numbers = new HashSet<>();
        for (CompletableFuture<Answer> repeat : repeats) {
            assertThat(repeat.get().status()).isEqualTo(201);
            assertThat(repeat.get().text("way")).isEqualTo("MAILBOX");
            numbers.add(repeat.get().text("number"));
        }
        assertThat(numbers).hasSize(1);
        assertThat(client.get(session, MESSAGES).body().path("messages")).hasSize(1);

        String number = numbers.iterator().next();
        String text = enclosed(session, repeats.get(0).get().text("messageId"));
        assertThat(text).contains("Erika " + member.familyName(), "seit 31. Januar 2000", number);
        Matcher code = CODE.matcher(text);
        assertThat(code.find()).isTrue();

        assertThat(client.enter(CHECK, Map.of("number", number, "code", code.group()))
                        .response()
                        .body())
                .contains("ist echt", "Erika " + member.familyName());
        assertThat(client.post(CHECK, "{\"number\": \"%s\", \"code\": \"%s\"}".formatted(number, code.group()))
                        .text("holder"))
                .isEqualTo("Erika " + member.familyName());
        String wrong = code.group().endsWith("2")
                ? code.group().replaceAll(".$", "3")
                : code.group().replaceAll(".$", "2");
        assertThat(client.enter(CHECK, Map.of("number", number, "code", wrong))
                        .response()
                        .body())
                .contains("kennen wir nicht")
                .doesNotContain(member.familyName());
    }

    /** The text of the PDF that a message brings. */
    private String enclosed(String session, String message) throws Exception {
        String path = MESSAGES + '/' + message;
        String file = client.get(session, path).body().at("/attachments/0/id").asText();
        return text(client.bytes(session, path + "/attachments/" + file));
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    @Rule({RuleId.FRM_2, RuleId.DLV_1})
    void by_post_a_certificate_is_a_letter_and_what_is_not_on_file_goes_to_the_core_system() throws Exception {
        Member member = portal.members().get(952);
        String session = session(member);

        Answer posted = client.postLater(session, CERTIFICATES, "1", "{\"kind\": \"MEMBERSHIP_FOR_EMPLOYER\"}")
                .get();
        Answer tax = client.postLater(
                        session, CERTIFICATES, "2", "{\"kind\": \"CONTRIBUTIONS_FOR_TAX_OFFICE\", \"year\": 2024}")
                .get();

        assertThat(posted.status()).isEqualTo(201);
        assertThat(posted.text("way")).isEqualTo("POST");
        assertThat(tax.status()).isEqualTo(202);
        assertThat(tax.text("way")).isEqualTo("CORE");
        assertThat(client.get(session, MESSAGES).body().path("messages")).isEmpty();
        assertThat(client.awaitLetterThat(member, letter -> letter.contains("Ihre Bescheinigung")))
                .contains(posted.text("number"), "Mitgliedsbescheinigung", CHECK)
                .containsPattern(CODE);
        assertThat(client.awaitTask(member).at("/input/1/valueInteger").asInt()).isEqualTo(2024);
    }

    @Test
    @Rule({RuleId.FRM_1, RuleId.FRM_2, RuleId.LOG_1})
    void nothing_of_it_is_had_without_a_session_but_the_check() throws Exception {
        assertThat(client.get(FORMS).status()).isEqualTo(401);
        assertThat(client.post(CERTIFICATES, "{\"kind\": \"MEMBERSHIP_FOR_EMPLOYER\"}")
                        .status())
                .isEqualTo(401);
        assertThat(client.get(CHECK).status()).isEqualTo(200);
        assertThat(client.enter(CHECK, Map.of("number", "B2026-0000000000", "code", "2"))
                        .status())
                .isEqualTo(200);
    }
}

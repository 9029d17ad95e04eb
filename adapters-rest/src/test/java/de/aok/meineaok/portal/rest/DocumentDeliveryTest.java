package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.document.application.port.MalwareScanner;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Letters of other systems of the AOK: into the mailbox, or left to them. */
class DocumentDeliveryTest extends PortalTest {
    private static final String DOCUMENTS = "/api/staff/documents";
    private static final String OTHER_KVNR = "X110411675";

    private String token = "";

    private void choose(String preference) {
        client.put("/api/me/delivery-preference", "{\"preference\":\"" + preference + "\"}", bearer(token));
    }

    private static Multipart letter(String kvnr, String reference, String kind) {
        return new Multipart()
                .with("kvnr", kvnr)
                .with("reference", reference)
                .with("reason", "Bescheid")
                .with("kind", kind);
    }

    private Client.Answer deliver(Multipart form) {
        return client.post(DOCUMENTS, form.bytes(), Multipart.CONTENT_TYPE, staff("system"));
    }

    private Client.Answer deliver(String kvnr, String reference) {
        return deliver(letter(kvnr, reference, "CARE_DECISION").file("Bescheid.pdf", "%PDF-1"));
    }

    private JsonNode mailbox() {
        return client.send("GET", "/api/mailbox/messages", bearer(token)).json().path("messages");
    }

    private JsonNode opened(String id) {
        return client.send("GET", "/api/mailbox/messages/" + id, bearer(token)).json();
    }

    @Test
    @Rule({RuleId.DLV_2, RuleId.MBX_4, RuleId.HOT_5})
    void with_online_a_letter_comes_into_the_mailbox_once() {
        token = sessionToken();
        choose("ONLINE");

        Client.Answer delivered = deliver(letter(Form.KVNR, "4711", "CARE_DECISION")
                .file("Bescheid.pdf", "%PDF-1")
                .file("Anlage.pdf", "%PDF-2"));

        assertThat(delivered.status()).as(delivered.body()).isEqualTo(201);
        assertThat(delivered.text("way")).isEqualTo("MAILBOX");
        JsonNode message = opened(delivered.text("messageId"));
        assertThat(message.path("kind").asText()).isEqualTo("LETTER");
        assertThat(message.path("subject").asText()).isEqualTo("Bescheid Ihrer Pflegekasse");
        assertThat(message.path("body").asText()).contains("„Bescheid.pdf“");
        assertThat(message.path("attachments").findValuesAsText("name")).containsExactly("Bescheid.pdf", "Anlage.pdf");
        assertThat(noted(AuditAction.MESSAGE_SENT).reason()).isEqualTo("Bescheid");

        choose("POST");
        assertThat(deliver(Form.KVNR, "4711").body()).isEqualTo(delivered.body());
        assertThat(mailbox()).hasSize(1);
        assertThat(portal.database.vault.stored()).hasSize(2);
    }

    @Test
    @Rule({RuleId.DLV_1, RuleId.DLV_2, RuleId.DLV_3, RuleId.MBX_4})
    void whatever_the_ground_for_post_the_answer_is_the_same_and_stays_so() {
        token = sessionToken();
        List<Client.Answer> answers = List.of(
                deliver(Form.KVNR, "1"),
                deliver(OTHER_KVNR, "2"),
                deliver(letter(Form.KVNR, "3", "OBJECTION_DECISION").file("Bescheid.pdf", "%PDF-1")));

        choose("ONLINE");
        assertThat(deliver(Form.KVNR, "1").body()).isEqualTo("{\"way\":\"POST\"}");
        hotline("termination", "{\"receivedOn\":\"2026-11-24\",\"channel\":\"EMAIL\",\"reason\":\"Brief\"}");
        assertThat(deliver(Form.KVNR, "4").body()).isEqualTo("{\"way\":\"POST\"}");

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo("{\"way\":\"POST\"}");
        });
        assertThat(portal.database.vault.stored()).isEmpty();
    }

    @Test
    @Rule(RuleId.DOC_2)
    void whatever_is_wrong_is_refused_whichever_way_it_would_go() {
        token = sessionToken();

        Client.Answer none = deliver(letter(OTHER_KVNR, "1", "CARE_DECISION"));
        assertProblem(none, 422, "entry-refused");
        assertThat(none.violations()).containsExactly("DOC-2 files");
        Client.Answer nameless =
                deliver(letter(OTHER_KVNR, "1", "GENERAL_LETTER").file("a.jpg", "<html>"));
        assertThat(nameless.violations()).containsExactly("MBX-2 subject", "DOC-2 files");
        assertThat(portal.database.vault.stored()).isEmpty();
        assertProblem(deliver(letter(OTHER_KVNR, "1", "FAX").file("a.pdf", "%PDF-1")), 400, "invalid-entry");
        assertProblem(deliver(new Multipart().with("kvnr", OTHER_KVNR).file("a.pdf", "%PDF-1")), 400, "invalid-entry");
        assertProblem(
                deliver(letter("A123456789", "1", "CARE_DECISION").file("a.pdf", "%PDF-1")), 422, "entry-refused");
    }

    @Test
    @Rule(RuleId.HOT_2)
    void systems_alone_deliver_documents() {
        assertProblem(
                client.post(
                        DOCUMENTS,
                        letter(Form.KVNR, "1", "CARE_DECISION").bytes(),
                        Multipart.CONTENT_TYPE,
                        staff("hotline,backoffice,department")),
                403,
                "role-missing");
    }

    @Test
    @Rule({RuleId.MBX_2, RuleId.DOC_2, RuleId.HOT_5})
    void departments_fetch_what_persons_attach_and_each_time_is_on_record() {
        token = sessionToken();
        portal.scanned = MalwareScanner.Verdict.UNKNOWN;
        String waiting = write();
        portal.scanned = MalwareScanner.Verdict.CLEAN;
        String clean = write();

        assertProblem(fetch(waiting, attachment(waiting), "department"), 409, "file-being-checked");
        assertThat(portal.trail(AuditAction.ATTACHMENT_OPENED)).isEmpty();
        Client.Answer file = fetch(clean, attachment(clean), "department");
        assertThat(file.status()).as(file.body()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("%PDF-ok");
        assertThat(file.header("Content-Type")).hasValue("application/pdf");
        assertThat(file.header("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header).startsWith("attachment; filename=\"Beleg.pdf\""));
        assertThat(portal.trail(AuditAction.ATTACHMENT_OPENED)).singleElement().satisfies(record -> {
            assertThat(record.reason()).isEqualTo("Bearbeitung");
            assertThat(record.detail()).isEqualTo("CARE");
        });
        assertThat(client.send("GET", "/api/me/activity", bearer(token)).body()).contains("Anhang vom Fachbereich");
    }

    @Test
    @Rule({RuleId.HOT_2, RuleId.HOT_5})
    void nobody_else_fetches_them_nor_without_a_reason_nor_what_was_not_sent_to_departments() {
        token = sessionToken();
        choose("ONLINE");
        String id = write();
        String attachment = attachment(id);
        String letter = deliver(Form.KVNR, "4711").text("messageId");

        assertProblem(fetch(id, attachment, "hotline,backoffice,system"), 403, "role-missing");
        assertProblem(
                client.post(opening(id, attachment), "{\"reason\":\" \"}", staff("department")), 400, "invalid-entry");
        assertProblem(fetch(letter, attachment(letter), "department"), 404, "no-message");
        assertProblem(fetch(id, attachment(letter), "department"), 404, "no-message");
        assertProblem(fetch(id, "x", "department"), 404, "no-message");
        assertThat(portal.trail(AuditAction.ATTACHMENT_OPENED)).isEmpty();
    }

    private String write() {
        return client.post(
                        "/api/mailbox/messages",
                        new Multipart()
                                .with("subjectArea", "CARE")
                                .with("subject", "Pflegegrad")
                                .with("body", "Wie geht es weiter?")
                                .file("Beleg.pdf", "%PDF-ok")
                                .bytes(),
                        Multipart.CONTENT_TYPE,
                        bearer(token))
                .text("id");
    }

    private String attachment(String message) {
        return opened(message).at("/attachments/0/id").asText();
    }

    private static String opening(String message, String attachment) {
        return "/api/staff/messages/" + message + "/attachments/" + attachment + "/openings";
    }

    private Client.Answer fetch(String message, String attachment, String roles) {
        return client.post(opening(message, attachment), "{\"reason\":\"Bearbeitung\"}", staff(roles));
    }
}

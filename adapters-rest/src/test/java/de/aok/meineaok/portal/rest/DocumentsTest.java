package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.UploadKind;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.Upload;
import de.aok.meineaok.document.application.port.FileVault.StoredContent;
import de.aok.meineaok.document.application.port.MalwareScanner.Verdict;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person hands in, and what the AOK asks for then. */
class DocumentsTest extends PortalTest {
    private static final String DOCUMENTS = "/api/documents";

    private String token = "";

    private Client.Answer get(String path) {
        return client.send("GET", path, bearer(token));
    }

    private Client.Answer handIn(String key, Multipart form, String... moreHeaders) {
        List<String> headers = new ArrayList<>(List.of(bearer(token)));
        headers.addAll(List.of("Idempotency-Key", key));
        headers.addAll(List.of(moreHeaders));
        return client.post(DOCUMENTS, form.bytes(), Multipart.CONTENT_TYPE, headers.toArray(String[]::new));
    }

    private static Multipart invoice() {
        return new Multipart().with("kind", "INVOICE").file("Rechnung.pdf", "%PDF-1");
    }

    private static String fileOf(Client.Answer receipt) {
        return DOCUMENTS + "/files/" + receipt.json().at("/upload/files/0/id").asText();
    }

    @ParameterizedTest
    @EnumSource
    @Rule({RuleId.DOC_1, RuleId.DOC_3, RuleId.DOC_4})
    void each_kind_is_handed_in_for_a_receipt_that_says_to_keep_the_originals(UploadKind kind) {
        token = sessionToken();

        Client.Answer receipt =
                handIn("1", new Multipart().with("kind", kind.name()).file("a.pdf", "%PDF-1"));

        assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
        assertThat(receipt.text("notice")).contains("Originale");
        JsonNode upload = receipt.json().path("upload");
        assertThat(upload.path("number").asText()).matches("E2026-[2-9A-HJ-KM-NP-Z]{8}");
        assertThat(upload.path("handedInAt").asText()).isNotBlank();
        assertThat(upload.at("/files/0/sha256").asText())
                .isEqualTo("21af8e71c8703196df7fe1ff901869a88fe64c07bbaa83d838efb45a52b4f303");
        assertThat(get(DOCUMENTS).json().path("uploads").get(0)).isEqualTo(upload);
        assertThat(handIn("2", invoice(), "Accept-Language", "en").text("notice"))
                .contains("originals");
    }

    @Test
    @Rule(RuleId.DOC_4)
    void a_repeat_gets_the_same_receipt_and_another_request_by_its_key_none() {
        token = sessionToken();
        Client.Answer first = handIn("1", invoice());

        assertThat(handIn("1", invoice()).body()).isEqualTo(first.body());
        assertProblem(handIn("1", new Multipart().with("kind", "OTHER").file("a.pdf", "%PDF-1")), 409, "key-used");

        assertThat(get(DOCUMENTS).json().path("uploads")).hasSize(1);
        assertThat(portal.database.vault.stored()).hasSize(1);
    }

    @Test
    @Rule(RuleId.DOC_4)
    void joins_a_case_of_the_person() {
        token = sessionToken();
        String opened = handIn("1", invoice()).json().at("/upload/caseId").asText();

        assertThat(handIn("2", invoice().with("caseId", opened))
                        .json()
                        .at("/upload/caseId")
                        .asText())
                .isEqualTo(opened);
        for (String none : List.of(new UUID(1, 1).toString(), "x")) {
            Client.Answer refused = handIn("3", invoice().with("caseId", none));
            assertProblem(refused, 400, "invalid-entry");
            assertThat(refused.violations()).containsExactly("DOC-4 caseId");
        }
        assertThat(portal.database.vault.stored()).hasSize(2);
    }

    @Test
    @Rule(RuleId.DOC_2)
    void what_is_handed_in_is_saved_again_by_whom_it_belongs_to() throws Exception {
        token = sessionToken();
        portal.scanned = Verdict.UNKNOWN;
        Client.Answer receipt = handIn("1", invoice());
        assertThat(receipt.json().at("/upload/files/0/released").asBoolean()).isFalse();
        assertProblem(get(fileOf(receipt)), 409, "file-being-checked");

        portal.scanned = Verdict.CLEAN;
        portal.releaseFiles.releaseAll();

        assertThat(get(fileOf(receipt)).body()).isEqualTo("%PDF-1");
        assertThat(get(fileOf(receipt)).header("Content-Disposition")).isPresent();
        Client.Answer unknown = get(DOCUMENTS + "/files/" + UUID.randomUUID());
        assertProblem(unknown, 404, "no-document");
        for (String guess : List.of(foreign().toString(), "x", fileOf(receipt).substring(21) + '0')) {
            Client.Answer answer = get(DOCUMENTS + "/files/" + guess);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(unknown.body());
        }
    }

    /** A file that somebody else handed in. */
    private UUID foreign() throws Exception {
        AccountId somebody = new AccountId(UUID.randomUUID());
        FileId file = new FileId(UUID.randomUUID());
        StoredContent stored =
                portal.database.vault.store(file, new ByteArrayInputStream(new byte[] {1}), 1, portal.instant());
        portal.database.required(() -> {
            Upload upload = new Upload(
                    UUID.randomUUID(),
                    "E2026-FREMD222",
                    somebody,
                    UploadKind.OTHER,
                    UUID.randomUUID(),
                    portal.instant());
            portal.database.uploads().add(upload, "1", "x");
            portal.database
                    .files()
                    .handIn(
                            upload.id(),
                            somebody,
                            List.of(new ReceivedFile(file, "a.pdf", FileFormat.PDF, 1, stored.sha256(), true)));
        });
        return file.value();
    }

    @Test
    @Rule(RuleId.DOC_2)
    void what_is_wrong_is_told_and_nothing_is_kept() {
        token = sessionToken();

        Client.Answer refused = handIn(
                "1",
                invoice()
                        .file("seite.jpg", "<html>")
                        .file("leer.pdf", "")
                        .file("groß.pdf", new byte[10 * 1024 * 1024 + 1]));
        assertProblem(refused, 422, "entry-refused");
        assertThat(refused.violations()).containsExactly("DOC-2 files", "DOC-2 files", "DOC-2 files");
        Client.Answer none = handIn("1", new Multipart().with("kind", "INVOICE"));
        assertProblem(none, 422, "entry-refused");
        assertThat(none.violations()).containsExactly("DOC-2 files");
        portal.scanned = Verdict.INFECTED;
        assertProblem(handIn("1", invoice()), 422, "entry-refused");
        portal.scanned = Verdict.CLEAN;
        Client.Answer kind = handIn("1", new Multipart().with("kind", "BRIEF").file("a.pdf", "%PDF-1"));
        assertProblem(kind, 400, "invalid-entry");
        assertProblem(handIn("1", new Multipart().file("a.pdf", "%PDF-1")), 400, "invalid-entry");
        Client.Answer keyless =
                client.post(DOCUMENTS, invoice().bytes(), Multipart.CONTENT_TYPE, bearer(token)[0], bearer(token)[1]);
        assertProblem(keyless, 400, "invalid-entry");
        assertThat(keyless.violations()).containsExactly("DOC-4 Idempotency-Key");

        assertThat(get(DOCUMENTS).json().path("uploads")).isEmpty();
        assertThat(portal.database.vault.stored()).isEmpty();
    }

    @Test
    @Rule(RuleId.END_2)
    void whoever_has_ended_the_use_hands_in_by_post() {
        token = sessionToken();
        hotline("termination", "{\"receivedOn\":\"2026-11-24\",\"channel\":\"EMAIL\",\"reason\":\"Brief\"}");
        token = portal.logIn();

        Client.Answer refused = handIn("1", invoice());

        assertProblem(refused, 409, "change-not-possible");
        assertThat(refused.violations()).containsExactly("END-2 ");
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
        token = sessionToken();
        for (String key : List.of("1", "2", "3")) {
            handIn(key, invoice());
            portal.pass(Duration.ofSeconds(1));
        }

        Client.Answer first = get(DOCUMENTS + "?limit=2");
        Client.Answer second = get(DOCUMENTS + "?limit=2&before=" + first.text("next"));

        assertThat(first.json().path("uploads")).hasSize(2);
        assertThat(second.json().path("uploads")).hasSize(1);
        assertThat(second.json().has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "before=x"})
    void what_is_asked_for_in_another_form_is_refused(String query) {
        token = sessionToken();

        assertProblem(get(DOCUMENTS + '?' + query), 400, "invalid-entry");
    }

    @Test
    @Rule({RuleId.DOC_3, RuleId.HOT_5, RuleId.MBX_4})
    void the_aok_asks_for_an_original_by_a_message_that_refers_to_the_upload() {
        token = sessionToken();
        JsonNode upload = handIn("1", invoice()).json().path("upload");
        String number = upload.path("number").asText();
        String path = "/api/staff/uploads/" + number + "/original-requests";
        String reason = "{\"reason\":\"Prüfung der Rechnung\"}";
        String[] headers = {"Idempotency-Key", "7", staff("department")[0], staff("department")[1]};

        Client.Answer asked = client.post(path, reason, headers);

        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        assertThat(client.post(path, reason, headers).text("id")).isEqualTo(asked.text("id"));
        Client.Answer message = get("/api/mailbox/messages/" + asked.text("id"));
        assertThat(message.text("body")).contains(number, "„Rechnung.pdf“", "24. November 2026", "Original");
        assertThat(message.text("uploadId")).isEqualTo(upload.path("id").asText());
        assertThat(message.text("subjectArea")).isEqualTo("REIMBURSEMENT");
        assertThat(get("/api/mailbox/messages").json().path("messages")).hasSize(1);
        assertProblem(
                client.post("/api/staff/uploads/E2026-22222222/original-requests", reason, staff("department")),
                404,
                "no-record");
        assertProblem(client.post(path, reason, staff("hotline,backoffice,system")), 403, "role-missing");
    }

    @Test
    @Rule({RuleId.DOC_2, RuleId.HOT_5})
    void a_department_opens_what_was_handed_in_and_each_time_that_is_on_record() {
        token = sessionToken();
        portal.scanned = Verdict.UNKNOWN;
        Client.Answer receipt = handIn("1", invoice());
        String path =
                "/api/staff/uploads/" + receipt.json().at("/upload/number").asText();
        String file = path + "/files/" + receipt.json().at("/upload/files/0/id").asText() + "/openings";
        String reason = "{\"reason\":\"Bearbeitung\"}";

        Client.Answer opened = client.post(path + "/openings", reason, staff("department"));
        assertThat(opened.json()).isEqualTo(receipt.json().path("upload"));
        assertProblem(client.post(file, reason, staff("department")), 409, "file-being-checked");
        assertThat(portal.trail(AuditAction.UPLOAD_OPENED)).hasSize(1);
        portal.scanned = Verdict.CLEAN;
        portal.releaseFiles.releaseAll();
        assertThat(client.post(file, reason, staff("department")).body()).isEqualTo("%PDF-1");

        assertThat(portal.trail(AuditAction.UPLOAD_OPENED)).hasSize(2);
        assertThat(noted(AuditAction.UPLOAD_OPENED).reason()).isEqualTo("Bearbeitung");
        assertProblem(
                client.post("/api/staff/uploads/E2026-22222222/openings", reason, staff("department")),
                404,
                "no-record");
        assertProblem(
                client.post(path + "/files/" + UUID.randomUUID() + "/openings", reason, staff("department")),
                404,
                "no-record");
        for (String one : List.of(path + "/openings", file)) {
            assertProblem(client.post(one, reason, staff("hotline,backoffice,system")), 403, "role-missing");
        }
    }
}

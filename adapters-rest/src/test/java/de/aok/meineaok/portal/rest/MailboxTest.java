package de.aok.meineaok.portal.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.document.application.port.MalwareScanner;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.MessageText;
import de.aok.meineaok.mailbox.SubjectArea;
import de.aok.meineaok.mailbox.application.Message;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the mailbox, what a person writes, and what the AOK answers. */
class MailboxTest extends PortalTest {
    private static final String MESSAGES = "/api/mailbox/messages";

    private String token = "";

    private Client.Answer get(String path) {
        return client.send("GET", path, bearer(token));
    }

    private Client.Answer post(String path, Multipart form, String... headers) {
        return client.post(path, form.bytes(), Multipart.CONTENT_TYPE, headers);
    }

    private Client.Answer write(Multipart form, String... moreHeaders) {
        List<String> headers = new ArrayList<>(List.of(bearer(token)));
        headers.addAll(List.of(moreHeaders));
        return post(MESSAGES, form, headers.toArray(String[]::new));
    }

    private static Multipart question() {
        return new Multipart()
                .with("subjectArea", "CARE")
                .with("subject", "Pflegegrad")
                .with("body", "Wie geht es weiter?\r\nGrüße");
    }

    /** What a system of the AOK sends to Anne. */
    private static Multipart letter(String reference) {
        return new Multipart()
                .with("kvnr", Form.KVNR)
                .with("reference", reference)
                .with("reason", "Bescheid")
                .with("subjectArea", "CARE")
                .with("subject", "Ihr Bescheid")
                .with("body", "Bewilligt.");
    }

    private Client.Answer send(String reference) {
        return post("/api/staff/messages", letter(reference), staff("system"));
    }

    /** A message in the mailbox of somebody else. */
    private Message foreign() {
        Message message = Message.fromAok(
                new MessageId(UUID.randomUUID()),
                new AccountId(UUID.randomUUID()),
                MessageKind.LETTER,
                SubjectArea.CARE,
                new MessageText("Fremd", "Geheim"),
                portal.instant());
        portal.database.required(() -> portal.database.mailboxes().add(message));
        return message;
    }

    private int mails() {
        return portal.database
                .required(() -> portal.database.commissioned(Commission.NewMessageMail.class))
                .size();
    }

    private static List<String> subjects(Client.Answer page) {
        return page.json().path("messages").findValuesAsText("subject");
    }

    @Test
    @Rule({RuleId.MBX_1, RuleId.RET_5, RuleId.NTF_1, RuleId.HOT_5})
    void what_the_aok_sends_stands_in_the_mailbox_until_its_day_and_a_mail_says_so() {
        token = sessionToken();

        Client.Answer sent = send("4711");

        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        JsonNode entry = get(MESSAGES).json().at("/messages/0");
        assertThat(entry.path("id").asText()).isEqualTo(sent.text("id"));
        assertThat(entry.path("unread").asBoolean()).isTrue();
        assertThat(entry.path("deletedOn").asText()).isEqualTo("2037-01-01");
        assertThat(get(MESSAGES).json().path("unread").asInt()).isOne();
        assertThat(mails()).isOne();
        assertThat(noted(AuditAction.MESSAGE_SENT).reason()).isEqualTo("Bescheid");

        JsonNode opened = get(MESSAGES + '/' + sent.text("id")).json();
        assertThat(opened.path("body").asText()).isEqualTo("Bewilligt.");
        assertThat(opened.path("fromMe").asBoolean()).isFalse();
        assertThat(client.send("PUT", MESSAGES + '/' + sent.text("id") + "/read", bearer(token))
                        .status())
                .isEqualTo(204);
        assertThat(get(MESSAGES).json().path("unread").asInt()).isZero();
        assertThat(subjects(get(MESSAGES + "?unread=true"))).isEmpty();
    }

    @Test
    @Rule(RuleId.MBX_4)
    void what_a_system_sends_again_is_not_delivered_again() {
        token = sessionToken();
        String id = send("4711").text("id");

        assertThat(send("4711").text("id")).isEqualTo(id);
        assertThat(send("4712").text("id")).isNotEqualTo(id);

        assertThat(subjects(get(MESSAGES))).hasSize(2);
        assertThat(mails()).isEqualTo(2);
        assertThat(portal.trail(AuditAction.MESSAGE_SENT)).hasSize(2);
    }

    @Test
    @Rule({RuleId.MBX_2, RuleId.MBX_4})
    void a_person_writes_to_a_department_with_files_and_is_answered_in_the_thread() {
        token = sessionToken();
        Client.Answer written = write(question().file("Beleg für Zähne.pdf", "%PDF-1"), "Idempotency-Key", "a");
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        assertThat(write(question().file("Beleg.pdf", "%PDF-1"), "Idempotency-Key", "a")
                        .text("id"))
                .isEqualTo(written.text("id"));
        assertThat(portal.database.vault.stored()).hasSize(1);
        assertThat(mails()).isZero();

        String inbox = "/api/staff/department-inboxes/";
        JsonNode waiting =
                client.send("GET", inbox + "CARE", staff("department")).json().path("messages");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.findValuesAsText("id")).containsExactly(written.text("id"));
        assertThat(waiting.toString()).doesNotContain("Pflegegrad");
        assertThat(client.send("GET", inbox + "REIMBURSEMENT", staff("department"))
                        .json()
                        .path("messages"))
                .isEmpty();

        Client.Answer opened = client.post(
                "/api/staff/messages/" + written.text("id") + "/openings",
                "{\"reason\":\"Bearbeitung\"}",
                staff("department"));
        assertThat(opened.text("body")).isEqualTo("Wie geht es weiter?\r\nGrüße");
        assertThat(opened.json().at("/attachments/0/name").asText()).isEqualTo("Beleg für Zähne.pdf");
        assertThat(noted(AuditAction.MESSAGE_OPENED).reason()).isEqualTo("Bearbeitung");

        Client.Answer answer = post(
                "/api/staff/messages/" + written.text("id") + "/answer",
                new Multipart().with("reason", "Antwort").with("body", "Bald."),
                staff("department"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(mails()).isOne();
        JsonNode thread = get(MESSAGES + '/' + answer.text("id")).json().path("thread");
        assertThat(thread.findValuesAsText("id")).containsExactlyInAnyOrder(answer.text("id"), written.text("id"));
        assertThat(client.send("GET", inbox + "CARE", staff("department"))
                        .json()
                        .path("messages"))
                .isEmpty();

        Client.Answer again = write(question().with("inReplyTo", answer.text("id")));
        assertThat(get(MESSAGES + '/' + again.text("id")).text("threadId")).isEqualTo(written.text("id"));
    }

    @Test
    @Rule({RuleId.MBX_1, RuleId.DOC_2})
    void an_attachment_is_saved_under_its_name_once_it_was_checked() {
        token = sessionToken();
        portal.scanned = MalwareScanner.Verdict.UNKNOWN;
        String waiting = write(question().file("a.pdf", "%PDF-1")).text("id");
        portal.scanned = MalwareScanner.Verdict.CLEAN;
        String clean = write(question().file("Zähne \"neu\".pdf", "%PDF-ok")).text("id");

        assertProblem(get(attachment(waiting)), 409, "file-being-checked");
        Client.Answer file = get(attachment(clean));
        assertThat(file.status()).as(file.body()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("%PDF-ok");
        assertThat(file.header("Content-Type")).hasValue("application/pdf");
        assertThat(file.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.header("Cache-Control")).hasValue("no-store");
        assertThat(file.header("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header)
                        .startsWith("attachment; filename=\"Z_hne ")
                        .contains("filename*=UTF-8''Z%C3%A4hne%20"));
    }

    private String attachment(String message) {
        String path = MESSAGES + '/' + message;
        return path + "/attachments/" + get(path).json().at("/attachments/0/id").asText();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Rule({RuleId.RET_5, RuleId.MBX_1, RuleId.MBX_5, RuleId.DOC_2})
    void the_whole_mailbox_is_saved_with_checksums() throws Exception {
        token = sessionToken();
        foreign();
        String id = write(question().file("a.pdf", "%PDF-1")).text("id");
        portal.scanned = MalwareScanner.Verdict.UNKNOWN;
        write(question().file("b.pdf", "%PDF-2"));
        for (int i = 0; i < 100; i++) {
            send("r" + i);
        }

        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(client.bytes("/api/mailbox/archive", bearer(token))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }

        String checksums = new String(entries.remove("SHA256SUMS"), UTF_8);
        assertThat(entries).hasSize(103).containsKey("2026-11-24_11-00-00_" + id + "/1_a.pdf");
        assertThat(new String(entries.get("2026-11-24_11-00-00_" + id + "/Nachricht.txt"), UTF_8))
                .contains("Betreff: Pflegegrad", "Wie geht es weiter?", "Anhang: a.pdf");
        StringBuilder expected = new StringBuilder();
        entries.forEach((name, content) ->
                expected.append(sha256(content)).append("  ").append(name).append('\n'));
        assertThat(checksums).isEqualTo(expected.toString());
    }

    @Test
    @Rule({RuleId.MBX_2, RuleId.DOC_2})
    void whatever_is_wrong_is_told_at_once_and_nothing_is_kept() {
        token = sessionToken();

        Client.Answer refused = write(new Multipart()
                .with("subjectArea", "CARE")
                .with("subject", " ")
                .with("body", "x".repeat(20_001))
                .file("gut.pdf", "%PDF-1")
                .file("seite.jpg", "<html>")
                .file("groß.pdf", new byte[10 * 1024 * 1024 + 1]));

        assertProblem(refused, 422, "entry-refused");
        assertThat(refused.violations()).containsExactly("MBX-2 subject", "MBX-2 body", "DOC-2 files", "DOC-2 files");
        assertProblem(write(new Multipart().with("subjectArea", "CARE").with("body", "b")), 400, "invalid-entry");
        assertProblem(write(question().with("extra", "x")), 400, "malformed-body");
        assertProblem(
                write(new Multipart()
                        .with("subjectArea", "ALLES")
                        .with("subject", "s")
                        .with("body", "b")),
                400,
                "invalid-entry");
        assertProblem(client.post(MESSAGES, "{}", bearer(token)[0], bearer(token)[1]), 415, "unsupported-media-type");
        assertThat(subjects(get(MESSAGES))).isEmpty();
        assertThat(portal.database.vault.stored()).isEmpty();
    }

    @Test
    @Rule(RuleId.END_2)
    void whoever_has_ended_the_use_reads_and_saves_but_neither_writes_nor_gets_anything_new() {
        token = sessionToken();
        String id = send("4711").text("id");
        String question = write(question()).text("id");
        hotline("termination", "{\"receivedOn\":\"2026-11-24\",\"channel\":\"EMAIL\",\"reason\":\"Brief\"}");
        token = portal.logIn();

        assertThat(get(MESSAGES + '/' + id).status()).isEqualTo(200);
        assertProblem(write(question()), 409, "change-not-possible");
        assertProblem(send("4712"), 409, "not-reached");
        assertThat(send("4711").text("id")).isEqualTo(id);
        assertProblem(
                post(
                        "/api/staff/messages/" + question + "/answer",
                        new Multipart().with("reason", "Antwort").with("body", "Bald."),
                        staff("department")),
                409,
                "not-reached");
        assertThat(mails()).isOne();
    }

    @Test
    @Rule(RuleId.MBX_1)
    void pages_go_on_where_the_last_one_ended_and_can_be_narrowed() {
        token = sessionToken();
        for (int i = 0; i < 5; i++) {
            send("r" + i);
        }
        write(question());

        Client.Answer first = get(MESSAGES + "?limit=2");
        send("later");
        Client.Answer second = get(MESSAGES + "?limit=2&before=" + first.text("next"));
        Client.Answer third = get(MESSAGES + "?limit=2&before=" + second.text("next"));

        Set<String> ids = new LinkedHashSet<>();
        List.of(first, second, third)
                .forEach(page -> ids.addAll(page.json().path("messages").findValuesAsText("id")));
        assertThat(ids).hasSize(6);
        assertThat(third.json().has("next")).isFalse();
        assertThat(subjects(get(MESSAGES + "?kind=MESSAGE&text=pflegegrad"))).containsExactly("Pflegegrad");
        assertThat(subjects(get(MESSAGES + "?kind=LETTER"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=x",
                "unread=ja",
                "kind=letter",
                "text=%00",
                "before=",
                "before=x",
                "before=____________________________________________",
                "before=f_________8AAAAAAAAAAAAAAAAAAAAA"
            })
    void what_is_asked_for_in_another_form_is_refused(String query) {
        token = sessionToken();

        Client.Answer answer = get(MESSAGES + '?' + query);
        assertProblem(answer, 400, "invalid-entry");
        assertThat(answer.violations()).containsExactly("MBX-1 " + query.substring(0, query.indexOf('=')));
    }

    @Test
    @Rule(RuleId.MBX_5)
    void an_identifier_of_somebody_else_answers_exactly_as_one_that_does_not_exist() {
        token = sessionToken();
        String own = write(question().file("a.pdf", "%PDF-1")).text("id");
        String file = get(MESSAGES + '/' + own).json().at("/attachments/0/id").asText();
        Random chance = new Random(5);
        List<String> guesses = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String foreign = foreign().id().toString();
            guesses.add(foreign);
            char altered = Character.forDigit(chance.nextInt(16), 16);
            int at = 24 + chance.nextInt(12);
            guesses.add(foreign.substring(0, at) + altered + foreign.substring(at + 1));
        }
        guesses.addAll(List.of("x", "1-1-1-1-1", own + "0", "%20", "..%2F" + own));

        for (String[] call : new String[][] {
            {"GET", "/%s"},
            {"PUT", "/%s/read"},
            {"GET", "/%s/attachments/" + file},
            {"GET", '/' + own + "/attachments/%s"}
        }) {
            Map<String, Object> unknown = asked(call, UUID.randomUUID().toString());
            assertThat(unknown).containsEntry("status", 404);
            assertThat(guesses)
                    .hasSizeGreaterThan(200)
                    .allSatisfy(guess -> assertThat(asked(call, guess)).isEqualTo(unknown));
        }
        Map<String, Object> unknown = written(UUID.randomUUID().toString());
        assertThat(guesses).allSatisfy(guess -> assertThat(written(guess)).isEqualTo(unknown));
        assertThat(get(MESSAGES).body()).doesNotContain("Fremd");
    }

    private Map<String, Object> asked(String[] call, String guess) {
        return all(client.send(call[0], MESSAGES + call[1].replace("%s", guess), bearer(token)));
    }

    private Map<String, Object> written(String guess) {
        return all(write(question().with("inReplyTo", guess)));
    }

    /** Everything of an answer but the time. */
    private static Map<String, Object> all(Client.Answer answer) {
        Map<String, Object> all = new TreeMap<>(answer.response().headers().map());
        all.remove("date");
        all.put("status", answer.status());
        all.put("body", answer.body());
        return all;
    }

    @Test
    @Rule({RuleId.HOT_2, RuleId.HOT_5})
    void departments_and_systems_have_roles_of_their_own() {
        token = sessionToken();
        String id = write(question()).text("id");

        assertProblem(
                post("/api/staff/messages", letter("1"), staff("hotline,backoffice,department")), 403, "role-missing");
        for (String path : List.of("/openings", "/answer")) {
            assertProblem(
                    client.post("/api/staff/messages/" + id + path, "{}", staff("hotline,backoffice,system")),
                    path.equals("/answer") ? 415 : 403,
                    path.equals("/answer") ? "unsupported-media-type" : "role-missing");
        }
        assertProblem(
                client.send("GET", "/api/staff/department-inboxes/CARE", staff("hotline,backoffice,system")),
                403,
                "role-missing");
        assertProblem(
                client.send("GET", "/api/staff/department-inboxes/ALLE", staff("department")), 400, "invalid-entry");
        assertProblem(
                client.post(
                        "/api/staff/messages/" + send("4711").text("id") + "/openings",
                        "{\"reason\":\"x\"}",
                        staff("department")),
                404,
                "no-message");
    }
}

package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.aok.meineaok.development.Members.Member;
import de.aok.meineaok.development.PortalClient.Answer;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.Eicar;
import de.aok.meineaok.testing.SampleFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

/** Mailbox and documents, with a real scanner. */
@RunningPortal
class DocumentsIT {
    private static final String DOCUMENTS = "/api/documents";
    private static final String MESSAGES = "/api/mailbox/messages";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private final TestPortal portal;
    private final PortalClient client;

    DocumentsIT(TestPortal portal) {
        this.portal = portal;
        client = portal.memberClient();
    }

    private String session(Member member) throws Exception {
        client.register(member);
        return client.activate(member);
    }

    private static FileForm proof(String name, byte[] content) {
        return new FileForm().with("kind", "PROOF").file(name, content);
    }

    private Answer handIn(String session, String name, byte[] content) throws Exception {
        return client.post(session, DOCUMENTS, UUID.randomUUID().toString(), proof(name, content));
    }

    private static String fileOf(Answer receipt) {
        return DOCUMENTS + "/files/" + receipt.body().at("/upload/files/0/id").asText();
    }

    @Test
    @Rule({RuleId.DOC_2, RuleId.DOC_4})
    void what_may_not_be_handed_in_is_refused_by_its_rule_and_nothing_of_it_is_kept() throws Exception {
        String session = session(portal.members().get(920));
        long files = portal.count("file");
        long contents = portal.count("file_content");
        Map<String, byte[]> refused = new TreeMap<>();
        refused.put("eicar.pdf", SampleFiles.pdf("", "", Uploads.stream("", Eicar.bytes())));
        refused.put("eicar-zip.pdf", SampleFiles.zip("eicar.com", Eicar.bytes()));
        refused.put("gross.pdf", Uploads.pdf(TEN_MEGABYTES + 1));
        refused.put(
                "bombe.pdf", SampleFiles.pdf("", "", Uploads.stream("/Filter [/FlateDecode /FlateDecode]", bomb())));
        refused.put("geheim.pdf", encryptedPdf());
        refused.put("script.pdf", SampleFiles.scriptedPdf());
        refused.put("seite.jpg", SampleFiles.html());

        for (Map.Entry<String, byte[]> file : refused.entrySet()) {
            Answer answer = handIn(session, file.getKey(), file.getValue());

            assertThat(answer.status()).as(file.getKey()).isEqualTo(422);
            assertThat(answer.rules()).as(file.getKey()).containsExactly("DOC-2");
            assertThat(answer.body().at("/violations/0/message").asText())
                    .contains(file.getKey())
                    .contains(reason(file.getKey()));
        }

        assertThat(portal.count("file")).isEqualTo(files);
        assertThat(portal.count("file_content")).isEqualTo(contents);
        assertThat(client.get(session, DOCUMENTS).body().path("uploads")).isEmpty();
    }

    private static String reason(String name) {
        return switch (name) {
            case "eicar.pdf" -> "Schadsoftware";
            case "gross.pdf" -> "10 MB";
            case "geheim.pdf" -> "Passwort";
            default -> "";
        };
    }

    /** Two kilobytes that twice unpacked are more than half a gigabyte. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream twice = new DeflaterOutputStream(new DeflaterOutputStream(packed))) {
            byte[] megabyte = new byte[1024 * 1024];
            for (int i = 0; i < 600; i++) {
                twice.write(megabyte);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] encryptedPdf() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    @Rule(RuleId.DOC_2)
    void while_the_scanner_is_down_uploads_wait_and_when_it_is_back_they_are_to_be_had() throws Exception {
        String session = session(portal.members().get(921));
        portal.scanner().stop();
        Answer clean;
        Answer infected;
        try {
            clean = handIn(session, "rein.pdf", SampleFiles.pdf());
            infected = handIn(session, "boese.pdf", SampleFiles.pdf("", "", Uploads.stream("", Eicar.bytes())));
            assertThat(clean.status()).isEqualTo(201);
            assertThat(clean.body().at("/upload/files/0/released").asBoolean()).isFalse();
            assertThat(client.get(session, fileOf(clean)).status()).isEqualTo(409);
        } finally {
            portal.scanner().start();
        }

        Answer fetched = awaitChecked(session, fileOf(clean));
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.response().body()).isEqualTo(new String(SampleFiles.pdf(), StandardCharsets.ISO_8859_1));
        assertThat(awaitChecked(session, fileOf(infected)).status()).isEqualTo(404);
        JsonNode notice = client.get(session, MESSAGES).body().at("/messages/0");
        assertThat(notice.path("kind").asText()).isEqualTo("NOTICE");
        assertThat(client.get(session, MESSAGES + '/' + notice.path("id").asText())
                        .text("body"))
                .contains("„boese.pdf“");
        assertThat(client.get(session, DOCUMENTS).body().path("uploads")).hasSize(2);
    }

    private Answer awaitChecked(String session, String file) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        Answer answer = client.get(session, file);
        while (answer.status() == 409 && System.nanoTime() < deadline) {
            Thread.sleep(Duration.ofMillis(200));
            answer = client.get(session, file);
        }
        return answer;
    }

    @Test
    @Rule(RuleId.DOC_2)
    void several_large_files_at_once_are_taken() throws Exception {
        String session = session(portal.members().get(922));
        byte[] large = Uploads.pdf(TEN_MEGABYTES);

        List<Answer> answers = Uploads.atOnce(client, session, 4, large);

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(client.get(session, DOCUMENTS).body().path("uploads")).hasSize(4);
    }

    @Test
    @Rule({RuleId.MBX_5, RuleId.DOC_2})
    void of_two_hundred_identifiers_of_others_each_answers_as_one_that_does_not_exist() throws Exception {
        String anne = session(portal.members().get(923));
        String berta = session(portal.members().get(924));
        String own = write(anne, "1").text("id");
        String ownFile = client.get(anne, MESSAGES + '/' + own)
                .body()
                .at("/attachments/0/id")
                .asText();
        List<String> guesses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Answer message = write(berta, "m" + i);
            Answer upload = handIn(berta, "a.pdf", SampleFiles.pdf());
            guesses.add(message.text("id"));
            guesses.add(client.get(berta, MESSAGES + '/' + message.text("id"))
                    .body()
                    .at("/attachments/0/id")
                    .asText());
            guesses.add(upload.body().at("/upload/files/0/id").asText());
            guesses.add(upload.body().at("/upload/id").asText());
        }
        Random chance = new Random(42);
        while (guesses.size() < 200) {
            String real = guesses.get(chance.nextInt(80));
            int at = 24 + chance.nextInt(12);
            String altered =
                    real.substring(0, at) + Character.forDigit(chance.nextInt(16), 16) + real.substring(at + 1);
            if (!guesses.contains(altered)) {
                guesses.add(altered);
            }
        }

        for (String path : List.of(
                MESSAGES + "/%s",
                MESSAGES + "/%s/attachments/" + ownFile,
                MESSAGES + '/' + own + "/attachments/%s",
                DOCUMENTS + "/files/%s")) {
            Map<String, Object> unknown =
                    all(client.get(anne, path.replace("%s", UUID.randomUUID().toString())));
            assertThat(unknown).containsEntry("status", 404);
            assertThat(guesses)
                    .hasSize(200)
                    .allSatisfy(guess -> assertThat(all(client.get(anne, path.replace("%s", guess))))
                            .as(path)
                            .isEqualTo(unknown));
        }
        Map<String, Object> unread = all(client.put(anne, MESSAGES + '/' + UUID.randomUUID() + "/read", ""));
        assertThat(guesses)
                .allSatisfy(guess -> assertThat(all(client.put(anne, MESSAGES + '/' + guess + "/read", "")))
                        .isEqualTo(unread));
        assertThat(client.get(anne, MESSAGES).body().path("messages")).hasSize(1);
        assertThat(client.get(anne, DOCUMENTS).body().path("uploads")).isEmpty();
    }

    private Answer write(String session, String key) throws Exception {
        Answer written = client.post(
                session,
                MESSAGES,
                key,
                new FileForm()
                        .with("subjectArea", "CARE")
                        .with("subject", "Pflegegrad")
                        .with("body", "Wie geht es weiter?")
                        .file("a.pdf", SampleFiles.pdf()));
        assertThat(written.status()).isEqualTo(201);
        return written;
    }

    /** Everything of an answer but the time. */
    private static Map<String, Object> all(Answer answer) {
        Map<String, Object> all = new TreeMap<>(answer.response().headers().map());
        all.remove("date");
        all.put("status", answer.status());
        all.put("body", answer.response().body());
        return all;
    }

    @Test
    @Rule({RuleId.MBX_2, RuleId.MBX_3, RuleId.NTF_1, RuleId.DOC_3})
    void a_person_and_the_aok_write_to_each_other_and_a_mail_says_only_that_there_is_something() throws Exception {
        Member member = portal.members().get(925);
        String session = session(member);
        client.awaitMail(member);
        StaffClient department = portal.staffClient("department");
        String question = write(session, "1").text("id");
        String number = handIn(session, "a.pdf", SampleFiles.pdf())
                .body()
                .at("/upload/number")
                .asText();

        Answer inbox = department.get("/api/staff/department-inboxes/CARE?limit=100");
        assertThat(inbox.body().path("messages").findValuesAsText("id")).contains(question);
        Answer asked =
                department.post("/api/staff/uploads/" + number + "/original-requests", "{\"reason\": \"Prüfung\"}");
        assertThat(asked.status()).isEqualTo(201);

        Answer message = client.get(session, MESSAGES + '/' + asked.text("id"));
        assertThat(message.text("body")).contains(number);
        assertThat(client.get(session, MESSAGES).body().path("unread").asInt()).isOne();
        assertThat(client.get(session, MESSAGES + "?text=pflegegrad")
                        .body()
                        .path("messages")
                        .findValuesAsText("id"))
                .containsExactly(question);
        client.awaitMailThat(member, mail -> mail.contains("Postfach") && !mail.contains(message.text("subject")));
    }
}

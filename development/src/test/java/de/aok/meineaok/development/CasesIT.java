package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.cases.CaseKind;
import de.aok.meineaok.cases.CaseState;
import de.aok.meineaok.development.Members.Member;
import de.aok.meineaok.development.PortalClient.Answer;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.SampleFiles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What the core system tells of a person's matters, and a health card that she orders. */
@RunningPortal
class CasesIT {
    private static final String CASES = "/api/cases";
    private static final String ORDERS = "/api/health-card/orders";

    private final PortalClient client;
    private final StaffClient coreSystem;
    private final TestPortal portal;

    CasesIT(TestPortal portal) {
        this.portal = portal;
        client = portal.memberClient();
        coreSystem = portal.staffClient("system");
    }

    private String session(Member member) throws Exception {
        client.register(member);
        return client.activate(member);
    }

    private static String event(
            Member member, CaseKind kind, String reference, CaseState state, int minute, String handedIn) {
        return """
                {"id": "%s", "occurredAt": "2026-11-20T10:%02d:00Z", "caseMoved": {"kvnr": "%s", "kind": "%s", "reference": "%s",
                 "state": "%s", "handedInOn": "%s"}}""".formatted(state, minute, member.kvnr(), kind, reference, state, handedIn);
    }

    private String tell(String event) throws Exception {
        Answer answer = coreSystem.post("/api/staff/core-events", event);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.text("told");
    }

    @Test
    @Rule({RuleId.CAS_1, RuleId.CAS_2, RuleId.CAS_4})
    void a_case_of_each_kind_goes_its_way_in_whatever_order_and_however_often_it_is_told() throws Exception {
        Member member = portal.members().get(930);
        List<String> events = new ArrayList<>();
        for (CaseKind kind : CaseKind.values()) {
            Set<CaseState> gone = EnumSet.of(CaseState.RECEIVED);
            Optional<CaseState> next = Optional.of(CaseState.RECEIVED);
            for (int minute = 0; next.isPresent(); minute++) {
                events.add(event(member, kind, "R-1", next.get(), minute, "2026-11-20"));
                // The longest way there is.
                next = kind.flow().next(next.get()).stream()
                        .sorted()
                        .filter(gone::add)
                        .findFirst();
            }
        }
        events.addAll(List.copyOf(events));
        Collections.shuffle(events, new Random(42));
        for (String event : events) {
            tell(event);
        }

        JsonNode shown = client.get(session(member), CASES).body().path("cases");

        assertThat(shown).hasSize(CaseKind.values().length).allSatisfy(one -> {
            assertThat(one.path("concluded").asBoolean()).isTrue();
            CaseKind kind = CaseKind.valueOf(one.path("kind").asText());
            List<String> states = one.path("history").findValuesAsText("state");
            assertThat(states).hasSizeGreaterThan(3).last().isEqualTo("RECEIVED");
            for (int i = 1; i < states.size(); i++) {
                assertThat(kind.flow().next(CaseState.valueOf(states.get(i))))
                        .contains(CaseState.valueOf(states.get(i - 1)));
            }
        });
        assertThat(tell(event(member, CaseKind.CARE, "R-1", CaseState.RECEIVED, 0, "2026-11-20")))
                .isEqualTo("KNOWN");
    }

    @Test
    @Rule(RuleId.CAS_4)
    void a_case_takes_no_step_that_its_kind_does_not_have() throws Exception {
        Member member = portal.members().get(938);
        String session = session(member);
        tell(event(member, CaseKind.HEALTH_CARD, "R-2", CaseState.RECEIVED, 0, "2026-11-20"));
        assertThat(tell(event(member, CaseKind.HEALTH_CARD, "R-2", CaseState.SENT, 5, "2026-11-20")))
                .as("not made yet")
                .isEqualTo("WAITING");
        assertThat(states(session)).containsExactly("RECEIVED");
        assertThat(tell(event(member, CaseKind.HEALTH_CARD, "R-2", CaseState.PAID, 3, "2026-11-20")))
                .as("nothing is paid for a card")
                .isEqualTo("WAITING");
        assertThat(states(session)).containsExactly("RECEIVED");

        assertThat(tell(event(member, CaseKind.HEALTH_CARD, "R-2", CaseState.IN_PRODUCTION, 4, "2026-11-20")))
                .isEqualTo("FOLLOWED");
        assertThat(tell(event(member, CaseKind.HEALTH_CARD, "R-2", CaseState.IN_REVIEW, 6, "2026-11-20")))
                .as("after its end")
                .isEqualTo("WAITING");

        assertThat(states(session)).containsExactly("SENT", "IN_PRODUCTION", "RECEIVED");
    }

    /** Of the only case, newest first. */
    private List<String> states(String session) throws Exception {
        JsonNode cases = client.get(session, CASES).body().path("cases");
        assertThat(cases).hasSize(1);
        return cases.at("/0/history").findValuesAsText("state");
    }

    @Test
    @Rule({RuleId.CAS_3, RuleId.MBX_5})
    void old_cases_and_those_of_others_answer_as_unknown_ones() throws Exception {
        Member anne = portal.members().get(931);
        Member berta = portal.members().get(932);
        tell(event(anne, CaseKind.CARE, "P-old", CaseState.RECEIVED, 0, "2023-02-14"));
        tell(event(anne, CaseKind.CARE, "P-new", CaseState.RECEIVED, 0, "2023-02-15"));
        tell(event(berta, CaseKind.CARE, "P-other", CaseState.RECEIVED, 0, "2026-11-20"));
        String session = session(anne);

        JsonNode shown = client.get(session, CASES).body().path("cases");

        assertThat(shown.findValuesAsText("reference")).containsExactly("P-new");
        Answer unknown = client.get(session, CASES + '/' + UUID.randomUUID());
        assertThat(unknown.status()).isEqualTo(404);
        for (String reference : List.of("P-old", "P-other")) {
            String id = portal.query("select id from insured_case where reference = '" + reference + "'");
            Answer answer = client.get(session, CASES + '/' + id);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.response().body()).isEqualTo(unknown.response().body());
        }
    }

    @Test
    @Rule({RuleId.DOC_4, RuleId.CAS_1, RuleId.MBX_5})
    void what_was_handed_in_is_found_under_the_case_that_its_receipt_names() throws Exception {
        Member anne = portal.members().get(936);
        Member berta = portal.members().get(937);
        String session = session(anne);
        Answer receipt = client.post(
                session,
                "/api/documents",
                "invoice",
                new FileForm().with("kind", "INVOICE").file("Rechnung.pdf", SampleFiles.pdf()));
        String number = receipt.body().at("/upload/number").asText();
        String path = CASES + '/' + receipt.body().at("/upload/caseId").asText();
        tell(event(berta, CaseKind.DENTURES, number, CaseState.RECEIVED, 0, "2026-11-20"));
        assertThat(client.get(session, path).status()).isEqualTo(404);

        tell(event(anne, CaseKind.DENTURES, number, CaseState.RECEIVED, 0, "2026-11-20"));

        Answer found = client.get(session, path);
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text("reference")).isEqualTo(number);
        assertThat(client.get(session, CASES).body().path("cases")).containsExactly(found.body());
        assertThat(portal.count("insured_case where reference = '" + number + "'"))
                .isEqualTo(2);
    }

    @Test
    @Rule({RuleId.CRD_1, RuleId.CRD_2, RuleId.CRD_3})
    void a_card_is_ordered_once_from_fifty_threads_with_a_picture_and_followed_until_it_is_sent() throws Exception {
        Member member = portal.members().get(933);
        String session = session(member);
        Answer small = order(session, "small", png(350, 450));
        assertThat(small.status()).isEqualTo(422);
        assertThat(small.rules()).containsExactly("CRD-2");
        assertThat(order(session, "pdf", SampleFiles.pdf()).rules()).containsExactly("CRD-2");
        assertThat(order(session, "square", png(900, 900)).rules()).containsExactly("CRD-2");
        assertThat(client.post(session, ORDERS, "spare", new FileForm().with("reason", "SPARE"))
                        .status())
                .isEqualTo(400);

        byte[] picture = png(700, 900);
        List<CompletableFuture<Answer>> repeats = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            repeats.add(client.postLater(session, ORDERS, "once", form(picture)));
        }
        List<String> opened = new ArrayList<>();
        for (CompletableFuture<Answer> repeat : repeats) {
            assertThat(repeat.get().status()).as(repeat.get().response().body()).isEqualTo(201);
            opened.add(repeat.get().text("caseId"));
        }

        assertThat(opened.stream().distinct()).hasSize(1);
        JsonNode uploads = client.get(session, "/api/documents").body().path("uploads");
        assertThat(uploads).hasSize(1);
        assertThat(uploads.at("/0/kind").asText()).isEqualTo("CARD_PICTURE");
        assertThat(uploads.at("/0/files/0/mediaType").asText()).isEqualTo("image/jpeg");
        Answer another = order(session, "another", picture);
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.rules()).containsExactly("CRD-3");
        JsonNode request = client.awaitCoreRequest(member);
        assertThat(request.path("resourceType").asText()).isEqualTo("Task");
        assertThat(request.at("/input/0/valueString").asText())
                .isEqualTo(uploads.at("/0/number").asText());

        String reference = request.at("/identifier/0/value").asText();
        Answer followed = client.get(session, CASES + '/' + opened.get(0));
        assertThat(followed.text("reference")).isEqualTo(reference);
        // By a clock that is slow: before the order, and by its day.
        Instant told = Instant.now().minusSeconds(600);
        String day = LegalCalendar.dayOf(told).toString();
        for (CaseState state : List.of(CaseState.IN_PRODUCTION, CaseState.SENT)) {
            told = told.plusSeconds(1);
            String moved = event(member, CaseKind.HEALTH_CARD, reference, state, 0, day)
                    .replace("2026-11-20T10:00:00Z", told.toString());
            assertThat(tell(moved)).isEqualTo("FOLLOWED");
        }
        assertThat(client.get(session, CASES + '/' + opened.get(0))
                        .body()
                        .path("concluded")
                        .asBoolean())
                .isTrue();
        FileForm commented = new FileForm().with("reason", "DAMAGED").file("Ich.jpg", commentedJpeg());
        assertThat(client.post(session, ORDERS, "another", commented).status()).isEqualTo(201);
        String stored = client.get(session, "/api/documents")
                .body()
                .at("/uploads/0/files/0/id")
                .asText();
        assertThat(new String(client.bytes(session, "/api/documents/files/" + stored), StandardCharsets.ISO_8859_1))
                .startsWith("\u00ff\u00d8\u00ff")
                .doesNotContain("bei mir daheim");
    }

    /** With what a camera may write into it. */
    private static byte[] commentedJpeg() throws IOException {
        byte[] jpeg = picture("jpg", 700, 900);
        byte[] comment = "bei mir daheim".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        written.write(jpeg, 0, 2);
        written.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (comment.length + 2)});
        written.write(comment);
        written.write(jpeg, 2, jpeg.length - 2);
        return written.toByteArray();
    }

    @Test
    @Rule({RuleId.RET_3, RuleId.HOT_5})
    void the_case_of_a_person_who_never_registered_can_be_held() throws Exception {
        Member member = portal.members().get(935);
        tell(event(member, CaseKind.CARE, "P-held", CaseState.RECEIVED, 0, "2026-11-20"));
        String id = portal.query("select id from insured_case where reference = 'P-held'");
        StaffClient backOffice = portal.staffClient("backoffice");

        assertThat(backOffice
                        .post(
                                "/api/staff/legal-holds",
                                "{\"kind\": \"CASE\", \"id\": \"" + id + "\", \"reason\": \"Klage\"}")
                        .status())
                .isEqualTo(204);
        assertThat(portal.count("insured_case where reference = 'P-held' and held"))
                .isOne();

        assertThat(client.get(session(member), "/api/me/activity").response().body())
                .contains("DELETION_SUSPENDED");
    }

    private Answer order(String session, String key, byte[] picture) throws Exception {
        return client.post(session, ORDERS, key, form(picture));
    }

    private static FileForm form(byte[] picture) {
        return new FileForm().with("reason", "LOST").file("Ich.png", picture);
    }

    private static byte[] png(int width, int height) throws IOException {
        return picture("png", width, height);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, written);
        return written.toByteArray();
    }
}

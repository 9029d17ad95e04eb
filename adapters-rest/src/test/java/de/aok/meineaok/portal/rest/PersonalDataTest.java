package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a person sees of herself and asks to be changed, and what the core system says to it. */
class PersonalDataTest extends PortalTest {
    private static final String CELLE =
            "{\"addressLines\":[\"Am Markt 2\"],\"postalCode\":\"29221\",\"city\":\"Celle\"}";

    private String token = "";
    private int events;

    private JsonNode me() {
        return client.send("GET", "/api/me", bearer(token)).json();
    }

    private Client.Answer put(String path, String json) {
        return client.put("/api/me/" + path, json, bearer(token));
    }

    private Client.Answer rename(String key, Multipart form) {
        List<String> headers = new ArrayList<>(List.of(bearer(token)));
        headers.addAll(List.of("Idempotency-Key", key));
        return client.post(
                "/api/me/name-changes", form.bytes(), Multipart.CONTENT_TYPE, headers.toArray(String[]::new));
    }

    private static Multipart marriage() {
        return new Multipart()
                .with("familyName", "Klein")
                .with("givenNames", "Anne")
                .file("Urkunde.pdf", "%PDF-1");
    }

    private String decide(String request, String verdict, String reason) {
        events++;
        String decided = "{\"id\":\"ev-" + events + "\",\"occurredAt\":\""
                + portal.instant().plusSeconds(events)
                + "\",\"requestDecided\":{\"request\":\"" + request + "\",\"verdict\":\"" + verdict + "\""
                + (reason.isEmpty() ? "" : ",\"reason\":\"" + reason + "\"") + "}}";
        return client.post("/api/staff/core-events", decided, staff("system")).text("told");
    }

    @Test
    @Rule({RuleId.DAT_1, RuleId.RCV_6})
    void a_person_sees_her_name_user_name_address_and_contact_data() {
        token = sessionToken();

        assertThat(me().path("familyName").asText()).isEqualTo("Müller");
        assertThat(me().path("givenNames").asText()).isEqualTo("Anne");
        assertThat(me().path("userName").asText()).isEqualTo(Form.USER_NAME);
        assertThat(me().path("address"))
                .hasToString("{\"addressLines\":[\"Lange Straße 1\"],\"postalCode\":\"30159\",\"city\":\"Hannover\","
                        + "\"country\":\"DE\"}");
        assertThat(me().at("/contact/email").asText())
                .isEqualTo(portal.anne().email().value());
        assertThat(me().at("/contact/mobileNumber").asText()).isEqualTo("…34");
        assertThat(me().path("requests")).isEmpty();
    }

    @Test
    @Rule({RuleId.DAT_1, RuleId.DAT_3})
    void another_address_stands_beside_the_old_one_until_it_is_confirmed() {
        token = sessionToken();

        Client.Answer asked = put("address", CELLE);

        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        assertThat(asked.text("kind")).isEqualTo("ADDRESS");
        assertThat(asked.text("state")).isEqualTo("OPEN");
        assertThat(me().at("/address/city").asText()).isEqualTo("Hannover");
        assertThat(me().at("/requests/0")).isEqualTo(asked.json());
        assertThat(asked.json().at("/address/city").asText()).isEqualTo("Celle");

        assertThat(decide(asked.text("id"), "CONFIRMED", "")).isEqualTo("FOLLOWED");
        assertThat(me().at("/address/city").asText()).isEqualTo("Celle");
        assertThat(me().path("requests")).isEmpty();
        assertThat(decide(new UUID(1, 1).toString(), "CONFIRMED", "")).isEqualTo("UNKNOWN");
    }

    @Test
    @Rule(RuleId.DAT_3)
    void a_refusal_is_shown_with_its_reason_until_it_was_seen() {
        token = sessionToken();
        String request = put("address", CELLE).text("id");
        decide(request, "REFUSED", "Die Straße gibt es nicht.");

        assertThat(me().at("/requests/0/state").asText()).isEqualTo("REFUSED");
        assertThat(me().at("/requests/0/reason").asText()).isEqualTo("Die Straße gibt es nicht.");
        for (String other : List.of(new UUID(1, 1).toString(), "x")) {
            assertProblem(put("change-requests/" + other + "/seen", ""), 404, "no-change-request");
        }
        assertThat(put("change-requests/" + request + "/seen", "").status()).isEqualTo(204);

        assertThat(me().path("requests")).isEmpty();
    }

    @Test
    @Rule(RuleId.DAT_1)
    void an_address_to_which_no_letter_goes_is_refused() {
        token = sessionToken();

        Client.Answer refused = put("address", "{\"addressLines\":[],\"city\":\"Celle\"}");

        assertProblem(refused, 422, "entry-refused");
        assertThat(refused.violations()).containsExactly("DAT-1 addressLines", "DAT-1 postalCode");
    }

    @Test
    @Rule({RuleId.DAT_2, RuleId.DAT_3, RuleId.DOC_4})
    void another_name_comes_with_its_proof_and_is_asked_for_once() {
        token = sessionToken();

        Client.Answer asked = rename("1", marriage());

        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        assertThat(asked.text("kind")).isEqualTo("NAME");
        assertThat(asked.text("familyName")).isEqualTo("Klein");
        assertThat(rename("1", marriage()).body()).isEqualTo(asked.body());
        assertProblem(
                rename("1", new Multipart().with("familyName", "Groß").file("Urkunde.pdf", "%PDF-1")), 409, "key-used");
        JsonNode uploads =
                client.send("GET", "/api/documents", bearer(token)).json().path("uploads");
        assertThat(uploads).hasSize(1);
        assertThat(uploads.get(0).path("kind").asText()).isEqualTo("NAME_CHANGE_PROOF");
        assertThat(portal.database.vault.stored()).hasSize(1);
        decide(asked.text("id"), "CONFIRMED", "");
        assertThat(me().path("familyName").asText()).isEqualTo("Klein");
    }

    @Test
    @Rule({RuleId.DAT_1, RuleId.DAT_3})
    void first_names_that_are_left_out_stay() {
        token = sessionToken();

        Client.Answer asked =
                rename("1", new Multipart().with("familyName", "Klein").file("Urkunde.pdf", "%PDF-1"));

        assertThat(asked.text("givenNames")).isEqualTo("Anne");
        decide(asked.text("id"), "CONFIRMED", "");
        assertThat(me().path("familyName").asText()).isEqualTo("Klein");
        assertThat(me().path("givenNames").asText()).isEqualTo("Anne");
    }

    @Test
    @Rule(RuleId.DAT_2)
    void a_name_without_its_proof_or_its_form_is_refused_and_nothing_is_kept() {
        token = sessionToken();

        Client.Answer noProof = rename("1", new Multipart().with("familyName", "Klein"));
        assertProblem(noProof, 422, "entry-refused");
        assertThat(noProof.violations()).containsExactly("DAT-2 files");
        Client.Answer noName =
                rename("1", new Multipart().with("familyName", " ").file("a.pdf", "%PDF-1"));
        assertProblem(noName, 422, "entry-refused");
        assertThat(noName.violations()).containsExactly("DAT-2 familyName");
        assertThat(rename("1", new Multipart().file("a.pdf", "%PDF-1")).violations())
                .containsExactly("DAT-2 familyName");
        Client.Answer nothing = rename("1", new Multipart().with("givenNames", "x\ty"));
        assertProblem(nothing, 422, "entry-refused");
        assertThat(nothing.violations()).containsExactly("DAT-2 familyName", "DAT-2 givenNames", "DAT-2 files");
        assertProblem(
                rename("1", new Multipart().with("familyName", "Klein").file("a.pdf", "<html>")), 422, "entry-refused");
        Client.Answer keyless =
                client.post("/api/me/name-changes", marriage().bytes(), Multipart.CONTENT_TYPE, bearer(token));
        assertThat(keyless.violations()).containsExactly("DAT-2 Idempotency-Key");

        assertThat(portal.database.vault.stored()).isEmpty();
        assertThat(me().path("requests")).isEmpty();
    }

    @Test
    @Rule(RuleId.DAT_3)
    void another_mail_address_counts_once_its_code_was_entered() {
        token = sessionToken();

        Client.Answer named = put("contact", "{\"email\":\"new@example.org\"}");

        assertThat(named.status()).as(named.body()).isEqualTo(202);
        assertThat(named.text("sentTo")).isEqualTo("new@example.org");
        assertThat(me().at("/contact/email").asText()).isNotEqualTo("new@example.org");
        assertThat(me().at("/contact/unconfirmedEmail").asText()).isEqualTo("new@example.org");
        Client.Answer wrong = confirm("no");
        assertProblem(wrong, 422, "entry-refused");
        assertThat(wrong.violations()).containsExactly("DAT-3 code");
        assertThat(confirm(portal.last(Commission.EmailCodeMail.class).code().reveal())
                        .body())
                .isEqualTo("{\"email\":\"new@example.org\"}");

        assertThat(me().path("contact")).hasToString("{\"email\":\"new@example.org\",\"mobileNumber\":\"…34\"}");
    }

    private Client.Answer confirm(String code) {
        return client.post("/api/me/contact/confirmation", "{\"code\":\"" + code + "\"}", bearer(token));
    }

    @Test
    @Rule(RuleId.DAT_3)
    void three_codes_a_day_and_no_more() {
        token = sessionToken();
        for (int i = 0; i < 3; i++) {
            put("contact", "{\"email\":\"new" + i + "@example.org\"}");
        }

        Client.Answer limited = put("contact", "{\"email\":\"new@example.org\"}");

        assertProblem(limited, 429, "code-limit");
        assertThat(limited.violations()).containsExactly("DAT-3 email");
        assertThat(put("contact", "{\"email\":\"new\"}").violations()).containsExactly("REG-1 email");
    }

    @Test
    @Rule({RuleId.DAT_4, RuleId.END_2})
    void nothing_is_changed_after_the_use_has_ended() {
        token = sessionToken();
        hotline("termination", "{\"receivedOn\":\"2026-11-24\",\"channel\":\"EMAIL\",\"reason\":\"Brief\"}");
        token = portal.logIn();

        for (Client.Answer answer : List.of(
                put("address", CELLE), rename("1", marriage()), put("contact", "{\"email\":\"new@example.org\"}"))) {
            assertProblem(answer, 409, "change-not-possible");
            assertThat(answer.violations()).containsExactly("DAT-4 ");
        }
        assertThat(portal.database.vault.stored()).isEmpty();
    }

    @Test
    @Rule(RuleId.DAT_3)
    void an_event_tells_one_thing() {
        String head = "{\"id\":\"e\",\"occurredAt\":\"2026-11-24T10:00:00Z\"";
        String decided = ",\"requestDecided\":{\"request\":\"" + new UUID(1, 1) + "\",\"verdict\":\"CONFIRMED\"}";
        String onFile = ",\"bankAccountsOnFile\":{\"kvnr\":\"" + Form.KVNR + "\",\"accounts\":[]}";

        for (String event : List.of(head + "}", head + decided + onFile + "}")) {
            Client.Answer refused = client.post("/api/staff/core-events", event, staff("system"));
            assertProblem(refused, 400, "invalid-entry");
            assertThat(refused.violations()).containsExactly("CAS-4 caseMoved");
        }
    }
}

package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import org.junit.jupiter.api.Test;

/** Termination by the person, and what she sees of all that happened. */
class LeavingTest extends PortalTest {
    private static final String TERMINATION = "/api/me/termination";
    private static final String ACTIVITY = "/api/me/activity";

    @Test
    @Rule({RuleId.END_1, RuleId.END_2, RuleId.END_4})
    void aTerminationLeavesTheAccessOpenAndMayBeTakenBack() {
        String token = sessionToken();

        Client.Answer nothing = client.send("DELETE", TERMINATION, bearer(token));
        assertProblem(nothing, 409, "change-not-possible");
        assertThat(nothing.violations()).containsExactly("END-4 ");

        Client.Answer terminated = client.send("POST", TERMINATION, bearer(token));
        assertThat(terminated.status()).isEqualTo(204);
        assertThat(lookUp().text("state")).isEqualTo("TERMINATED");
        assertThat(lookUp().text("useEndedOn")).isEqualTo("2026-11-24");
        assertThat(client.send("GET", "/api/me", bearer(token)).status()).isEqualTo(200);

        Client.Answer twice =
                client.send("POST", TERMINATION, "Authorization", "Bearer " + token, "Accept-Language", "en");
        assertProblem(twice, 409, "change-not-possible");
        assertThat(twice.text("title")).isEqualTo("Change not possible");
        assertThat(twice.violations()).containsExactly("END-1 ");

        assertThat(client.send("DELETE", TERMINATION, bearer(token)).status()).isEqualTo(204);
        assertThat(lookUp().text("state")).isEqualTo("ACTIVE");
        assertThat(lookUp().json().has("useEndedOn")).isFalse();
    }

    @Test
    @Rule(RuleId.LOG_5)
    void aTerminationByCookieNeedsTheHeaderThatNoOtherPageCanSend() {
        String cookie = "__Host-meineaok-session=" + sessionToken();

        for (String method : new String[] {"POST", "DELETE"}) {
            assertProblem(client.send(method, TERMINATION, "Cookie", cookie), 403, "cross-site-request");
            assertProblem(
                    client.send(
                            method,
                            TERMINATION,
                            "Cookie",
                            cookie,
                            "X-Requested-With",
                            "MeineAOK",
                            "Origin",
                            "https://evil.example"),
                    403,
                    "cross-site-request");
        }
        assertThat(client.send("POST", TERMINATION, "Cookie", cookie, "X-Requested-With", "MeineAOK")
                        .status())
                .isEqualTo(204);
    }

    @Test
    @Rule({RuleId.HOT_5, RuleId.SEC_2})
    void activityTellsWhatStaffDidAndWhyButNotWhoInPerson() {
        String token = sessionToken();
        hotline("user-name", "{\"reason\":\"Name vergessen\",\"checkedPoints\":[\"Anschrift\"]}");

        Client.Answer answer = client.send("GET", ACTIVITY, bearer(token));

        assertThat(answer.status()).isEqualTo(200);
        JsonNode latest = answer.json().at("/entries/0");
        assertThat(latest.path("action").asText()).isEqualTo("USER_NAME_TOLD");
        assertThat(latest.path("by").asText()).isEqualTo("STAFF");
        assertThat(latest.path("reason").asText()).isEqualTo("Name vergessen");
        assertThat(latest.path("text").asText()).isEqualTo("Benutzername mitgeteilt");
        assertThat(latest.path("at").asText()).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(answer.json().path("entries").findValuesAsText("action"))
                .containsExactly("USER_NAME_TOLD", "LOOKED_UP", "LOGGED_IN", "ACTIVATED", "LOGIN_BEGUN", "REGISTERED");
        assertThat(answer.json().has("next")).isFalse();
        assertThat(answer.body()).doesNotContain(STAFF_NAME, Form.KVNR, "address");
    }

    @Test
    @Rule(RuleId.HOT_5)
    void activityComesInPagesAndInBothLanguages() {
        String token = sessionToken();
        for (int i = 0; i < 60; i++) {
            lookUp();
        }

        Client.Answer first = client.send("GET", ACTIVITY, bearer(token));
        Client.Answer second = client.send(
                "GET",
                ACTIVITY + "?before=" + first.text("next"),
                "Authorization",
                "Bearer " + token,
                "Accept-Language",
                "en");

        assertThat(first.json().path("entries")).hasSize(50);
        assertThat(first.text("next"))
                .isEqualTo(first.json().at("/entries/49/number").asText());
        assertThat(second.json().at("/entries/0/number").asLong())
                .isEqualTo(first.json().path("next").asLong() - 1);
        assertThat(second.json().path("entries").findValuesAsText("text")).contains("Registered", "Access looked up");
        assertThat(second.json().has("next")).isFalse();
        assertThat(client.send("GET", ACTIVITY + "?before=1", bearer(token)).body())
                .isEqualTo("{\"entries\":[]}");
    }

    @Test
    void aPageThatIsNoNumberIsRefused() {
        Client.Answer answer = client.send("GET", ACTIVITY + "?before=gestern", bearer(sessionToken()));

        assertProblem(answer, 400, "invalid-entry");
        assertThat(answer.violations()).containsExactly("HOT-5 before");
        assertThat(answer.body()).doesNotContain("gestern");
    }
}

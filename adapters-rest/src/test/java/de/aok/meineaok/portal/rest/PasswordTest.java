package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordTest extends PortalTest {

    private Client.Answer change(String token, String current, String chosen) {
        return client.put(
                "/api/me/password",
                "{\"currentPassword\":\"" + current + "\",\"newPassword\":\"" + chosen + "\"}",
                bearer(token));
    }

    private Client.Answer ask(String token, String current, String question, String answer) {
        return client.put(
                "/api/me/security-question",
                "{\"currentPassword\":\"" + current + "\",\"question\":\"" + question + "\",\"answer\":\"" + answer
                        + "\"}",
                bearer(token));
    }

    private int me(String token) {
        return client.send("GET", "/api/me", bearer(token)).status();
    }

    @Test
    @Rule({RuleId.PWD_10, RuleId.LOG_5})
    void theNewPasswordCountsAndOtherSessionsEnd() {
        String other = sessionToken();
        String token =
                enterMtan(enterPassword().text("loginId"), portal.lastMtan()).text("sessionToken");

        Client.Answer answer = change(token, Form.PASSWORD, NEW_PASSWORD);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(me(token)).isEqualTo(200);
        assertThat(me(other)).isEqualTo(401);
        assertProblem(enterPassword(), 401, "wrong-credentials");
        assertThat(enterPassword(Form.USER_NAME, NEW_PASSWORD).status()).isEqualTo(201);
    }

    @Test
    @Rule({RuleId.PWD_10, RuleId.LOG_3})
    void aWrongCurrentPasswordIsAFindingAndNoEndOfTheSessionUntilItLocks() {
        String token = sessionToken();

        Client.Answer wrong = change(token, "falsch", NEW_PASSWORD);

        assertProblem(wrong, 422, "entry-refused");
        assertThat(wrong.violations()).containsExactly("PWD-10 currentPassword");
        assertThat(wrong.header("WWW-Authenticate")).isEmpty();
        assertThat(wrong.body()).doesNotContain("falsch\"", NEW_PASSWORD);
        assertThat(me(token)).isEqualTo(200);
        for (int i = 2; i <= 5; i++) {
            assertProblem(change(token, "falsch", NEW_PASSWORD), 422, "entry-refused");
        }
        assertProblem(change(token, Form.PASSWORD, NEW_PASSWORD), 401, "session-required");
        assertProblem(enterPassword(), 403, "account-locked");
    }

    @Test
    @Rule({RuleId.PWD_1, RuleId.PWD_2, RuleId.PWD_6, RuleId.REG_6})
    void allFindingsOfANewPasswordComeTogether() {
        String token = sessionToken();

        Client.Answer answer = change(token, Form.PASSWORD, Form.USER_NAME);

        assertProblem(answer, 422, "entry-refused");
        assertThat(answer.violations())
                .contains("PWD-1 newPassword", "PWD-2 newPassword", "PWD-6 newPassword")
                .allMatch(violation -> violation.endsWith(" newPassword"));
    }

    @Test
    @Rule({RuleId.PWD_7, RuleId.PWD_8})
    void onceADayAndNotTheSameAgain() {
        String token = sessionToken();
        Client.Answer same = change(token, Form.PASSWORD, Form.PASSWORD);
        assertThat(same.violations()).containsExactly("PWD-8 newPassword");
        assertThat(change(token, Form.PASSWORD, NEW_PASSWORD).status()).isEqualTo(204);

        Client.Answer again = client.put(
                "/api/me/password",
                "{\"currentPassword\":\"" + NEW_PASSWORD + "\",\"newPassword\":\"Ulme#Tasse=55\"}",
                "Authorization",
                "Bearer " + token,
                "Accept-Language",
                "en");

        assertProblem(again, 422, "entry-refused");
        assertThat(again.header("Content-Language")).hasValue("en");
        assertThat(again.text("title")).isEqualTo("Entries not accepted");
        assertThat(again.violations()).containsExactly("PWD-7 newPassword");
    }

    @Test
    @Rule({RuleId.PWD_1, RuleId.PWD_10})
    void whatIsMissingIsNamedWithItsRule() {
        Client.Answer answer = client.put("/api/me/password", "{}", bearer(sessionToken()));

        assertProblem(answer, 400, "invalid-entry");
        assertThat(answer.violations()).containsExactly("PWD-10 currentPassword", "PWD-1 newPassword");
    }

    @Test
    @Rule({RuleId.RCV_5, RuleId.PWD_10})
    void theQuestionIsSetByWhoKnowsThePassword() {
        String token = sessionToken();

        assertThat(ask(token, "falsch", "FIRST_PET", "Bello").violations()).containsExactly("PWD-10 currentPassword");
        assertThat(ask(token, Form.PASSWORD, "FIRST_PET", "Bello").status()).isEqualTo(204);
        assertThat(client.send("GET", "/api/password-resets/question?userName=" + Form.USER_NAME)
                        .body())
                .isEqualTo("{\"question\":\"FIRST_PET\",\"text\":\"Wie hieß Ihr erstes Haustier?\"}");
    }

    @Test
    @Rule(RuleId.RCV_5)
    void aQuestionOfOnesOwnAndAnAnswerTooShortAreRefusedTogether() {
        Client.Answer answer = ask(sessionToken(), Form.PASSWORD, "MEANING_OF_LIFE", "4 2");

        assertProblem(answer, 422, "entry-refused");
        assertThat(answer.violations()).containsExactly("RCV-5 question", "RCV-5 answer");
        assertThat(answer.json().at("/violations/1/message").asText()).contains("3");
    }

    @Test
    @Rule(RuleId.PWD_9)
    void anOverloadAsksToComeBackLater() {
        String token = sessionToken();
        overload();

        assertProblem(change(token, Form.PASSWORD, NEW_PASSWORD), 503, "overloaded");
        assertProblem(ask(token, Form.PASSWORD, "FIRST_PET", "Bello"), 503, "overloaded");
    }

    @Test
    @Rule(RuleId.LOG_5)
    void aSessionThatEndedChangesNothing() {
        String token = sessionToken();
        portal.pass(Duration.ofMinutes(15));

        assertProblem(change(token, Form.PASSWORD, NEW_PASSWORD), 401, "session-required");
    }
}

package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.aok.meineaok.recovery.SecurityQuestion;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PasswordResetTest extends PortalTest {
    private static final String RESETS = "/api/password-resets";

    private static ObjectNode form(String userName) {
        return new ObjectMapper()
                .createObjectNode()
                .put("userName", userName)
                .put("kvnr", Form.KVNR)
                .put("birthDate", Form.BIRTH_DATE);
    }

    private Client.Answer request(ObjectNode form, String... headers) {
        return client.post(RESETS, form.toString(), headers);
    }

    private Client.Answer question(String userName, String... headers) {
        return client.send("GET", RESETS + "/question?userName=" + userName, headers);
    }

    private Client.Answer choose(String loginId, String password) {
        return client.post("/api/logins/" + loginId + "/password", "{\"newPassword\":\"" + password + "\"}");
    }

    /** All headers but for the time. */
    private static Map<String, List<String>> headers(Client.Answer answer) {
        Map<String, List<String>> headers =
                new TreeMap<>(answer.response().headers().map());
        headers.remove("date");
        return headers;
    }

    private static void assertAlike(Client.Answer one, Client.Answer other) {
        assertThat(other.status()).isEqualTo(one.status());
        assertThat(other.body()).isEqualTo(one.body());
        assertThat(headers(other)).isEqualTo(headers(one));
    }

    @Test
    @Rule(RuleId.RCV_1)
    void everyRequestIsAnsweredAlike() {
        getIn();
        Client.Answer fits = request(form(Form.USER_NAME).put("answer", "Bello"));

        assertThat(fits.status()).isEqualTo(202);
        assertThat(fits.text("notice")).startsWith("Wenn Ihre Angaben stimmen").contains("Einmalpasswort");
        assertAlike(fits, request(form("niemand").put("answer", "Bello")));
        assertAlike(fits, request(form(Form.USER_NAME)));
        assertAlike(fits, request(form(Form.USER_NAME).put("kvnr", "Unsinn")));
        assertAlike(fits, request(form(Form.USER_NAME).put("birthDate", "gestern")));
        assertAlike(fits, request(form(Form.USER_NAME).putNull("answer")));
        int waiting = portal.database.required(portal.database.resetRequests::size);
        assertThat(waiting).isEqualTo(6);
        assertThat(request(form("niemand"), "Accept-Language", "en").text("notice"))
                .startsWith("If your entries are right");
    }

    @Test
    @Rule({RuleId.RCV_1, RuleId.RCV_2})
    void aNameHasItsQuestionWhetherOrNotItExists() {
        Client.Answer before = question(Form.USER_NAME);
        Client.Answer unknown = question("niemand");
        register();

        assertAlike(before, question(Form.USER_NAME));
        assertAlike(before, question(Form.USER_NAME.toLowerCase(Locale.ROOT)));
        assertAlike(unknown, question("niemand"));
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(headers(unknown).keySet()).isEqualTo(headers(before).keySet());
        assertThat(unknown.text("text"))
                .isEqualTo(SecurityQuestion.valueOf(unknown.text("question")).text(Locale.GERMAN));
    }

    @Test
    @Rule(RuleId.RCV_1)
    void whatIsMissingOrTooLongIsNamed() {
        Client.Answer noName = client.send("GET", RESETS + "/question");
        Client.Answer longName = question("z".repeat(257));
        Client.Answer empty = client.post(RESETS, "{}");

        assertProblem(noName, 400, "invalid-entry");
        assertThat(noName.violations()).containsExactly("RCV-1 userName");
        assertProblem(longName, 400, "invalid-entry");
        assertThat(longName.body()).contains("256").doesNotContain("zzz");
        assertProblem(empty, 400, "invalid-entry");
        assertThat(empty.violations()).containsExactly("RCV-1 birthDate", "RCV-1 kvnr", "RCV-1 userName");
    }

    @Test
    @Rule(RuleId.RCV_5)
    void theQuestionsToChooseFromComeInBothLanguages() {
        Client.Answer german = client.send("GET", "/api/security-questions");
        Client.Answer english = client.send("GET", "/api/security-questions", "Accept-Language", "en");

        assertThat(german.json().path("questions")).hasSize(SecurityQuestion.values().length);
        assertThat(german.json().at("/questions/0/question").asText()).isEqualTo("FIRST_PET");
        assertThat(german.json().at("/questions/0/text").asText()).isEqualTo("Wie hieß Ihr erstes Haustier?");
        assertThat(english.json().at("/questions/0/text").asText()).isEqualTo("What was the name of your first pet?");
    }

    @Test
    @Rule({RuleId.RCV_3, RuleId.LCK_4, RuleId.LOG_1})
    void aOneTimePasswordLeadsToANewOneEvenWhileThePasswordLockIsOn() {
        getIn();
        for (int i = 0; i < 5; i++) {
            enterPassword(Form.USER_NAME, "falsch");
        }
        request(form(Form.USER_NAME));
        portal.answerResetRequests.answerAll();

        String loginId = enterPassword(Form.USER_NAME, portal.postedPassword()).text("loginId");
        assertProblem(choose(loginId, NEW_PASSWORD), 409, "step-not-due");
        Client.Answer due = enterMtan(loginId, portal.lastMtan());
        assertThat(due.status()).isEqualTo(200);
        assertThat(due.body()).isEqualTo("{\"next\":\"NEW_PASSWORD\"}");
        assertThat(due.header("Set-Cookie")).isEmpty();

        Client.Answer refused = choose(loginId, "kurz");
        assertProblem(refused, 422, "entry-refused");
        assertThat(refused.violations())
                .contains("PWD-1 newPassword", "PWD-2 newPassword")
                .allMatch(violation -> violation.endsWith(" newPassword"));

        Client.Answer done = choose(loginId, NEW_PASSWORD);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text("next")).isEqualTo("DONE");
        assertThat(done.header("Set-Cookie")).isPresent();
        assertThat(client.send("GET", "/api/me", bearer(done.text("sessionToken")))
                        .status())
                .isEqualTo(200);
        assertProblem(enterPassword(), 401, "wrong-credentials");
        assertThat(enterPassword(Form.USER_NAME, NEW_PASSWORD).status()).isEqualTo(201);
    }

    @Test
    @Rule({RuleId.RCV_4, RuleId.LOG_1, RuleId.ACT_7})
    void anAccountThatWaitsGoesOnToItsActivationCode() {
        register();
        portal.pass(Duration.ofHours(24));
        request(form(Form.USER_NAME));
        portal.answerResetRequests.answerAll();
        String loginId = enterPassword(Form.USER_NAME, portal.postedPassword()).text("loginId");
        enterMtan(loginId, portal.lastMtan());

        Client.Answer chosen = choose(loginId, NEW_PASSWORD);

        assertThat(chosen.status()).isEqualTo(200);
        assertThat(chosen.text("next")).isEqualTo("ACTIVATION_CODE");
        assertThat(chosen.text("activationCodeValidThrough")).isEqualTo("2026-12-16");
    }

    @Test
    @Rule({RuleId.LOG_1, RuleId.LOG_4})
    void nobodyChoosesAPasswordInALoginThatAnotherPasswordBegan() {
        register();

        Client.Answer notDue = choose(loginBeforeActivationCode(), NEW_PASSWORD);

        assertProblem(notDue, 409, "step-not-due");
        assertThat(notDue.violations()).containsExactly("LOG-1 newPassword");
        assertProblem(choose("unbekannt", NEW_PASSWORD), 404, "login-over");
        assertThat(client.post("/api/logins/x/password", "{}").violations()).containsExactly("PWD-1 newPassword");
    }
}

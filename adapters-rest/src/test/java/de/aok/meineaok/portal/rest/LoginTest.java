package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LoginTest extends PortalTest {

    @Test
    @Rule({RuleId.LOG_1, RuleId.ACT_3, RuleId.ACT_8, RuleId.MTN_1})
    void theFirstLoginGoesOverMtanAndActivationCode() {
        register();

        Client.Answer started = enterPassword();
        assertThat(started.status()).isEqualTo(201);
        assertThat(started.text("next")).isEqualTo("MTAN");
        assertThat(started.text("sentTo")).isEqualTo("…34");
        assertThat(started.text("loginId")).hasSize(43);
        assertThat(started.json().has("mtanNotSent")).isFalse();
        assertThat(started.body()).doesNotContain(portal.lastMtan());

        Instant handedOverAt = Instant.parse("2026-11-24T09:00:00Z");
        portal.database.required(() -> portal.database.deliver(Channel.LETTER, handedOverAt));
        Client.Answer due = enterMtan(started.text("loginId"), portal.lastMtan());
        assertThat(due.status()).isEqualTo(200);
        assertThat(due.body())
                .isEqualTo("{\"next\":\"ACTIVATION_CODE\",\"letterHandedOverAt\":\"2026-11-24T09:00:00Z\","
                        + "\"activationCodeValidThrough\":\"2026-12-15\",\"nextLetterAt\":\"2026-11-25T10:00:00Z\"}");
        assertThat(due.header("Set-Cookie")).isEmpty();

        Client.Answer done = enterActivationCode(started.text("loginId"), portal.lastCode());
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text("next")).isEqualTo("DONE");
        assertThat(done.text("sessionToken")).hasSize(43);
        assertThat(done.text("sessionEndsAt")).isEqualTo("2026-11-24T10:15:00Z");
    }

    @Test
    @Rule({RuleId.LOG_1, RuleId.ACT_3})
    void everyFurtherLoginIsDoneAfterTheMtan() {
        getIn();

        Client.Answer done = enterMtan(enterPassword().text("loginId"), portal.lastMtan());

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text("next")).isEqualTo("DONE");
        assertThat(done.header("Set-Cookie")).isPresent();
    }

    @Test
    @Rule(RuleId.ACT_8)
    void aLetterNotYetHandedOverHasNoDate() {
        register();

        Client.Answer due = enterMtan(enterPassword().text("loginId"), portal.lastMtan());

        assertThat(due.text("next")).isEqualTo("ACTIVATION_CODE");
        assertThat(due.json().has("letterHandedOverAt")).isFalse();
    }

    @Test
    @Rule(RuleId.LOG_2)
    void aWrongUserNameAndAWrongPasswordGetTheSameAnswer() {
        register();

        Client.Answer wrongPassword = enterPassword(Form.USER_NAME, "falsch");
        Client.Answer wrongName = enterPassword("niemand", "falsch");

        assertProblem(wrongPassword, 401, "wrong-credentials");
        assertThat(wrongPassword.header("WWW-Authenticate")).hasValue("Bearer");
        assertThat(wrongName.status()).isEqualTo(401);
        assertThat(wrongName.body()).isEqualTo(wrongPassword.body());
        assertThat(wrongName.response().headers().map().keySet())
                .isEqualTo(wrongPassword.response().headers().map().keySet());
    }

    @Test
    @Rule({RuleId.LOG_2, RuleId.LOG_3, RuleId.HOT_1})
    void aLockedAccountSaysWhatToDoWhetherOrNotItExists() {
        register();
        for (int i = 0; i < 5; i++) {
            assertThat(enterPassword(Form.USER_NAME, "falsch").status()).isEqualTo(401);
            assertThat(enterPassword("niemand", "falsch").status()).isEqualTo(401);
        }

        Client.Answer locked = enterPassword();

        assertProblem(locked, 403, "account-locked");
        assertThat(locked.text("detail")).contains("„Passwort vergessen“", "Hotline");
        assertThat(locked.violations()).containsExactly("LOG-3 userName");
        assertThat(locked.json().path("support").path("technicalPhone").asText())
                .isEqualTo("0800 2656647");
        assertThat(enterPassword("niemand", "egal").body()).isEqualTo(locked.body());
    }

    @Test
    @Rule({RuleId.LOG_3, RuleId.LCK_1})
    void aLockStopsALoginOnItsWay() {
        register();
        String loginId = enterPassword().text("loginId");
        for (int i = 0; i < 5; i++) {
            enterPassword(Form.USER_NAME, "falsch");
        }

        Client.Answer answer = enterMtan(loginId, portal.lastMtan());

        assertProblem(answer, 403, "account-locked");
        assertThat(answer.json().has("support")).isTrue();
        assertProblem(resend(loginId), 403, "account-locked");
    }

    @Test
    @Rule({RuleId.ELI_5, RuleId.HOT_1})
    void whoMayNotTakePartAnyMoreIsToldEveryReason() {
        register();
        Coverage ended = new Coverage(new Ik("102114819"), null, LocalDate.of(2026, 11, 23));
        portal.insure(TestPortal.person(Form.KVNR, true, ended));

        Client.Answer answer = enterPassword();

        assertProblem(answer, 403, "not-eligible");
        assertThat(answer.violations()).containsExactly("ELI-1 userName", "ELI-3 userName");
        assertThat(answer.json().path("support").path("generalPhone").asText()).isEqualTo("0800 0265637");
    }

    @Test
    @Rule(RuleId.MTN_2)
    void aWrongMtanIsRefusedUntilItServesNoMore() {
        register();
        String loginId = enterPassword().text("loginId");

        Client.Answer wrong = enterMtan(loginId, wrongMtan());
        enterMtan(loginId, wrongMtan());
        Client.Answer exhausted = enterMtan(loginId, wrongMtan());
        Client.Answer right = enterMtan(loginId, portal.lastMtan());

        assertProblem(wrong, 401, "mtan-refused");
        assertThat(wrong.violations()).containsExactly("MTN-2 mtan");
        assertThat(wrong.header("WWW-Authenticate")).hasValue("Bearer");
        assertThat(wrong.body()).doesNotContain(wrongMtan());
        assertThat(exhausted.body()).contains("zu oft");
        assertProblem(right, 401, "mtan-refused");
    }

    @Test
    @Rule(RuleId.MTN_2)
    void aNewMtanVoidsTheOldUntilTheLoginHasHadItsThree() {
        register();
        String loginId = enterPassword().text("loginId");
        String first = portal.lastMtan();

        Client.Answer resent = resend(loginId);
        assertThat(resent.status()).isEqualTo(202);
        assertThat(resent.body()).isEqualTo("{\"sentTo\":\"…34\"}");
        assertThat(portal.lastMtan()).isNotEqualTo(first);
        assertThat(resend(loginId).status()).isEqualTo(202);

        Client.Answer limited = resend(loginId);
        assertProblem(limited, 429, "mtan-limit");
        assertThat(limited.violations()).containsExactly("MTN-2 mtan");
        assertThat(limited.header("Retry-After")).isEmpty();
    }

    @Test
    @Rule(RuleId.MTN_2)
    void theDaysLastMtanLeavesALoginThatCanGoOnAfterMidnightOnly() {
        register();
        for (int i = 0; i < 10; i++) {
            assertThat(enterPassword().json().has("mtanNotSent")).isFalse();
        }

        Client.Answer started = enterPassword();
        assertThat(started.status()).isEqualTo(201);
        assertThat(started.text("next")).isEqualTo("MTAN");
        assertThat(started.json().path("mtanNotSent").path("rule").asText()).isEqualTo("MTN-2");
        assertThat(started.json().path("mtanNotSent").path("message").asText()).contains("morgen");
        assertThat(started.header("Content-Language")).hasValue("de");

        Client.Answer limited = resend(started.text("loginId"));
        assertProblem(limited, 429, "mtan-limit");
        // 11:00 in Berlin: 13 hours to midnight, and a second so as not to come too early.
        assertThat(limited.header("Retry-After")).hasValue(Integer.toString(13 * 60 * 60 + 1));
    }

    @Test
    @Rule(RuleId.LOG_4)
    void aLoginThatIsUnknownExpiredOrDoneIsOver() {
        register();
        String done = loginBeforeActivationCode();
        enterActivationCode(done, portal.lastCode());
        String expired = enterPassword().text("loginId");
        portal.pass(Duration.ofMinutes(10));

        for (String loginId : new String[] {"unbekannt", done, expired}) {
            assertProblem(enterMtan(loginId, "123456"), 404, "login-over");
            assertProblem(resend(loginId), 404, "login-over");
            Client.Answer answer = enterActivationCode(loginId, "K7QM-3XWD-P9TR");
            assertProblem(answer, 404, "login-over");
            assertThat(answer.violations()).containsExactly("LOG-4 activationCode");
        }
    }

    @Test
    @Rule(RuleId.LOG_1)
    void aStepOutOfTurnIsRefused() {
        register();

        Client.Answer tooEarly = enterActivationCode(enterPassword().text("loginId"), portal.lastCode());
        Client.Answer tooLate = enterMtan(loginBeforeActivationCode(), portal.lastMtan());

        assertProblem(tooEarly, 409, "step-not-due");
        assertThat(tooEarly.violations()).containsExactly("LOG-1 activationCode");
        assertProblem(tooLate, 409, "step-not-due");
    }

    @Test
    @Rule({RuleId.ACT_3, RuleId.ACT_6, RuleId.ACT_7, RuleId.HOT_1})
    void aWrongActivationCodeIsRefusedUntilItIsVoid() {
        register();
        String loginId = loginBeforeActivationCode();

        Client.Answer wrong = enterActivationCode(loginId, "2222-2222-2222");
        assertProblem(wrong, 401, "activation-code-refused");
        assertThat(wrong.violations()).containsExactly("ACT-3 activationCode");
        assertThat(wrong.text("nextLetterAt")).isEqualTo("2026-11-25T10:00:00Z");
        assertThat(wrong.json().has("support")).isFalse();
        assertThat(wrong.body()).doesNotContain("2222");

        for (int i = 2; i < 5; i++) {
            enterActivationCode(loginId, "2222-2222-2222");
        }
        Client.Answer exhausted = enterActivationCode(loginId, "2222-2222-2222");
        assertThat(exhausted.violations()).containsExactly("ACT-6 activationCode");
        assertThat(exhausted.json().has("support")).isTrue();
        assertProblem(enterActivationCode(loginId, portal.lastCode()), 401, "activation-code-refused");
    }

    @Test
    @Rule({RuleId.LOG_1, RuleId.LOG_2})
    void whatIsMissingOrTooLongIsNeverJudged() {
        register();

        Client.Answer missing = client.post("/api/logins", "{\"password\":null}");
        Client.Answer tooLong = enterPassword(Form.USER_NAME, "z".repeat(257));

        assertProblem(missing, 400, "invalid-entry");
        assertThat(missing.violations()).containsExactly("LOG-1 password", "LOG-1 userName");
        assertProblem(tooLong, 400, "invalid-entry");
        assertThat(tooLong.body()).doesNotContain("zzz");
        for (int i = 0; i < 5; i++) {
            enterPassword(Form.USER_NAME, "z".repeat(257));
        }
        assertThat(enterPassword().status()).isEqualTo(201);
    }

    @Test
    @Rule(RuleId.PWD_9)
    void anOverloadAsksToComeBackLater() {
        overload();

        Client.Answer answer = enterPassword();

        assertProblem(answer, 503, "overloaded");
        assertThat(answer.header("Retry-After")).hasValue("5");
    }
}

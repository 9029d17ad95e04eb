package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MobileNumberTest extends PortalTest {
    private static final String NUMBERS = "/api/me/mobile-numbers";

    private Client.Answer name(String token, String number) {
        return client.post(NUMBERS, "{\"mobileNumber\":\"" + number + "\"}", bearer(token));
    }

    private Client.Answer confirm(String token, String mtan) {
        return client.post(NUMBERS + "/confirmation", "{\"mtan\":\"" + mtan + "\"}", bearer(token));
    }

    private String numbers(String token) {
        return client.send("GET", NUMBERS, bearer(token)).body();
    }

    private Client.Answer renew(String loginId, String number, String code) {
        String withCode = code.isEmpty() ? "" : ",\"activationCode\":\"" + code + "\"";
        return client.post(
                "/api/logins/" + loginId + "/mobile-number", "{\"mobileNumber\":\"" + number + "\"" + withCode + "}");
    }

    private String newMtan() {
        return portal.last(Commission.MobileNumberMtan.class).mtan().reveal();
    }

    @Test
    @Rule({RuleId.MTN_1, RuleId.MTN_3})
    void aNewNumberCountsOnceItsMtanWasEntered() {
        String token = sessionToken();
        assertThat(numbers(token)).isEqualTo("{\"numbers\":[{\"number\":\"…34\",\"state\":\"CURRENT\"}]}");

        Client.Answer named = name(token, OTHER_NUMBER);
        assertThat(named.status()).isEqualTo(202);
        assertThat(named.body()).isEqualTo("{\"sentTo\":\"…32\"}");
        assertThat(numbers(token))
                .isEqualTo("{\"numbers\":[{\"number\":\"…34\",\"state\":\"CURRENT\"},"
                        + "{\"number\":\"…32\",\"state\":\"UNCONFIRMED\"}]}");
        assertThat(enterPassword().text("sentTo")).isEqualTo("…34");

        Client.Answer confirmed = confirm(token, newMtan());
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.body()).isEqualTo("{\"number\":\"…32\",\"state\":\"CURRENT\"}");
        assertThat(numbers(token)).isEqualTo("{\"numbers\":[{\"number\":\"…32\",\"state\":\"CURRENT\"}]}");
        assertThat(enterPassword().text("sentTo")).isEqualTo("…32");
    }

    @Test
    @Rule({RuleId.MTN_2, RuleId.MTN_3})
    void aWrongMtanIsAFindingAndNoEndOfTheSession() {
        String token = sessionToken();
        assertThat(confirm(token, "000000").violations()).containsExactly("MTN-2 mtan");
        name(token, OTHER_NUMBER);

        Client.Answer wrong = confirm(token, newMtan().equals("000000") ? "000001" : "000000");

        assertProblem(wrong, 422, "entry-refused");
        assertThat(wrong.violations()).containsExactly("MTN-2 mtan");
        assertThat(numbers(token)).contains("UNCONFIRMED");
    }

    @Test
    @Rule(RuleId.MTN_4)
    void aNumberThatGetsNoSmsIsRefused() {
        Client.Answer answer = name(sessionToken(), "+49511123456");

        assertProblem(answer, 422, "entry-refused");
        assertThat(answer.violations()).containsExactly("MTN-4 mobileNumber");
        assertThat(answer.body()).doesNotContain("511123456");
    }

    @Test
    @Rule(RuleId.MTN_2)
    void threeMtansADayAndNoMore() {
        String token = sessionToken();
        for (int i = 0; i < 3; i++) {
            assertThat(name(token, OTHER_NUMBER).status()).isEqualTo(202);
        }

        Client.Answer limited = name(token, OTHER_NUMBER);

        assertProblem(limited, 429, "mtan-limit");
        assertThat(limited.violations()).containsExactly("MTN-2 mtan");
        assertThat(limited.header("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 86_400));
    }

    @Test
    @Rule(RuleId.LOG_5)
    void aWriteByCookieNeedsTheHeaderThatNoOtherPageCanSend() {
        String cookie = "__Host-meineaok-session=" + sessionToken();
        String body = "{\"mobileNumber\":\"" + OTHER_NUMBER + "\"}";

        assertProblem(client.post(NUMBERS, body, "Cookie", cookie), 403, "cross-site-request");
        assertThat(client.post(NUMBERS, body, "Cookie", cookie, "X-Requested-With", "MeineAOK")
                        .status())
                .isEqualTo(202);
    }

    @Test
    @Rule({RuleId.MTN_3, RuleId.ACT_7})
    void duringALoginTheNumberCountsWithACodeByPostAlone() {
        getIn();
        portal.pass(Duration.ofDays(2));
        String loginId = enterPassword().text("loginId");

        Client.Answer ordered = renew(loginId, OTHER_NUMBER, "");
        assertThat(ordered.status()).isEqualTo(202);
        assertThat(ordered.body()).isEqualTo("{\"activationCodeValidThrough\":\"2026-12-17\"}");

        Client.Answer tooEarly = renew(loginId, OTHER_NUMBER, "");
        assertProblem(tooEarly, 429, "letter-limit");
        assertThat(tooEarly.violations()).containsExactly("ACT-7 ");
        assertThat(tooEarly.text("nextLetterAt")).isEqualTo("2026-11-27T10:00:00Z");
        assertThat(supportPhone(tooEarly)).isEqualTo("0800 2656647");

        String code = portal.last(Commission.MobileNumberLetter.class).code().revealGrouped();
        Client.Answer renewed = renew(loginId, OTHER_NUMBER, code);
        assertThat(renewed.status()).isEqualTo(200);
        assertThat(renewed.body()).isEqualTo("{\"next\":\"MTAN\",\"sentTo\":\"…32\"}");
        assertThat(enterMtan(loginId, portal.lastMtan()).text("next")).isEqualTo("DONE");
    }

    @Test
    @Rule({RuleId.MTN_3, RuleId.ACT_3, RuleId.MTN_4})
    void duringALoginNeitherAWrongCodeNorAWrongNumberChangesAnything() {
        register();
        String loginId = enterPassword().text("loginId");

        Client.Answer wrongCode = renew(loginId, OTHER_NUMBER, "2222-2222-2222");
        Client.Answer wrongNumber = renew(loginId, "+49511123456", "");

        assertProblem(wrongCode, 401, "activation-code-refused");
        assertThat(wrongCode.violations()).containsExactly("ACT-3 activationCode");
        assertThat(wrongCode.text("nextLetterAt")).isEqualTo("2026-11-25T10:00:00Z");
        assertProblem(wrongNumber, 422, "entry-refused");
        assertThat(wrongNumber.violations()).containsExactly("MTN-4 mobileNumber");
        assertProblem(renew("unbekannt", OTHER_NUMBER, ""), 404, "login-over");
        assertProblem(renew(loginBeforeActivationCode(), OTHER_NUMBER, ""), 409, "step-not-due");
    }

    @Test
    @Rule(RuleId.MTN_2)
    void aRenewedNumberMayHaveHadItsMtansForToday() {
        register();
        String loginId = enterPassword().text("loginId");
        resend(loginId);
        resend(loginId);

        Client.Answer renewed = renew(loginId, OTHER_NUMBER, portal.lastCode());

        assertThat(renewed.status()).isEqualTo(200);
        assertThat(renewed.json().path("mtanNotSent").path("rule").asText()).isEqualTo("MTN-2");
    }
}

package de.aok.meineaok.portal.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest extends PortalTest {
    private static final String COOKIE = "__Host-meineaok-session";

    private Client.Answer me(String... headers) {
        return client.send("GET", "/api/me", headers);
    }

    private Client.Answer logout(String... headers) {
        return client.send("DELETE", "/api/session", headers);
    }

    @Test
    @Rule({RuleId.LOG_5, RuleId.LOG_6})
    void theFirstLookTellsOfTheTimeBefore() {
        register();
        portal.pass(Duration.ofMinutes(1));
        String first = loginBeforeActivationCode();
        String token = enterActivationCode(first, portal.lastCode()).text("sessionToken");

        assertThat(me("Authorization", "Bearer " + token).body())
                .isEqualTo(
                        "{\"familyName\":\"Müller\",\"givenNames\":\"Anne\",\"userName\":\"" + Form.USER_NAME
                                + "\",\"address\":{\"addressLines\":[\"Lange Straße 1\"],\"postalCode\":\"30159\","
                                + "\"city\":\"Hannover\",\"country\":\"DE\"},\"contact\":{\"email\":\"anne@example.org\","
                                + "\"mobileNumber\":\"…34\"},\"requests\":[],"
                                + "\"state\":\"ACTIVE\",\"failedAttemptsSinceLastLogin\":0,\"sessionEndsAt\":\"2026-11-24T10:16:00Z\"}");

        portal.pass(Duration.ofMinutes(5));
        enterPassword(Form.USER_NAME, "falsch");
        String loginId = enterPassword().text("loginId");
        enterMtan(loginId, wrongMtan());
        String next = enterMtan(loginId, portal.lastMtan()).text("sessionToken");

        Client.Answer answer = me("Authorization", "Bearer " + next);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("lastLoginAt")).isEqualTo("2026-11-24T10:01:00Z");
        assertThat(answer.json().path("failedAttemptsSinceLastLogin").asInt()).isEqualTo(2);
    }

    @Test
    @Rule({RuleId.LOG_1, RuleId.LOG_5})
    void withoutASessionNothingIsAnswered() {
        String token = sessionToken();

        for (String authorization : List.of(
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Basic YTpi",
                token,
                "Bearer " + token + "x",
                "Bearer " + token + " x")) {
            assertProblem(me("Authorization", authorization), 401, "session-required");
        }
        Client.Answer nothing = me();
        assertProblem(nothing, 401, "session-required");
        assertThat(nothing.header("WWW-Authenticate")).hasValue("Bearer");
        assertThat(nothing.violations()).containsExactly("LOG-5 ");
        assertProblem(logout(), 401, "session-required");
        assertThat(client.send("HEAD", "/api/me").status()).isEqualTo(401);
    }

    @Test
    @Rule(RuleId.LOG_1)
    void aResourceIsProtectedUnlessItSaysOtherwise() {
        assertProblem(client.send("GET", "/api/forgotten"), 401, "session-required");
        assertThat(client.send("GET", "/api/forgotten", "Authorization", "bearer " + sessionToken())
                        .body())
                .isEqualTo("\"inside\"");
    }

    @Test
    @Rule({RuleId.LOG_1, RuleId.LOG_4})
    void theSecretOfALoginIsNoSession() {
        register();
        String loginId = loginBeforeActivationCode();

        assertProblem(me("Authorization", "Bearer " + loginId), 401, "session-required");
        assertProblem(me("Cookie", COOKIE + "=" + loginId), 401, "session-required");
    }

    @Test
    @Rule(RuleId.LOG_5)
    void theCookieIsForThisHostAndForNoScript() {
        Client.Answer done = getIn();

        String cookie = done.header("Set-Cookie").orElseThrow();

        assertThat(List.of(cookie.split("; ?")))
                .contains(COOKIE + "=" + done.text("sessionToken"), "Path=/", "Secure", "HttpOnly", "SameSite=Strict");
        assertThat(cookie).doesNotContainIgnoringCase("Domain").doesNotContainIgnoringCase("Max-Age");
        assertThat(me("Cookie", COOKIE + "=" + done.text("sessionToken")).status())
                .isEqualTo(200);
    }

    @Test
    @Rule(RuleId.LOG_5)
    void logoutEndsTheSessionAndClearsTheCookie() {
        String token = sessionToken();

        Client.Answer answer = logout("Authorization", "Bearer " + token);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith(COOKIE + "=;")
                        .contains("Max-Age=0", "Path=/", "Secure", "HttpOnly", "SameSite=Strict"));
        assertProblem(me("Authorization", "Bearer " + token), 401, "session-required");
    }

    @Test
    @Rule(RuleId.LOG_5)
    void aSessionEndsByItself() {
        String token = sessionToken();

        portal.pass(Duration.ofMinutes(15));

        assertProblem(me("Authorization", "Bearer " + token), 401, "session-required");
    }

    @Test
    @Rule({RuleId.LOG_5, RuleId.LCK_1})
    void aLockEndsTheSession() {
        String token = sessionToken();

        for (int i = 0; i < 5; i++) {
            enterPassword(Form.USER_NAME, "falsch");
        }

        assertProblem(me("Authorization", "Bearer " + token), 401, "session-required");
    }

    @Test
    @Rule(RuleId.LOG_5)
    void aWriteByCookieNeedsTheHeaderThatNoOtherPageCanSend() {
        String cookie = COOKIE + "=" + sessionToken();

        assertProblem(logout("Cookie", cookie), 403, "cross-site-request");
        assertProblem(logout("Cookie", cookie, "X-Requested-With", "XMLHttpRequest"), 403, "cross-site-request");
        assertThat(me("Cookie", cookie).status()).isEqualTo(200);
        assertThat(logout("Cookie", cookie, "X-Requested-With", "MeineAOK").status())
                .isEqualTo(204);
    }

    @Test
    @Rule(RuleId.LOG_5)
    void aWriteFromAnotherOriginIsRefused() {
        String cookie = COOKIE + "=" + sessionToken();

        for (String origin : List.of(
                "https://evil.example",
                "null",
                "http://localhost",
                "https://localhost:" + server.port(),
                server.origin() + ".evil.example")) {
            assertProblem(
                    logout("Cookie", cookie, "X-Requested-With", "MeineAOK", "Origin", origin),
                    403,
                    "cross-site-request");
        }
        for (String site : List.of("cross-site", "same-site", "none")) {
            assertProblem(
                    logout("Cookie", cookie, "X-Requested-With", "MeineAOK", "Sec-Fetch-Site", site),
                    403,
                    "cross-site-request");
        }
        assertThat(logout(
                                "Cookie",
                                cookie,
                                "X-Requested-With",
                                "MeineAOK",
                                "Origin",
                                server.origin(),
                                "Sec-Fetch-Site",
                                "same-origin")
                        .status())
                .isEqualTo(204);
    }

    @Test
    @Rule({RuleId.LOG_1, RuleId.LOG_5})
    void nobodyIsLoggedInFromAnotherPage() {
        register();
        String loginId = loginBeforeActivationCode();
        String path = "/api/logins/" + loginId + "/activation-code";
        String body = "{\"activationCode\":\"" + portal.lastCode() + "\"}";

        assertProblem(client.post(path, body, "Origin", "https://evil.example"), 403, "cross-site-request");
        assertProblem(client.post(path, body, "Sec-Fetch-Site", "cross-site"), 403, "cross-site-request");
        // What a form of another page can send without being asked.
        assertProblem(client.post(path, body.getBytes(UTF_8), "text/plain"), 415, "unsupported-media-type");
        assertThat(client.post(path, body, "Origin", server.origin()).status()).isEqualTo(200);
    }
}

package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.problem.rest.FaultMapper;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for all answers. */
class AnswersTest extends PortalTest {

    private static void assertProtected(Client.Answer answer) {
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Content-Security-Policy"))
                .hasValue("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void everyAnswerTellsBrowsersToKeepNothing() {
        assertProtected(client.post("/api/registrations", "{"));
        assertProtected(client.post("/api/registrations", " ".repeat(20_000)));
        assertProtected(client.send("GET", "/api/nirgends"));
        assertProtected(client.send("GET", "/api/logins"));
        assertProtected(client.send("OPTIONS", "/api/logins"));
        assertProtected(client.send("GET", "/api/broken"));
        assertProtected(client.send("GET", "/api/me"));
        String token = sessionToken();
        assertProtected(client.send("GET", "/api/me", "Authorization", "Bearer " + token));
        assertProtected(client.send("DELETE", "/api/session", "Authorization", "Bearer " + token));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en                          | en
            en-GB                       | en
            EN-us,en;q=0.9,de;q=0.8     | en
            de                          | de
            de-AT,en;q=0.9              | de
            de;q=0.5,en;q=0.9           | en
            en;q=0.5,de;q=0.9           | de
            en;q=0,*                    | de
            de;q=0,*                    | en
            *;q=0.9,en;q=0.5            | de
            fr                          | de
            fr,en;q=0.3                 | en
            *                           | de
            ;;;                         | de
            """)
    void theRequestChoosesTheLanguage(String acceptLanguage, String language) {
        Client.Answer answer = client.send("GET", "/api/me", "Accept-Language", acceptLanguage);

        assertThat(answer.header("Content-Language")).as(answer.body()).hasValue(language);
        assertThat(answer.text("title")).isEqualTo(language.equals("en") ? "Login required" : "Anmeldung erforderlich");
        assertThat(answer.json().at("/violations/0/message").asText())
                .startsWith(language.equals("en") ? "You are not" : "Sie sind nicht");
    }

    @Test
    void withoutAWishTheLanguageIsGerman() {
        assertThat(client.send("GET", "/api/me").header("Content-Language")).hasValue("de");
    }

    @Test
    void whatTheServerRefusesByItselfIsAProblemToo() {
        for (String[] header : new String[][] {{"Accept-Language", "en;q=zwei"}, {"Accept", "///"}}) {
            Client.Answer answer = client.send("GET", "/api/me", header);

            assertProblem(answer, 400, "bad-request");
            assertThat(answer.body()).doesNotContain("RESTEASY", "zwei", "///");
            assertProtected(answer);
        }
        assertProblem(client.post("/api/logins", new byte[] {'{', '}'}, "json"), 400, "bad-request");
    }

    @Test
    @Rule(RuleId.REG_8)
    void aRegistrationIsAnsweredInItsLanguageToo() {
        Client.Answer answer = client.post("/api/registrations", new Form().json(), "Accept-Language", "en");

        assertThat(answer.header("Content-Language")).hasValue("en");
        assertThat(answer.text("addressNotice")).startsWith("The letter");
    }

    @Test
    @Rule(RuleId.SEC_2)
    void aFaultIsToldByItsNumberAloneAndLoggedWithoutItsWords() {
        List<LogRecord> logged = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(FaultMapper.class.getName());
        logger.addHandler(handler);
        try {
            Client.Answer answer = client.send("GET", "/api/broken");

            assertProblem(answer, 500, "fault");
            assertThat(answer.body()).doesNotContain("kvnr", Form.KVNR, "geheim", "IllegalState");
            assertThat(logged).singleElement().satisfies(line -> {
                assertThat(line.getMessage()).contains(answer.text("incident"));
                StringWriter trace = new StringWriter();
                line.getThrown().printStackTrace(new PrintWriter(trace));
                assertThat(trace.toString())
                        .contains("IllegalStateException", "BrokenResource.fail", "RuntimeException")
                        .doesNotContain(Form.KVNR, "geheim");
            });
        } finally {
            logger.removeHandler(handler);
        }
    }
}

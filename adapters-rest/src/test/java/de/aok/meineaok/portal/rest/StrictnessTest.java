package de.aok.meineaok.portal.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not said exactly as the interface wants it is refused, and told without an echo. */
class StrictnessTest extends PortalTest {

    private static void assertTellsNothing(Client.Answer answer) {
        assertThat(answer.body())
                .doesNotContain("geheim")
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("jackson", "de.aok", "jakarta", "java.", "resteasy", "\\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"userName":1,"password":"geheim"}                      | userName
            {"userName":1.5,"password":"geheim"}                    | userName
            {"userName":true,"password":"geheim"}                   | userName
            {"userName":"a","password":["geheim"]}                  | password
            {"userName":"a","password":{"geheim":1}}                | password
            {"userName":"a","password":"geheim","extra":"geheim"}   | extra
            {"userName":"a","password":"geheim","password":"b"}     | password
            {"UserName":"a","password":"geheim"}                    | UserName
            {"userName":"a","password":"geheim                      | password
            """)
    @Rule(RuleId.SEC_2)
    void aLoginThatIsNotInFormNamesTheFieldAndNotTheValue(String body, String field) {
        Client.Answer answer = client.post("/api/logins", body);

        assertProblem(answer, 400, "malformed-body");
        assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo(field);
        assertThat(answer.json().at("/violations/0/message").asText()).isNotBlank();
        assertTellsNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{",
                "}",
                "1",
                "\"geheim\"",
                "\"\"",
                "true",
                "geheim",
                "{}{}",
                "{} geheim",
                "{\"userName\":\"a\",\"password\":\"geheim\"} {}",
                "{'userName':'a','password':'geheim'}",
                "{userName:\"a\"}",
                "{\"userName\":\"a\",\"password\":\"geheim\",}",
                "// geheim\n{\"userName\":\"a\",\"password\":\"b\"}",
                "{\"userName\":\"a\",\"password\":NaN}",
                "{\"userName\":\"a\\x\",\"password\":\"geheim\"}",
                "[{\"userName\":\"a\",\"password\":\"geheim\"}]",
                "{\"userName\":\"a\tb\",\"password\":\"geheim\"}"
            })
    @Rule(RuleId.SEC_2)
    void whatIsNoSuchObjectIsMalformed(String body) {
        Client.Answer answer = client.post("/api/logins", body);

        assertProblem(answer, 400, "malformed-body");
        assertTellsNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "\"\"", "1", "0", "[true]", "{}", "\"geheim\""})
    @Rule(RuleId.REG_5)
    void aConsentIsGivenByTrueAlone(String consent) {
        String form = new Form()
                .without("termsOfUseAccepted")
                .json()
                .replaceFirst("\\{", "{\"termsOfUseAccepted\":" + consent + ",");

        Client.Answer answer = client.post("/api/registrations", form);

        assertProblem(answer, 400, "malformed-body");
        assertThat(answer.violations()).containsExactly(" termsOfUseAccepted");
        assertTellsNothing(answer);
    }

    @Test
    void onlyUtf8IsRead() {
        String json = "{\"userName\":\"ä\",\"password\":\"geheim\"}";

        assertThat(client.post("/api/logins", json.getBytes(UTF_8), "application/json;charset=utf-8")
                        .status())
                .isEqualTo(401);
        assertProblem(client.post("/api/logins", json.getBytes(ISO_8859_1), "application/json"), 400, "malformed-body");
        assertProblem(client.post("/api/logins", json.getBytes(UTF_16), "application/json"), 400, "malformed-body");
        assertProblem(client.post("/api/logins", json.getBytes(UTF_16LE), "application/json"), 400, "malformed-body");
        assertProblem(
                client.post("/api/logins", json.getBytes(ISO_8859_1), "application/json;charset=ISO-8859-1"),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "text/json"})
    void onlyJsonIsRead(String contentType) {
        byte[] body = "{\"userName\":\"a\",\"password\":\"geheim\"}".getBytes(UTF_8);

        assertProblem(client.post("/api/logins", body, contentType), 415, "unsupported-media-type");
    }

    @Test
    void onlyJsonIsWritten() {
        assertProblem(client.send("GET", "/api/me", "Accept", "text/html"), 406, "not-acceptable");
    }

    @Test
    void anUnknownPathIsNotFound() {
        assertProblem(client.send("GET", "/api/nirgends"), 404, "not-found");
        assertProblem(client.post("/api/logins/x/y/z", "{}"), 404, "not-found");
    }

    @Test
    void aWrongMethodIsToldTheRightOne() {
        Client.Answer answer = client.send("GET", "/api/registrations");

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("POST").doesNotContain("GET"));
    }

    @Test
    void aBodyOfSixteenKibibytesIsReadAndNoneBeyond() {
        String padding = " ".repeat(BodyLimit.BYTES);
        String fits = ("{\"userName\":\"a\",\"password\":\"b\"}" + padding).substring(0, BodyLimit.BYTES);

        assertThat(client.post("/api/logins", fits).status()).isEqualTo(401);
        assertThat(client.postChunked("/api/logins", fits).status()).isEqualTo(401);
        assertProblem(client.post("/api/logins", fits + ' '), 413, "body-too-large");
        assertProblem(client.postChunked("/api/logins", fits + ' '), 413, "body-too-large");
    }

    @Test
    void depthAndLengthOfNamesDoNotHarm() {
        Client.Answer deep = client.post("/api/logins", "{\"userName\":" + "[".repeat(8000) + "]".repeat(8000) + "}");
        Client.Answer longName = client.post("/api/logins", "{\"" + "n".repeat(8000) + "\":1}");
        Client.Answer longNumber = client.post("/api/logins", "{\"userName\":" + "9".repeat(8000) + "}");

        assertProblem(deep, 400, "malformed-body");
        assertProblem(longName, 400, "malformed-body");
        assertThat(longName.body()).hasSizeLessThan(1000);
        assertProblem(longNumber, 400, "malformed-body");
    }

    @Test
    @Rule(RuleId.SEC_2)
    void noNoiseEverMakesAFault() {
        // Seeded, so that a failure comes back.
        RandomGenerator chance = new Random(1974);
        byte[] form = new Form().json().getBytes(UTF_8);
        for (int i = 0; i < 300; i++) {
            byte[] noisy = form.clone();
            for (int changes = chance.nextInt(1, 6); changes > 0; changes--) {
                noisy[chance.nextInt(noisy.length)] = (byte) chance.nextInt(256);
            }

            Client.Answer answer = client.post("/api/registrations", noisy, "application/json");

            assertThat(answer.status()).as(() -> new String(noisy, UTF_8)).isIn(201, 400, 409, 422);
            assertTellsNothing(answer);
        }
    }
}

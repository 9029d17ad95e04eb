package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CasesTest extends PortalTest {
    private static final String EVENTS = "/api/staff/core-events";
    private static final String CASES = "/api/cases";

    private static String event(String id, String kvnr, String state, String at, String handedInOn) {
        return """
                {"id":"%s","occurredAt":"%s","caseMoved":{"kvnr":"%s","kind":"DENTURES","reference":"ZE-1","state":"%s",
                "handedInOn":"%s"}}""".formatted(id, at, kvnr, state, handedInOn);
    }

    private String tell(String id, String state, String at) {
        String entry = event(id, TestPortal.ANNE.kvnr().value(), state, at, "2026-11-20");
        Client.Answer answer = client.post(EVENTS, entry, staff("system"));
        assertThat(answer.status()).isEqualTo(200);
        return answer.text("told");
    }

    private static String[] in(String language, String token) {
        return new String[] {"Authorization", "Bearer " + token, "Accept-Language", language};
    }

    @Test
    @Rule({RuleId.CAS_1, RuleId.CAS_4})
    void whatTheCoreSystemTellsInAnyOrderIsWhatThePersonSees() {
        String token = sessionToken();
        assertThat(client.send("GET", CASES, bearer(token)).body()).isEqualTo("{\"cases\":[]}");

        assertThat(tell("c", "APPROVED", "2026-11-24T10:00:00Z")).isEqualTo("WAITING");
        assertThat(tell("a", "RECEIVED", "2026-11-20T10:00:00Z")).isEqualTo("FOLLOWED");
        assertThat(tell("b", "IN_REVIEW", "2026-11-22T10:00:00+01:00")).isEqualTo("FOLLOWED");
        assertThat(tell("b", "IN_REVIEW", "2026-11-22T10:00:00+01:00")).isEqualTo("KNOWN");

        Client.Answer answer = client.send("GET", CASES, in("de", token));
        String id = answer.json().at("/cases/0/id").asText();
        String shown = "{\"id\":\"" + id + "\",\"kind\":\"DENTURES\",\"text\":\"Zahnersatz\",\"reference\":\"ZE-1\","
                + "\"handedInOn\":\"2026-11-20\",\"concluded\":false,\"history\":["
                + "{\"state\":\"APPROVED\",\"at\":\"2026-11-24T10:00:00Z\",\"text\":\"Bewilligt\"},"
                + "{\"state\":\"IN_REVIEW\",\"at\":\"2026-11-22T09:00:00Z\",\"text\":\"In Bearbeitung\"},"
                + "{\"state\":\"RECEIVED\",\"at\":\"2026-11-20T10:00:00Z\",\"text\":\"Eingegangen\"}]}";
        assertThat(answer.body()).isEqualTo("{\"cases\":[" + shown + "]}");
        assertThat(client.send("GET", CASES + "/" + id, in("de", token)).body()).isEqualTo(shown);
        assertThat(client.send("GET", CASES + "/" + id, in("en", token)).text("text"))
                .isEqualTo("Dentures");
    }

    @Test
    @Rule({RuleId.CAS_1, RuleId.CAS_3})
    void whatIsNotHersOrOldIsAsUnknown() {
        String token = sessionToken();
        client.post(
                EVENTS, event("a", "E763972509", "RECEIVED", "2026-11-20T10:00:00Z", "2026-11-20"), staff("system"));
        client.post(
                EVENTS,
                event("a", TestPortal.ANNE.kvnr().value(), "RECEIVED", "2023-02-14T10:00:00Z", "2023-02-14"),
                staff("system"));

        assertThat(client.send("GET", CASES, bearer(token)).body()).isEqualTo("{\"cases\":[]}");
        portal.database
                .required(() -> Stream.of("E763972509", TestPortal.ANNE.kvnr().value())
                        .flatMap(kvnr ->
                                portal.database.cases().of(Kvnr.parse(kvnr).orElseThrow()).stream())
                        .toList())
                .forEach(one ->
                        assertProblem(client.send("GET", CASES + "/" + one.id(), bearer(token)), 404, "no-case"));
        assertProblem(client.send("GET", CASES + "/nothing", bearer(token)), 404, "no-case");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00:00Z, -5000-01-01, false",
        "2026-11-20T10:00:00Z, 1899-12-31, false",
        "2026-11-20T10:00:00Z, 1900-01-01, true",
        "2026-11-20T10:00:00Z, 2026-11-20, true",
        "2026-11-20T10:00:00Z, 2026-11-21, false",
        "2026-11-20T10:00:00Z, +999999999-12-31, false",
        // The day turns an hour before UTC.
        "2026-11-20T22:59:59.999Z, 2026-11-21, false",
        "2026-11-20T23:00:00Z, 2026-11-21, true",
        "2026-07-20T22:00:00Z, 2026-07-21, true",
    })
    @Rule({RuleId.CAS_3, RuleId.CAS_4})
    void noMatterIsHandedInBefore1900OrAfterItMoved(String at, String handedInOn, boolean isTaken) {
        String entry = event("a", TestPortal.ANNE.kvnr().value(), "RECEIVED", at, handedInOn);

        Client.Answer answer = client.post(EVENTS, entry, in("de", "staff:" + STAFF_NAME + ":system"));

        if (isTaken) {
            assertThat(answer.text("told")).isEqualTo("FOLLOWED");
        } else {
            assertProblem(answer, 400, "invalid-entry");
            assertThat(answer.violations()).containsExactly("CAS-4 handedInOn");
            assertThat(answer.json().at("/violations/0/message").asText())
                    .startsWith("An diesem Tag kann das Anliegen");
        }
    }

    @Test
    @Rule(RuleId.FRM_2)
    void whatWasPaidInAYearIsTakenOnceAndTheLatestCounts() {
        String first = contributions("2026-01-02T10:00:00Z", 100);

        assertThat(client.post(EVENTS, first, staff("system")).text("told")).isEqualTo("FOLLOWED");
        assertThat(client.post(EVENTS, first, staff("system")).text("told")).isEqualTo("KNOWN");
        assertThat(client.post(EVENTS, contributions("2026-01-01T10:00:00Z", 900), staff("system"))
                        .text("told"))
                .isEqualTo("KNOWN");
        assertThat(client.post(EVENTS, contributions("2026-01-03T10:00:00Z", -1), staff("system"))
                        .violations())
                .containsExactly("FRM-2 healthCents");
        assertThat(portal.database.required(
                        () -> portal.database.contributions().of(TestPortal.ANNE.kvnr(), 2025)))
                .hasValueSatisfying(
                        kept -> assertThat(kept.healthInsurance().cents()).isEqualTo(100));
    }

    private static String contributions(String at, long healthCents) {
        return """
                {"id":"a","occurredAt":"%s","contributionsReported":{"kvnr":"%s","year":2025,"healthCents":%d,"careCents":7}}""".formatted(at, TestPortal.ANNE.kvnr().value(), healthCents);
    }

    @ParameterizedTest
    @MethodSource
    @Rule({RuleId.CAS_4, RuleId.DAT_3, RuleId.BNK_1, RuleId.FRM_2})
    void whatIsSaidToHappenOnlyLaterIsNotTaken(RuleId rule, String what) {
        String event = "{\"id\":\"a\",\"occurredAt\":\"%s\"," + what + "}";
        Instant latest = portal.instant().plus(Duration.ofMinutes(5));

        String[] inEnglish = Stream.concat(Stream.of(staff("system")), Stream.of("Accept-Language", "en"))
                .toArray(String[]::new);

        Client.Answer refused = client.post(EVENTS, event.formatted(latest.plusMillis(1)), inEnglish);

        assertProblem(refused, 400, "invalid-entry");
        assertThat(refused.violations()).containsExactly(rule.id() + " occurredAt");
        assertThat(refused.json().at("/violations/0/message").asText()).startsWith("This time lies in the future.");
        assertThat(client.post(EVENTS, event.formatted(latest), staff("system")).status())
                .isEqualTo(200);
    }

    static Stream<Arguments> whatIsSaidToHappenOnlyLaterIsNotTaken() {
        return Stream.of(
                Arguments.of(
                        RuleId.CAS_4,
                        "\"caseMoved\":{\"kvnr\":\"A000500015\",\"kind\":\"DENTURES\",\"reference\":\"1\","
                                + "\"state\":\"RECEIVED\",\"handedInOn\":\"2026-11-20\"}"),
                Arguments.of(
                        RuleId.DAT_3,
                        "\"requestDecided\":{\"request\":\"" + new UUID(1, 1) + "\",\"verdict\":\"CONFIRMED\"}"),
                Arguments.of(RuleId.BNK_1, "\"bankAccountsOnFile\":{\"kvnr\":\"A000500015\",\"accounts\":[]}"),
                Arguments.of(
                        RuleId.FRM_2,
                        "\"contributionsReported\":{\"kvnr\":\"A000500015\",\"year\":2025,\"healthCents\":1,\"careCents\":1}"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"kind\":\"DENTURES\"', '\"kind\":\"GLASSES\"', 400",
        "'\"state\":\"RECEIVED\"', '\"state\":\"LOST\"', 400",
        "'\"id\":\"a\"', '\"id\":\" \"', 400",
        "'2026-11-20T10:00:00Z', 'gestern', 400",
        "'\"reference\":\"ZE-1\"', '\"reference\":\"ZE\\u0000\"', 400",
        "'E763972509', 'E763972508', 422",
    })
    @Rule({RuleId.CAS_2, RuleId.CAS_4})
    void whatMakesNoSenseIsNotTaken(String right, String wrong, int status) {
        String entry = event("a", "E763972509", "RECEIVED", "2026-11-20T10:00:00Z", "2026-11-20");
        assertThat(entry).contains(right);

        assertThat(client.post(EVENTS, entry.replace(right, wrong), staff("system"))
                        .status())
                .isEqualTo(status);
        assertThat(client.post(EVENTS, entry, staff("hotline,backoffice")).status())
                .isEqualTo(403);
    }
}

package de.aok.meineaok.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.insured.application.InsuredRecord.Bill;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was billed on Anne's card, as what she wants to have it. */
class PatientReceiptTest extends PortalTest {
    private static final String RECEIPT = "/api/patient-receipt";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Bill bill = new Bill(
            1,
            "e-1",
            Kvnr.of(Form.KVNR),
            List.of(
                    service(TODAY, ServiceArea.HOSPITAL, 412_340),
                    service(TODAY.minusYears(1), ServiceArea.DOCTORS, 10),
                    service(TODAY.minusYears(5), ServiceArea.DOCTORS, 1),
                    service(TODAY.minusYears(5).minusDays(1), ServiceArea.DOCTORS, 1_000_000)),
            null);

    private String token = "";

    private static BilledService service(LocalDate day, ServiceArea area, long cents) {
        return new BilledService(day, area, "Praxis Weiß", "Untersuchung", new Euro(cents));
    }

    @BeforeEach
    void getInside() {
        token = sessionToken();
        portal.bill(bill);
    }

    private Client.Answer get(String query, String... headers) {
        List<String> all = new ArrayList<>(List.of(bearer(token)));
        all.addAll(List.of(headers));
        return client.send("GET", RECEIPT + query, all.toArray(String[]::new));
    }

    private Client.Answer ask(UUID line, String json, String... headers) {
        List<String> all = new ArrayList<>(List.of(bearer(token)));
        all.addAll(List.of(headers));
        return client.post(RECEIPT + "/lines/" + line + "/question", json, all.toArray(String[]::new));
    }

    private static List<String> costs(Client.Answer answer) {
        return answer.json().path("lines").findValuesAsText("cost");
    }

    @Test
    @Rule(RuleId.RCP_1)
    void theLastFiveYearsAreShownWithDateProviderServiceAndCost() {
        Client.Answer answer = get("");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).hasValue("application/json");
        JsonNode receipt = answer.json();
        assertThat(receipt.path("from").asText()).isEqualTo("2021-11-24");
        assertThat(receipt.path("to").asText()).isEqualTo("2026-11-24");
        assertThat(receipt.has("area")).isFalse();
        assertThat(receipt.has("next")).isFalse();
        assertThat(receipt.path("lines")).hasSize(3);
        JsonNode first = receipt.at("/lines/0");
        assertThat(first.path("id").asText()).isEqualTo(bill.idOf(0).toString());
        assertThat(first.path("date").asText()).isEqualTo("2026-11-24");
        assertThat(first.path("area").asText()).isEqualTo("HOSPITAL");
        assertThat(first.path("provider").asText()).isEqualTo("Praxis Weiß");
        assertThat(first.path("service").asText()).isEqualTo("Untersuchung");
        assertThat(answer.body()).contains("\"cost\":4123.40}", "\"total\":4123.51");
        assertThat(receipt.path("total").decimalValue()).isEqualByComparingTo(new BigDecimal("4123.51"));
    }

    @Test
    @Rule(RuleId.RCP_2)
    void itIsNarrowedToAPeriodAndAnArea() {
        assertThat(costs(get("?area=HOSPITAL"))).containsExactly("4123.4");
        assertThat(costs(get("?from=2021-11-24&to=2021-11-24"))).containsExactly("0.01");
        assertThat(costs(get("?area=DOCTORS&from=2025-11-24&to=2026-11-24"))).containsExactly("0.1");
        assertThat(get("?area=DOCTORS").json().at("/totals/0").toString())
                .isEqualTo("{\"area\":\"DOCTORS\",\"lines\":2,\"cost\":0.11}");
        assertThat(get("?area=CARE").json().path("lines")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from=2021-11-23, RCP-1 from",
        "to=2026-11-25, RCP-1 to",
        "from=2026-01-02&to=2026-01-01, RCP-2 to",
    })
    @Rule({RuleId.RCP_1, RuleId.RCP_2})
    void whatCannotBeAskedForIsRefusedByItsRuleInEachForm(String query, String violation) {
        for (String type : List.of("application/json", "application/pdf", "text/csv", "application/fhir+json")) {
            Client.Answer answer = get('?' + query, "Accept", type + ", application/problem+json;q=0.5");

            assertProblem(answer, 422, "entry-refused");
            assertThat(answer.violations()).containsExactly(violation);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "from=gestern, RCP-2 from",
        "to=2026-02-30, RCP-2 to",
        "area=DOCTOR, RCP-2 area",
        "limit=0, RCP-1 limit",
        "limit=101, RCP-1 limit",
        "after=x, RCP-1 after",
        "after=, RCP-1 after",
    })
    void whatIsNotInFormIsRefusedByItsRule(String query, String violation) {
        Client.Answer answer = get('?' + query);

        assertProblem(answer, 400, "invalid-entry");
        assertThat(answer.violations()).containsExactly(violation);
    }

    @Test
    @Rule(RuleId.RCP_1)
    void pageByPageItIsTheSame() {
        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            Client.Answer page = get("?limit=1" + (next.isEmpty() ? "" : "&after=" + next));
            assertThat(page.json().path("lines")).hasSize(1);
            assertThat(page.json().path("total").asText()).isEqualTo("4123.51");
            paged.addAll(costs(page));
            next = page.text("next");
        } while (!next.isEmpty());

        assertThat(paged).isEqualTo(costs(get("")));
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, application/pdf, Patientenquittung.pdf",
        "text/csv, text/csv;charset=utf-8, Patientenquittung.csv",
        "application/fhir+json, application/fhir+json, Patientenquittung.json",
        "'text/html, application/pdf;q=0.9, application/json;q=0.8', application/pdf, Patientenquittung.pdf",
    })
    @Rule(RuleId.RCP_3)
    void itComesAsWhatIsAskedFor(String accept, String type, String name) {
        Client.Answer answer = get("?area=HOSPITAL", "Accept", accept);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")
                        .map(header -> header.replace(" ", "").toLowerCase(Locale.ROOT)))
                .hasValue(type);
        assertThat(answer.header("Content-Disposition").orElseThrow()).contains(name);
        assertThat(answer.header("Vary").orElse("")).contains("Accept");
        assertThat(answer.body()).contains("Praxis Weiß").contains("4123.40");
    }

    @Test
    @Rule(RuleId.RCP_3)
    void whoeverTakesAnythingGetsJsonAndWhoTakesNothingOfItARefusal() {
        assertThat(get("", "Accept", "*/*").header("Content-Type")).hasValue("application/json");
        assertThat(get("", "Accept", "application/*").header("Content-Type")).hasValue("application/json");
        assertProblem(get("", "Accept", "image/png"), 406, "not-acceptable");
        assertProblem(get("", "Accept", "application/xml"), 406, "not-acceptable");
    }

    @Test
    @Rule(RuleId.RCP_3)
    void halfADocumentIsNone() {
        assertProblem(get("?limit=20", "Accept", "application/pdf"), 400, "invalid-entry");
        assertProblem(get("?after=x", "Accept", "text/csv"), 400, "invalid-entry");
    }

    @Test
    @Rule(RuleId.RCP_4)
    void aLineIsQuestionedByAMessageThatHasAllOfIt() {
        Client.Answer answer = ask(bill.idOf(0), "{\"remark\":\"Da war ich\\nverreist.\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonNode message = client.send("GET", "/api/mailbox/messages/" + answer.text("id"), bearer(token))
                .json();
        assertThat(message.path("fromMe").asBoolean()).isTrue();
        assertThat(message.path("subject").asText()).isEqualTo("Leistung nicht erhalten?");
        assertThat(message.path("body").asText())
                .contains("24.11.2026", "Krankenhaus", "Praxis Weiß", "Untersuchung", "4.123,40")
                .contains("verreist.")
                .contains(bill.idOf(0).toString());
        assertThat(client.send("GET", "/api/staff/department-inboxes/REIMBURSEMENT", staff("department"))
                        .json()
                        .path("messages")
                        .findValuesAsText("id"))
                .containsExactly(answer.text("id"));
    }

    @Test
    @Rule(RuleId.RCP_4)
    void againUnderTheSameKeyItIsTheSameMessage() {
        Client.Answer first = ask(bill.idOf(0), "{}", "Idempotency-Key", "k-1");

        assertThat(ask(bill.idOf(0), "{}", "Idempotency-Key", "k-1").text("id")).isEqualTo(first.text("id"));
        assertProblem(ask(bill.idOf(1), "{}", "Idempotency-Key", "k-1"), 409, "key-used");
        assertThat(client.send("GET", "/api/mailbox/messages", bearer(token))
                        .json()
                        .path("messages"))
                .hasSize(1);
    }

    @Test
    @Rule(RuleId.RCP_4)
    void whatIsNotOnHerReceiptCannotBeQuestioned() {
        Bill others = new Bill(1, "e-2", Kvnr.of("X110411675"), List.of(service(TODAY, ServiceArea.CARE, 1)), null);
        portal.bill(others);

        assertProblem(ask(others.idOf(0), "{}"), 404, "no-receipt-line");
        assertProblem(ask(bill.idOf(3), "{}"), 404, "no-receipt-line");
        assertProblem(client.post(RECEIPT + "/lines/x/question", "{}", bearer(token)), 404, "no-receipt-line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"remark\":\"a\\u0000b\"}", "{\"remark\":1}", "{\"other\":\"x\"}", "", "[]"})
    void aQuestionThatIsNotInFormIsRefused(String json) {
        assertThat(ask(bill.idOf(0), json).status()).isEqualTo(400);
        assertThat(ask(bill.idOf(0), "{\"remark\":\"%s\"}".formatted("x".repeat(2_001)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @Rule(RuleId.END_2)
    void whoHasEndedTheUseReadsButAsksNothingAnyMore() {
        hotline("termination", "{\"receivedOn\":\"2026-11-24\",\"channel\":\"EMAIL\",\"reason\":\"Brief\"}");
        token = portal.logIn();

        assertThat(costs(get(""))).hasSize(3);
        assertProblem(ask(bill.idOf(0), "{}"), 409, "change-not-possible");
    }
}

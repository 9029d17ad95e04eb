package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.aok.meineaok.development.PortalClient.Answer;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The patient receipt, as it came in with the hand-over. */
@RunningPortal
class PatientReceiptIT {
    private static final String RECEIPT = "/api/patient-receipt";

    private final TestPortal portal;
    private final PortalClient client;

    PatientReceiptIT(TestPortal portal) {
        this.portal = portal;
        client = portal.memberClient();
    }

    private String session(int member) throws Exception {
        client.register(portal.members().get(member));
        return client.activate(portal.members().get(member));
    }

    private byte[] get(String session, String query, String accept) throws Exception {
        HttpResponse<byte[]> response = portal.client()
                .send(
                        client.request(RECEIPT + query)
                                .header("Authorization", "Bearer " + session)
                                .header("Accept", accept)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(accept);
        return response.body();
    }

    private static List<String> services(Answer answer) {
        return answer.body().path("lines").findValuesAsText("service");
    }

    @Test
    @Rule(RuleId.RCP_1)
    void what_was_billed_in_the_last_five_years_is_shown_as_it_was_handed_over_last() throws Exception {
        String session = session(940);
        LocalDate first = Receipts.first();

        Answer answer = client.get(session, RECEIPT);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(services(answer))
                .containsExactly("Leistung newest", "Leistung corrected", "Leistung hospital", "Leistung oldest");
        JsonNode hospital = answer.body().at("/lines/2");
        assertThat(hospital.path("provider").asText()).isEqualTo("Praxis Weiß, hospital");
        assertThat(hospital.path("date").asText())
                .isEqualTo(Receipts.MADE_ON.minusDays(100).toString());
        assertThat(hospital.path("cost").asText()).isEqualTo("4123.45");
        assertThat(answer.body().path("total").asText()).isEqualTo("4233.94");
        assertThat(LocalDate.parse(answer.text("from"))).isBetween(first, Receipts.first());
        assertThat(client.get(
                                session(941),
                                RECEIPT + "?from=" + Receipts.first().minusDays(1))
                        .rules())
                .containsExactly("RCP-1");
    }

    @Test
    @Rule(RuleId.RCP_2)
    void it_is_narrowed_to_a_period_and_an_area() throws Exception {
        String session = session(942);

        assertThat(services(client.get(session, RECEIPT + "?area=HOSPITAL"))).containsExactly("Leistung hospital");
        assertThat(services(client.get(
                        session, RECEIPT + "?from=" + Receipts.OLDEST + "&to=" + Receipts.MADE_ON.minusDays(100))))
                .containsExactly("Leistung hospital", "Leistung oldest");
        assertThat(services(client.get(session, RECEIPT + "?area=DENTISTS&to=" + Receipts.MADE_ON.minusDays(1))))
                .isEmpty();
    }

    @Test
    @Rule({RuleId.RCP_1, RuleId.RCP_3})
    void two_thousand_lines_come_as_json_pdf_csv_and_fhir_with_the_same_total_to_the_cent() throws Exception {
        String session = session(944);
        BigDecimal total = BigDecimal.valueOf(Receipts.centsOfMany(), 2);

        Answer json = client.get(session, RECEIPT);
        assertThat(json.body().path("lines")).hasSize(Receipts.MANY);
        assertThat(json.body().path("total").decimalValue()).isEqualByComparingTo(total);

        try (PDDocument pdf = Loader.loadPDF(get(session, "", "application/pdf"))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(pdf);
            String german = total.toPlainString().replace('.', ',');
            assertThat(text.replace(".", "")).containsPattern("Summe 2000 " + german.replace(".", "") + "\\s€");
            assertThat(text).contains("Seite 1 von " + pdf.getNumberOfPages());
            JsonNode totals = json.body().path("totals");
            assertThat(totals)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(area -> assertThat(text.replace(".", ""))
                            .containsPattern(' ' + area.path("lines").asText() + ' '
                                    + area.path("cost")
                                            .decimalValue()
                                            .setScale(2)
                                            .toPlainString()
                                            .replace('.', ',') + "\\s€"));
        }

        String csv = new String(get(session, "", "text/csv"), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(1 + Receipts.MANY);
        assertThat(csv.lines()
                        .skip(1)
                        .map(line -> line.substring(line.lastIndexOf(';') + 1)
                                .replace("\"", "")
                                .replace(',', '.'))
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total);

        JsonNode bundle = new ObjectMapper().readTree(get(session, "", "application/fhir+json"));
        assertThat(bundle.path("entry")).hasSize(Receipts.MANY);
        assertThat(bundle.path("entry")
                        .valueStream()
                        .map(entry -> entry.at("/resource/total/0/amount/value").decimalValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total);

        HttpRequest.Builder image = client.request(RECEIPT)
                .header("Authorization", "Bearer " + session)
                .header("Accept", "image/png");
        assertThat(client.send(image).get().status()).isEqualTo(406);
    }

    @Test
    @Rule(RuleId.RCP_4)
    void a_question_sent_from_fifty_threads_under_one_key_makes_one_message_with_the_line_in_it() throws Exception {
        String session = session(943);
        JsonNode line = client.get(session, RECEIPT + "?area=HOSPITAL").body().at("/lines/0");
        String path = RECEIPT + "/lines/" + line.path("id").asText() + "/question";

        List<CompletableFuture<Answer>> asked = IntStream.range(0, 50)
                .mapToObj(i -> client.send(client.request(path)
                        .header("Authorization", "Bearer " + session)
                        .header("Idempotency-Key", "question")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"remark\": \"Ich war verreist.\"}"))))
                .toList();

        List<Answer> answers = asked.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        String id = answers.get(0).text("id");
        assertThat(answers).extracting(answer -> answer.text("id")).containsOnly(id);
        assertThat(client.get(session, "/api/mailbox/messages").body().path("messages"))
                .hasSize(1);
        assertThat(client.get(session, "/api/mailbox/messages/" + id).text("body"))
                .contains("Leistung hospital", "Praxis Weiß, hospital", "Krankenhaus", "4.123,45", "Ich war verreist.");
        assertThat(portal.staffClient("department")
                        .get("/api/staff/department-inboxes/REIMBURSEMENT?limit=100")
                        .body()
                        .path("messages")
                        .findValuesAsText("id"))
                .contains(id);
        assertThat(client.post(session, RECEIPT + "/lines/" + UUID.randomUUID() + "/question", "{}")
                        .status())
                .isEqualTo(404);
    }
}

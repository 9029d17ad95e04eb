package de.aok.meineaok.receipt.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.InsuredRecord.Bill;
import de.aok.meineaok.insured.fhir.FhirNdjson;
import de.aok.meineaok.receipt.application.ReceiptDocument;
import de.aok.meineaok.receipt.application.ReceiptLine;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.SampleReceipts;
import de.aok.meineaok.testing.contract.ReceiptWritingContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.junit.jupiter.api.Test;

@Rule(RuleId.RCP_3)
class FhirReceiptsTest extends ReceiptWritingContract {
    private final FhirReceipts receipts = new FhirReceipts(new Ik("102114819"));

    @Override
    protected void write(ReceiptDocument document, OutputStream out) throws IOException {
        receipts.write(document, out);
    }

    @Override
    protected String textOf(byte[] written) throws IOException {
        StringBuilder text = new StringBuilder();
        new ObjectMapper()
                .readTree(written)
                .findParents("resourceType")
                .forEach(resource -> resource.findValues("display")
                        .forEach(value -> text.append(value.asText()).append('\n')));
        new ObjectMapper()
                .readTree(written)
                .findValues("text")
                .forEach(value -> text.append(value.asText()).append('\n'));
        return text.toString();
    }

    @Test
    void is_a_bundle_of_a_bill_for_each_line_that_a_strict_reader_takes() throws IOException {
        ReceiptDocument document = SampleReceipts.of(20);

        Bundle bundle = FhirContext.forR4()
                .newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(Bundle.class, new String(written(document), StandardCharsets.UTF_8));

        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.COLLECTION);
        assertThat(bundle.getEntry())
                .extracting(Bundle.BundleEntryComponent::getFullUrl)
                .isEqualTo(document.receipt().lines().stream()
                        .map(line -> "urn:uuid:" + line.id())
                        .toList());
        assertThat(bundle.getEntry()).allSatisfy(entry -> {
            ExplanationOfBenefit explanation = (ExplanationOfBenefit) entry.getResource();
            // All that FHIR R4 demands of it.
            assertThat(explanation.hasStatus()
                            && explanation.hasType()
                            && explanation.hasUse()
                            && explanation.hasPatient()
                            && explanation.hasCreated()
                            && explanation.hasInsurer()
                            && explanation.hasProvider()
                            && explanation.hasOutcome()
                            && explanation.getInsuranceFirstRep().hasFocal()
                            && explanation.getInsuranceFirstRep().hasCoverage())
                    .isTrue();
        });
    }

    @Test
    void what_it_says_is_read_back_as_it_was_to_the_cent() throws IOException {
        ReceiptDocument document = SampleReceipts.of(200);
        JsonNode bundle = new ObjectMapper().readTree(written(document));
        String lines = bundle.path("entry")
                .valueStream()
                .map(entry -> entry.path("resource").toString())
                .collect(Collectors.joining("\n"));
        List<InsuredRecord> records = new ArrayList<>();

        new FhirNdjson(Clock.systemUTC())
                .read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), records::add);

        List<BilledService> read = records.stream()
                .flatMap(record -> ((Bill) record).services().stream())
                .toList();
        assertThat(read)
                .isEqualTo(document.receipt().lines().stream()
                        .map(ReceiptLine::billed)
                        .toList());
        assertThat(records).allMatch(record -> ((Bill) record).kvnr().equals(document.kvnr()));
    }
}

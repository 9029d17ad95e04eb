package de.aok.meineaok.insured.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.aok.meineaok.insured.application.InsuredRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lines of a hand-over, as they are but for what a test names, and what is read from them on 24 November 2026. */
final class Fhir {
    static final String KVNR = "A000500015";
    static final String OTHER_KVNR = "X110411675";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private static final FhirNdjson READER =
            new FhirNdjson(Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));

    private static final String PATIENT = """
            {"resourceType": "Patient", "id": "A000500015",
             "identifier": [{"system": "http://fhir.de/sid/gkv/kvid-10", "value": "A000500015"}],
             "name": [{"use": "official", "family": "Fischer", "given": ["Yasmin"]}],
             "birthDate": "1979-07-24", "gender": "female",
             "address": [{"type": "both", "line": ["An der Düne 1a"], "postalCode": "38226", "city": "Salzgitter", "country": "D"}]}
            """;

    private static final String COVERAGE = """
            {"resourceType": "Coverage", "id": "c-1", "status": "active",
             "type": {"coding": [{"system": "http://fhir.de/CodeSystem/versicherungsart-de-basis", "code": "GKV"}]},
             "beneficiary": {"reference": "Patient/A000500015"}, "period": {"start": "2000-01-31"},
             "payor": [{"identifier": {"system": "http://fhir.de/sid/arge-ik/iknr", "value": "102114819"}}]}
            """;

    private Fhir() {}

    /** A patient with these members instead (JSON in single quotes; null takes one away). */
    static String patient(String members) {
        return with(PATIENT, members);
    }

    /** A coverage with these members instead. */
    static String coverage(String members) {
        return with(COVERAGE, members);
    }

    /** A resource with these members instead. */
    static String with(String resource, String members) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(resource);
            json.setAll((ObjectNode) JSON.readTree(members));
            json.properties().stream()
                    .filter(member -> member.getValue().isNull())
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(json::remove);
            return json.toString();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<InsuredRecord> read(String... lines) {
        return read(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    static List<InsuredRecord> read(InputStream handOver) {
        List<InsuredRecord> records = new ArrayList<>();
        try {
            READER.read(handOver, records::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    static InsuredRecord.Person readPatient(String members) {
        return (InsuredRecord.Person) only(read(patient(members)));
    }

    static InsuredRecord.Insurance readCoverage(String members) {
        return (InsuredRecord.Insurance) only(read(coverage(members)));
    }

    /** What was billed, by a line alone. */
    static InsuredRecord.Bill readBill(String line) {
        return (InsuredRecord.Bill) only(read(line));
    }

    /** Why a line was refused. */
    static String refusal(String line) {
        return ((InsuredRecord.Malformed) only(read(line))).reason();
    }

    private static InsuredRecord only(List<InsuredRecord> records) {
        if (records.size() != 1) {
            throw new AssertionError("one record expected, but there are " + records.size());
        }
        return records.get(0);
    }
}

package de.aok.meineaok.insured.fhir;

import static de.aok.meineaok.insured.fhir.Fhir.KVNR;
import static de.aok.meineaok.insured.fhir.Fhir.coverage;
import static de.aok.meineaok.insured.fhir.Fhir.patient;
import static de.aok.meineaok.insured.fhir.Fhir.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.InsuredRecord.Bill;
import de.aok.meineaok.insured.application.InsuredRecord.Insurance;
import de.aok.meineaok.insured.application.InsuredRecord.Malformed;
import de.aok.meineaok.insured.application.InsuredRecord.Person;
import de.aok.meineaok.insured.application.port.InsuredRecords;
import de.aok.meineaok.receipt.fhir.ExplanationJson;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.contract.InsuredRecordsContract;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FhirNdjsonTest extends InsuredRecordsContract {
    private final FhirNdjson reader = new FhirNdjson(Clock.systemUTC());

    @Override
    protected InsuredRecords insuredRecords() {
        return reader;
    }

    @Override
    protected String line(Person person) {
        return patient("""
                {'id': 'p-%1$s',
                 'identifier': [{'system': 'http://fhir.de/sid/gkv/kvid-10', 'value': '%1$s'}],
                 'name': [{'use': 'official', 'family': '%2$s', 'given': ['%3$s']}],
                 'birthDate': '%4$s',
                 'address': [{'type': 'both', 'line': ['%5$s'], 'postalCode': '%6$s', 'city': '%7$s', 'country': 'D'}]}
                """.formatted(
                        person.kvnr().value(),
                        person.name().family(),
                        person.name().given(),
                        person.birthDate(),
                        String.join("', '", person.address().lines()),
                        person.address().postalCode(),
                        person.address().city()));
    }

    @Override
    protected String line(Insurance insurance) {
        return line(insurance, insurance.kvnr().value());
    }

    @Override
    protected Optional<String> referringLine(Insurance insurance) {
        return Optional.of(line(insurance, "p-" + insurance.kvnr().value()));
    }

    @Override
    protected String line(Bill bill) {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(written)) {
            new ExplanationJson(json)
                    .write(bill.id(), bill.kvnr(), new Ik("102114819"), LocalDate.of(2026, 2, 10), bill.services());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }

    private static String line(Insurance insurance, String patient) {
        Coverage coverage = Objects.requireNonNull(insurance.coverage());
        return coverage("""
                {'id': '%s',
                 'beneficiary': {'reference': 'Patient/%s'},
                 'period': {'start': '%s'%s},
                 'payor': [{'identifier': {'system': 'http://fhir.de/sid/arge-ik/iknr', 'value': '%s'}}]}
                """.formatted(
                        insurance.id(),
                        patient,
                        coverage.start(),
                        coverage.end() == null ? "" : ", 'end': '" + coverage.end() + '\'',
                        coverage.payor().value()));
    }

    @Nested
    class Lines {

        @Test
        void bad_lines_are_reported_by_number_and_the_rest_is_read() {
            List<InsuredRecord> records = read("nichts", patient("{}"), "", "{\"resourceType\":", coverage("{}"));

            assertThat(records).extracting(InsuredRecord::line).containsExactly(1L, 2L, 4L, 5L);
            assertThat(records.get(0)).isEqualTo(new Malformed(1, "the line is not JSON"));
            assertThat(records.get(1)).isInstanceOf(Person.class);
            assertThat(records.get(2)).isEqualTo(new Malformed(4, "the line is not JSON"));
            assertThat(records.get(3)).isInstanceOf(Insurance.class);
        }

        @Test
        void a_byte_order_mark_crlf_and_blank_lines_do_no_harm() {
            List<InsuredRecord> records =
                    read("\uFEFF" + patient("{}") + "\r\n\r\n \t\r\n" + coverage("{}") + "\r\n\n");

            assertThat(records).extracting(InsuredRecord::line).containsExactly(1L, 4L);
            assertThat(records).hasExactlyElementsOfTypes(Person.class, Insurance.class);
        }

        @Test
        void an_empty_hand_over_has_no_records() {
            assertThat(read("")).isEmpty();
            assertThat(read("\uFEFF")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "[]",
                    "null",
                    "\"Patient\"",
                    "{}",
                    "{\"resourceType\":\"Organization\",\"id\":\"x\"}",
                    "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\"}}]}",
                    "{\"resourceType\":\"Versicherter\"}",
                    "{\"resourceType\":[\"Patient\"]}",
                    "{\"resourceType\":\"Patient\",\"name\":\"Geheim\"}",
                    "{\"resourceType\":\"Patient\",\"identifier\":[\"Geheim\"]}",
                    "{\"resourceType\":\"Patient\",\"identifier\":[[{\"system\":\"Geheim\"}]]}",
                    "{\"resourceType\":\"Coverage\",\"period\":7,\"payor\":\"Geheim\",\"beneficiary\":[]}",
                    "{\"resourceType\":\"Coverage\",\"contained\":[{\"resourceType\":\"Geheim\"}]}"
                })
        @Rule(RuleId.SEC_2)
        void what_is_no_patient_and_no_coverage_is_refused(String line) {
            assertThat(read(line, patient("{}"))).hasSize(2).last().isInstanceOf(Person.class);
            assertThat(Fhir.refusal(line)).doesNotContain("Geheim");
        }

        @Test
        void two_resources_on_a_line_are_refused_rather_than_one_lost() {
            assertThat(Fhir.refusal(patient("{}") + coverage("{}"))).isEqualTo("the line is not JSON");
        }

        @Test
        void a_key_that_occurs_twice_is_refused() {
            assertThat(Fhir.refusal(patient("{}").replaceFirst("\\{", "{\"birthDate\":\"1950-01-01\",")))
                    .isEqualTo("the line is not JSON");
        }

        @Test
        void deep_nesting_is_refused() {
            assertThat(Fhir.refusal(
                            "{\"resourceType\":\"Patient\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + '}'))
                    .isEqualTo("the line is not JSON");
        }

        @Test
        void a_line_that_is_not_UTF_8_is_refused_alone() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.write(patient("{}").getBytes(StandardCharsets.ISO_8859_1));
            bytes.write('\n');
            bytes.write(patient("{}").getBytes(StandardCharsets.UTF_8));

            assertThat(read(new ByteArrayInputStream(bytes.toByteArray())))
                    .hasSize(2)
                    .startsWith(new Malformed(1, "the line is not valid UTF-8"))
                    .last()
                    .isInstanceOf(Person.class);
        }

        @Test
        void a_line_that_is_too_long_is_refused_alone() {
            int longest = de.aok.meineaok.insured.fhir.Lines.LONGEST;
            String line = patient("{}");
            String padded = line + " ".repeat(longest - line.getBytes(StandardCharsets.UTF_8).length);

            assertThat(read(padded + ' ', padded, line))
                    .hasSize(3)
                    .startsWith(new Malformed(1, "the line is longer than 1048576 bytes"))
                    .hasExactlyElementsOfTypes(Malformed.class, Person.class, Person.class);
        }
    }

    @Nested
    class References {

        @Test
        void patients_are_found_by_their_id_where_it_is_not_the_kvnr() {
            List<InsuredRecord> records =
                    read(patient("{'id': 'p-1'}"), coverage("{'beneficiary': {'reference': 'Patient/p-1'}}"));

            assertThat(records.get(1))
                    .isInstanceOfSatisfying(
                            Insurance.class,
                            insurance -> assertThat(insurance.kvnr()).isEqualTo(Kvnr.of(KVNR)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Patient/5f4e1c1e-0001",
                    "https://kern.example/fhir/Patient/5f4e1c1e-0001",
                    "urn:uuid:5f4e1c1e-0001"
                })
        void a_coverage_before_its_patient_is_held_back(String reference) {
            List<InsuredRecord> records = read(
                    coverage("{'beneficiary': {'reference': '" + reference + "'}}"),
                    patient("{'id': '5f4e1c1e-0001'}"),
                    coverage("{'id': 'c-2'}"));

            assertThat(records).extracting(InsuredRecord::line).containsExactly(2L, 3L, 1L);
            assertThat(records.get(2))
                    .isInstanceOfSatisfying(
                            Insurance.class,
                            insurance -> assertThat(insurance.kvnr()).isEqualTo(Kvnr.of(KVNR)));
        }

        @Test
        void one_whose_patient_never_comes_is_reported_at_its_line() {
            assertThat(read(coverage("{'beneficiary': {'reference': 'Patient/p-9'}}"), patient("{}")))
                    .endsWith(
                            new Malformed(1, "Coverage.beneficiary refers to a Patient that is not in the hand-over"));
        }

        @Test
        void a_patient_of_whom_only_the_number_can_be_used_still_resolves() {
            List<InsuredRecord> records = read(
                    patient("{'id': 'p-1', 'address': null}"),
                    coverage("{'beneficiary': {'reference': 'Patient/p-1'}}"));

            assertThat(records).hasExactlyElementsOfTypes(Malformed.class, Insurance.class);
        }

        @Test
        void an_id_of_two_persons_is_refused_the_second_time() {
            List<InsuredRecord> records = read(
                    patient("{'id': 'p-1'}"),
                    patient(
                            "{'id': 'p-1', 'identifier': [{'system': 'http://fhir.de/sid/gkv/kvid-10', 'value': 'X110411675'}]}"),
                    patient("{'id': 'p-1', 'birthDate': '1980-01-01'}"));

            assertThat(records).hasExactlyElementsOfTypes(Person.class, Malformed.class, Person.class);
        }
    }

    @Test
    @Rule(RuleId.SEC_2)
    void nothing_of_a_line_is_logged() {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(String.valueOf(record.getMessage()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        Level level = root.getLevel();
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        try {
            Logger.getLogger("ca.uhn.fhir").info("heard");
            read(
                    patient("{'gender': 'geheim'}"),
                    patient("{'geheim': 'geheim'}"),
                    patient("{'birthDate': 'geheim'}"),
                    patient("{'managingOrganization': {'reference': '#geheim'}}"),
                    patient("{'gender': {'geheim': 'geheim'}}"),
                    "{\"resourceType\":\"Patient\",\"identifier\":[\"geheim\"]}",
                    "{\"resourceType\":\"geheim\"}",
                    "geheim");
        } finally {
            root.setLevel(level);
            root.removeHandler(handler);
        }

        assertThat(logged).contains("heard").noneMatch(message -> message.contains("geheim"));
    }

    /** The sample that came with the commission; it need not be there. */
    @Test
    void the_shared_sample_is_read_wholly() throws IOException {
        Path sample = Path.of("..", "..", "shared", "data", "insured.ndjson");
        assumeThat(sample).exists();

        try (InputStream in = Files.newInputStream(sample)) {
            List<InsuredRecord> records = read(in);

            assertThat(records).hasSize(1_000).noneMatch(Malformed.class::isInstance);
            assertThat(records).filteredOn(Person.class::isInstance).hasSize(500);
            assertThat(records)
                    .filteredOn(record -> record instanceof Person person && person.einwilligungsvorbehalt())
                    .hasSize(11);
            assertThat(records)
                    .filteredOn(record -> record instanceof Insurance insurance
                            && insurance.coverage() != null
                            && insurance.coverage().end() != null)
                    .hasSize(29);
        }
    }
}

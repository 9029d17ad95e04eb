package de.aok.meineaok.insured.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.InsuredRecord.Bill;
import de.aok.meineaok.insured.application.InsuredRecord.Insurance;
import de.aok.meineaok.insured.application.InsuredRecord.Person;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleInsuredPersonsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);

    private final List<InsuredRecord> records = read(500, 1);

    @Test
    void every_line_is_read_as_a_person_or_her_insurance() {
        assertThat(persons()).hasSize(500);
        assertThat(coverages()).hasSize(500);
        assertThat(bills()).hasSizeBetween(800, 1_200);
        assertThat(records).hasSize(1_000 + bills().size());
        assertThat(records)
                .filteredOn(Insurance.class::isInstance)
                .extracting(record -> ((Insurance) record).kvnr())
                .containsExactlyElementsOf(persons().map(Person::kvnr).toList());
    }

    @Test
    void the_rare_is_there_in_the_stated_numbers() {
        assertThat(coverages().filter(coverage -> !coverage.payor().value().equals("102114819")))
                .hasSize(17);
        assertThat(persons().filter(Person::einwilligungsvorbehalt)).hasSize(11);
        assertThat(persons().filter(Person::deceased)).hasSize(3);
        assertThat(coverages().filter(coverage -> coverage.end() != null)).hasSize(33);
        assertThat(coverages().map(Coverage::end).filter(Objects::nonNull))
                .contains(AS_OF.minusDays(1), AS_OF)
                .anyMatch(AS_OF::isBefore);
    }

    @Test
    @Rule(RuleId.ELI_2)
    void ages_reach_from_birth_to_a_hundred_with_the_edges_of_fifteen() {
        assertThat(persons().map(Person::birthDate))
                .allMatch(birth -> !birth.isAfter(AS_OF) && birth.isAfter(AS_OF.minusYears(101)))
                .contains(
                        AS_OF.minusYears(15).minusDays(1),
                        AS_OF.minusYears(15),
                        AS_OF.minusYears(15).plusDays(1))
                .anyMatch(birth -> birth.isBefore(AS_OF.minusYears(90)))
                .anyMatch(birth -> birth.isAfter(AS_OF.minusYears(5)));
        assertThat(persons()
                        .map(Person::birthDate)
                        .filter(birth -> MonthDay.from(birth).equals(MonthDay.of(2, 29))))
                .hasSizeGreaterThanOrEqualTo(13);
    }

    @Test
    void names_are_as_varied_as_those_of_lower_saxony() {
        Set<String> families = persons().map(person -> person.name().family()).collect(Collectors.toSet());

        assertThat(families)
                .hasSizeGreaterThan(50)
                .anyMatch(name -> name.contains("ß"))
                .anyMatch(name -> name.contains("-"))
                .anyMatch(name -> name.startsWith("von der "))
                .anyMatch(name -> name.contains("ş") || name.contains("Ş") || name.contains("ı"))
                .anyMatch(name -> name.contains("ł") || name.contains("ó"));
    }

    @Test
    void the_same_arguments_make_the_same_file_and_another_seed_another() {
        assertThat(write(500, 1)).isEqualTo(write(500, 1)).isNotEqualTo(write(500, 2));
    }

    @Test
    void a_smaller_sample_is_the_beginning_of_a_larger_one() {
        assertThat(new String(write(500, 1), StandardCharsets.UTF_8))
                .startsWith(new String(write(100, 1), StandardCharsets.UTF_8));
        assertThat(write(0, 1)).isEmpty();
    }

    @Test
    @Rule(RuleId.REG_2)
    void numbers_are_valid_and_unique() {
        KvnrSequence kvnrs = new KvnrSequence(7);

        Set<Kvnr> seen = new HashSet<>();
        LongStream.range(0, 100_000).forEach(index -> seen.add(kvnrs.at(index)));

        assertThat(seen).hasSize(100_000).allMatch(kvnr -> Kvnr.isWellFormed(kvnr.value()));
        assertThat(seen.stream().map(kvnr -> kvnr.value().charAt(0)).distinct()).hasSize(26);
        assertThat(kvnrs.at(KvnrSequence.SIZE - 1)).isNotIn(seen);
        assertThatThrownBy(() -> kvnrs.at(KvnrSequence.SIZE)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void the_command_writes_a_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("insured.ndjson");

        SampleInsuredPersons.main(new String[] {"20", "1", "2026-11-24", file.toString()});

        assertThat(file).hasBinaryContent(write(20, 1));
        assertThatThrownBy(() -> SampleInsuredPersons.main(new String[] {"20"}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** If this fails after the generator was changed on purpose, write the file anew: arguments {@code 200 1 2026-11-24}. */
    @Test
    void the_sample_of_the_development_start_is_what_the_generator_makes() throws IOException {
        assertThat(Files.readAllBytes(Path.of("..", "development", "sample", "insured.ndjson")))
                .isEqualTo(write(200, 1));
    }

    private Stream<Person> persons() {
        return records.stream().filter(Person.class::isInstance).map(Person.class::cast);
    }

    @Test
    @Rule({RuleId.RCP_1, RuleId.RCP_2})
    void bills_are_of_all_areas_and_the_last_five_years_and_some_are_older() {
        List<BilledService> services =
                bills().stream().flatMap(bill -> bill.services().stream()).toList();

        assertThat(services).extracting(BilledService::area).contains(ServiceArea.values());
        assertThat(services)
                .allMatch(service ->
                        !service.day().isAfter(AS_OF) && service.cost().cents() > 0)
                .anyMatch(service -> service.day().isBefore(AS_OF.minusYears(5)))
                .anyMatch(service -> service.day().isAfter(AS_OF.minusDays(30)));
        assertThat(bills()).extracting(Bill::id).doesNotHaveDuplicates();
        assertThat(bills()).anyMatch(bill -> bill.services().size() > 1);
    }

    private List<Bill> bills() {
        return records.stream()
                .filter(Bill.class::isInstance)
                .map(Bill.class::cast)
                .toList();
    }

    private Stream<Coverage> coverages() {
        return records.stream()
                .filter(Insurance.class::isInstance)
                .map(record -> Objects.requireNonNull(((Insurance) record).coverage()));
    }

    private static List<InsuredRecord> read(int count, long seed) {
        return Fhir.read(new ByteArrayInputStream(write(count, seed)));
    }

    private static byte[] write(int count, long seed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new SampleInsuredPersons(count, seed, AS_OF).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

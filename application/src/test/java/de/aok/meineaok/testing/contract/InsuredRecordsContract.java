package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.InsuredRecord.Bill;
import de.aok.meineaok.insured.application.InsuredRecord.Insurance;
import de.aok.meineaok.insured.application.InsuredRecord.Malformed;
import de.aok.meineaok.insured.application.InsuredRecord.Person;
import de.aok.meineaok.insured.application.port.InsuredRecords;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link InsuredRecords} promise, of a hand-over in UTF-8. */
public abstract class InsuredRecordsContract {
    private static final Kvnr ANNE = Kvnr.of("A000500015");
    private static final Kvnr PAUL = Kvnr.of("X110411675");
    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    /** The reader that is tried. */
    protected abstract InsuredRecords insuredRecords();

    /** The line, without its end, that says this; neither dead nor under Einwilligungsvorbehalt. */
    protected abstract String line(Person person);

    /** The line, without its end, that says this by itself. */
    protected abstract String line(Insurance insurance);

    /** The line, without its end, that says this by itself; all of its services are of one area and one provider. */
    protected abstract String line(Bill bill);

    /** The line that says this together with the one of its person alone; empty if the format has none such. */
    protected abstract Optional<String> referringLine(Insurance insurance);

    @Test
    void passes_the_record_of_each_line_on_in_the_order_of_the_lines() throws IOException {
        Person anne = person(1, ANNE);
        Insurance first = insurance(2, "c-1", ANNE, null);
        Person paul = person(3, PAUL);
        Insurance second = insurance(4, "c-2", ANNE, END);
        Insurance his = insurance(5, "c-3", PAUL, null);
        Insurance again = insurance(6, "c-1", ANNE, END);

        assertThat(read(line(anne), line(first), line(paul), line(second), line(his), line(again)))
                .containsExactly(anne, first, paul, second, his, again);
    }

    @Test
    @Rule(RuleId.RCP_1)
    void passes_a_bill_on_with_all_its_services_and_each_record_of_it_in_its_place() throws IOException {
        Bill bill = bill(1, service("Untersuchung", 4_250), service("Rückgabe", -1));
        Person anne = person(2, ANNE);
        Bill corrected = bill(3, service("Untersuchung", 4_000));

        assertThat(read(line(bill), line(anne), line(corrected))).containsExactly(bill, anne, corrected);
    }

    @Test
    void passes_blank_lines_over_and_counts_them() throws IOException {
        Person anne = person(2, ANNE);
        Insurance insurance = insurance(5, "c-1", ANNE, null);

        assertThat(read("", line(anne), "", " \t ", line(insurance), "")).containsExactly(anne, insurance);
    }

    @Test
    void a_hand_over_without_lines_has_no_records() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("", " ", "")).isEmpty();
    }

    @Test
    @Rule(RuleId.SEC_2)
    void a_line_that_cannot_be_read_is_passed_on_as_such_without_what_it_says() throws IOException {
        Person anne = person(1, ANNE);
        Insurance insurance = insurance(3, "c-1", ANNE, null);

        List<InsuredRecord> records = read(line(anne), "Geheim", line(insurance));

        assertThat(records).hasSize(3).startsWith(anne).endsWith(insurance);
        assertThat(records.get(1)).isInstanceOfSatisfying(Malformed.class, malformed -> {
            assertThat(malformed.line()).isEqualTo(2);
            assertThat(malformed.reason()).isNotBlank().doesNotContain("Geheim");
        });
    }

    @Test
    void an_insurance_whose_person_becomes_known_later_is_passed_on_after_her() throws IOException {
        Insurance insurance = insurance(1, "c-1", ANNE, null);
        Person paul = person(2, PAUL);
        Person anne = person(3, ANNE);

        assertThat(read(referring(insurance), line(paul), line(anne))).containsExactly(paul, anne, insurance);
    }

    @Test
    void an_insurance_whose_person_is_known_keeps_its_place() throws IOException {
        Person anne = person(1, ANNE);
        Insurance insurance = insurance(2, "c-1", ANNE, null);
        Person paul = person(3, PAUL);

        assertThat(read(line(anne), referring(insurance), line(paul))).containsExactly(anne, insurance, paul);
    }

    @Test
    void one_that_waits_for_its_person_never_comes_after_a_later_record_of_the_same_insurance() throws IOException {
        Insurance early = insurance(1, "c-1", ANNE, null);
        Person anne = person(2, ANNE);
        Insurance late = insurance(3, "c-1", ANNE, END);

        for (String later : List.of(line(late), referring(late))) {
            assertThat(read(referring(early), line(anne), later)).containsExactly(anne, early, late);
        }
    }

    @Test
    void two_records_of_the_same_insurance_wait_for_their_person_in_the_order_of_their_lines() throws IOException {
        Insurance early = insurance(1, "c-1", ANNE, null);
        Insurance late = insurance(2, "c-1", ANNE, END);
        Person anne = person(3, ANNE);

        for (String later : List.of(line(late), referring(late))) {
            assertThat(read(referring(early), later, line(anne)))
                    .containsExactlyInAnyOrder(early, late, anne)
                    .containsSubsequence(anne, early)
                    .containsSubsequence(early, late);
        }
    }

    @Test
    void one_whose_person_never_comes_is_passed_on_as_a_line_that_cannot_be_read() throws IOException {
        Person paul = person(2, PAUL);

        List<InsuredRecord> records = read(referring(insurance(1, "c-1", ANNE, null)), line(paul));

        assertThat(records).hasSize(2).contains(paul);
        assertThat(records)
                .filteredOn(Malformed.class::isInstance)
                .extracting(InsuredRecord::line)
                .containsExactly(1L);
    }

    @Test
    void an_input_that_cannot_be_read_is_a_fault() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        InputStream handOver = new SequenceInputStream(
                new ByteArrayInputStream((line(person(1, ANNE)) + '\n').getBytes(StandardCharsets.UTF_8)), broken);

        assertThatIOException().isThrownBy(() -> insuredRecords().read(handOver, record -> {}));
    }

    private String referring(Insurance insurance) {
        Optional<String> line = referringLine(insurance);
        assumeThat(line).as("lines that refer to others").isPresent();
        return line.orElseThrow();
    }

    private List<InsuredRecord> read(String... lines) throws IOException {
        List<InsuredRecord> records = new ArrayList<>();
        insuredRecords()
                .read(
                        new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
                        records::add);
        return records;
    }

    private static Person person(long line, Kvnr kvnr) {
        return new Person(
                line,
                kvnr,
                new PersonName("Groß-Müller", kvnr.equals(ANNE) ? "Änne" : "Paul"),
                LocalDate.of(1986, 5, 17),
                new PostalAddress(List.of("Lange Straße 1"), "30159", "Hannover", "DE"),
                false,
                false);
    }

    private static Bill bill(long line, BilledService... services) {
        return new Bill(line, "e-1", ANNE, List.of(services), null);
    }

    private static BilledService service(String what, long cents) {
        return new BilledService(
                LocalDate.of(2026, 2, 3), ServiceArea.REMEDIES_AND_AIDS, "Praxis Weiß", what, new Euro(cents));
    }

    private static Insurance insurance(long line, String id, Kvnr kvnr, @Nullable LocalDate end) {
        return new Insurance(line, id, kvnr, new Coverage(new Ik("102114819"), LocalDate.of(2000, 1, 31), end));
    }
}

package de.aok.meineaok.insured.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.receipt.application.ReceiptLine;
import de.aok.meineaok.receipt.application.ReceiptPeriod;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.InMemoryDatabase;
import de.aok.meineaok.testing.KnownKeyHashing;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportInsuredPersonsTest {
    private static final Kvnr ERIKA = Kvnr.of("A000500015");
    private static final Kvnr MAX = Kvnr.of("X110411675");
    private static final Coverage SINCE_2020 = new Coverage(new Ik("102114819"), LocalDate.of(2020, 1, 1), null);

    private static final BilledService SERVICE =
            new BilledService(LocalDate.of(2026, 2, 3), ServiceArea.DOCTORS, "Praxis", "Untersuchung", new Euro(4_200));

    private final InMemoryDatabase database = new InMemoryDatabase(new KnownKeyHashing());
    private final InsuredPersons insured = database.insuredPersons();
    private final CountingTransactions transactions = new CountingTransactions();
    private final List<ChangeOnFile> told = new ArrayList<>();

    @Test
    void persons_and_insurances_are_stored_and_malformed_lines_reported() throws IOException {
        ImportReport report = importing(
                person(1, ERIKA, "Muster"),
                insurance(2, "c-1", ERIKA, SINCE_2020),
                new InsuredRecord.Malformed(3, "broken"),
                person(5, MAX, "Mann"));

        assertThat(report).isEqualTo(new ImportReport(2, 1, 0, 1, List.of(new InsuredRecord.Malformed(3, "broken"))));
        assertThat(report.lines()).isEqualTo(4);
        assertThat(find(ERIKA))
                .hasValueSatisfying(person -> assertThat(person.coverages()).containsExactly(SINCE_2020));
        assertThat(find(MAX))
                .hasValueSatisfying(person -> assertThat(person.coverages()).isEmpty());
    }

    @Test
    void an_insurance_may_come_before_its_person() throws IOException {
        importing(insurance(1, "c-1", ERIKA, SINCE_2020));
        assertThat(find(ERIKA)).isEmpty();

        importing(person(1, ERIKA, "Muster"));
        assertThat(find(ERIKA))
                .hasValueSatisfying(person -> assertThat(person.coverages()).containsExactly(SINCE_2020));
    }

    @Test
    void a_second_import_updates_and_leaves_alone_what_it_does_not_name() throws IOException {
        importing(
                person(1, ERIKA, "Muster"),
                insurance(2, "c-1", ERIKA, SINCE_2020),
                person(3, MAX, "Mann"),
                insurance(4, "c-2", MAX, SINCE_2020));
        Coverage ended = new Coverage(SINCE_2020.payor(), SINCE_2020.start(), LocalDate.of(2026, 12, 31));

        importing(person(1, ERIKA, "Meister"), insurance(2, "c-1", ERIKA, ended));

        assertThat(find(ERIKA)).map(InsuredPerson::name).contains(new PersonName("Meister", "Toni"));
        assertThat(find(ERIKA)).map(InsuredPerson::coverages).contains(List.of(ended));
        assertThat(find(MAX)).map(InsuredPerson::name).contains(new PersonName("Mann", "Toni"));
        assertThat(find(MAX)).map(InsuredPerson::coverages).contains(List.of(SINCE_2020));
    }

    @Test
    void an_insurance_that_never_was_withdraws_what_was_stored_of_it() throws IOException {
        importing(person(1, ERIKA, "Muster"), insurance(2, "c-1", ERIKA, SINCE_2020));

        importing(insurance(1, "c-1", ERIKA, null));

        assertThat(find(ERIKA)).map(InsuredPerson::coverages).contains(List.of());
    }

    @Test
    void of_several_records_in_a_batch_only_the_last_is_stored() throws IOException {
        List<Integer> sizes = new ArrayList<>();
        InsuredPersons recording = recording(sizes);

        ImportReport report = importing(
                recording,
                Stream.of(
                        person(1, ERIKA, "Muster"),
                        insurance(2, "c-1", ERIKA, null),
                        person(3, ERIKA, "Meister"),
                        insurance(4, "c-1", ERIKA, SINCE_2020)));

        assertThat(sizes).containsExactly(2);
        assertThat(report.lines()).isEqualTo(4);
        assertThat(find(ERIKA)).map(InsuredPerson::name).contains(new PersonName("Meister", "Toni"));
        assertThat(find(ERIKA)).map(InsuredPerson::coverages).contains(List.of(SINCE_2020));
    }

    @Test
    void each_batch_has_a_transaction_of_its_own() throws IOException {
        List<Integer> sizes = new ArrayList<>();

        importing(
                recording(sizes),
                IntStream.rangeClosed(1, 2 * ImportInsuredPersons.BATCH + 1)
                        .mapToObj(line -> insurance(line, "c-" + line, ERIKA, SINCE_2020)));

        assertThat(sizes).containsExactly(ImportInsuredPersons.BATCH, ImportInsuredPersons.BATCH, 1);
        assertThat(transactions.count).isEqualTo(3);
    }

    @Test
    void without_a_usable_line_there_is_no_transaction() throws IOException {
        importing(new InsuredRecord.Malformed(1, "broken"));

        assertThat(transactions.count).isZero();
    }

    @Test
    void all_malformed_lines_are_counted_but_only_the_first_kept() throws IOException {
        int lines = ImportReport.MOST_FINDINGS + 5;

        ImportReport report = importing(
                insured, IntStream.rangeClosed(1, lines).mapToObj(line -> new InsuredRecord.Malformed(line, "broken")));

        assertThat(report.malformed()).isEqualTo(lines);
        assertThat(report.findings())
                .hasSize(ImportReport.MOST_FINDINGS)
                .last()
                .isEqualTo(new InsuredRecord.Malformed(ImportReport.MOST_FINDINGS, "broken"));
    }

    @Test
    void a_fault_of_the_store_ends_the_import_and_keeps_earlier_batches() {
        List<Integer> sizes = new ArrayList<>();
        InsuredPersons failing = new InsuredPersons() {
            @Override
            public Optional<InsuredPerson> find(Kvnr kvnr) {
                return Optional.empty();
            }

            @Override
            public List<ChangeOnFile> store(
                    List<InsuredRecord.Person> persons, List<InsuredRecord.Insurance> insurances, Instant now) {
                if (!sizes.isEmpty()) {
                    throw new IllegalStateException("disk full");
                }
                sizes.add(insurances.size());
                return List.of();
            }
        };

        assertThatThrownBy(() -> importing(
                        failing,
                        IntStream.rangeClosed(1, 3 * ImportInsuredPersons.BATCH)
                                .mapToObj(line -> insurance(line, "c-" + line, ERIKA, SINCE_2020))))
                .hasMessage("disk full");
        assertThat(transactions.count).isEqualTo(2);
    }

    @Test
    @Rule(RuleId.RCP_1)
    void bills_are_stored_and_the_last_of_an_id_stays() throws IOException {
        ImportReport report = importing(
                bill(1, "e-1", null, SERVICE, SERVICE), bill(2, "e-2", null, SERVICE), bill(3, "e-1", null, SERVICE));

        assertThat(report).isEqualTo(new ImportReport(0, 0, 3, 0, List.of()));
        assertThat(report.lines()).isEqualTo(3);
        assertThat(receipt()).extracting(ReceiptLine::billed).containsExactly(SERVICE, SERVICE);
        assertThat(transactions.count).isOne();
    }

    @Test
    void a_bill_that_was_entered_in_error_takes_its_lines_away_and_is_told_of() throws IOException {
        importing(bill(1, "e-1", null, SERVICE));

        ImportReport report = importing(bill(7, "e-1", "entered in error"));

        assertThat(report)
                .isEqualTo(new ImportReport(0, 0, 1, 0, List.of(new InsuredRecord.Malformed(7, "entered in error"))));
        assertThat(receipt()).isEmpty();
    }

    private List<ReceiptLine> receipt() {
        return database.required(
                () -> database.billedServices().lines(ERIKA, new ReceiptPeriod(SERVICE.day(), SERVICE.day()), null));
    }

    @Test
    @Rule(RuleId.DAT_3)
    void what_changed_is_told() throws IOException {
        importing(person(1, ERIKA, "Groß"), person(2, MAX, "Mittel"));
        assertThat(told).isEmpty();

        importing(person(1, ERIKA, "Klein"), person(2, MAX, "Mittel"));

        assertThat(told).containsExactly(new ChangeOnFile(ERIKA, true, false));
    }

    private Optional<InsuredPerson> find(Kvnr kvnr) {
        return database.required(() -> insured.find(kvnr));
    }

    private ImportReport importing(InsuredRecord... records) throws IOException {
        return importing(insured, Stream.of(records));
    }

    private ImportReport importing(InsuredPersons persons, Stream<? extends InsuredRecord> records) throws IOException {
        return new ImportInsuredPersons(
                        (handOver, consumer) -> records.forEach(consumer),
                        persons,
                        database.receivedBills(),
                        told::addAll,
                        transactions,
                        Clock.systemUTC())
                .run(InputStream.nullInputStream());
    }

    /** Stores as usual, and notes how many records came at once. */
    private InsuredPersons recording(List<Integer> sizes) {
        return new InsuredPersons() {
            @Override
            public Optional<InsuredPerson> find(Kvnr kvnr) {
                return insured.find(kvnr);
            }

            @Override
            public List<ChangeOnFile> store(
                    List<InsuredRecord.Person> persons, List<InsuredRecord.Insurance> insurances, Instant now) {
                sizes.add(persons.size() + insurances.size());
                return insured.store(persons, insurances, now);
            }
        };
    }

    private static InsuredRecord.Person person(long line, Kvnr kvnr, String family) {
        return new InsuredRecord.Person(
                line,
                kvnr,
                new PersonName(family, "Toni"),
                LocalDate.of(1980, 5, 1),
                new PostalAddress(List.of("Weg 1"), "30159", "Hannover", "DE"),
                false,
                false);
    }

    private static InsuredRecord.Bill bill(long line, String id, @Nullable String finding, BilledService... services) {
        return new InsuredRecord.Bill(line, id, ERIKA, List.of(services), finding);
    }

    private static InsuredRecord.Insurance insurance(long line, String id, Kvnr kvnr, @Nullable Coverage coverage) {
        return new InsuredRecord.Insurance(line, id, kvnr, coverage);
    }

    private final class CountingTransactions implements Transactions {
        private int count;

        @Override
        public <T extends @Nullable Object> T required(Supplier<T> work) {
            count++;
            return database.required(work);
        }
    }
}

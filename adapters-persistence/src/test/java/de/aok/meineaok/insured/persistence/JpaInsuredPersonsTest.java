package de.aok.meineaok.insured.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.persistence.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JpaInsuredPersonsTest {
    private static final Kvnr KVNR = Kvnr.of("A000500015");
    private static final Coverage COVERAGE = new Coverage(new Ik("102114819"), LocalDate.of(2000, 1, 31), null);

    private final TestDatabase database = TestDatabase.shared();
    private final JpaInsuredPersons persons = new JpaInsuredPersons(database.entities());

    @BeforeEach
    void empty() {
        database.execute("delete from insured_person");
        database.execute("delete from insurance");
    }

    @Test
    void finds_nobody_by_an_unknown_number() {
        assertThat(find()).isEmpty();
    }

    @Test
    void finds_a_person_with_her_insurances() {
        store(List.of(person("Groß \"Öz\"")), List.of(insurance("c-1", COVERAGE)));

        assertThat(find())
                .contains(new InsuredPerson(
                        KVNR,
                        new PersonName("Groß \"Öz\"", "Änne"),
                        LocalDate.of(1940, 2, 29),
                        new PostalAddress(List.of("c/o Weiß", "Lange Straße 1"), "30159", "Hannover", "DE"),
                        true,
                        false,
                        List.of(COVERAGE)));
    }

    @Test
    void an_insurance_may_come_before_its_person() {
        store(List.of(), List.of(insurance("c-1", COVERAGE)));
        assertThat(find()).isEmpty();

        store(List.of(person("Groß")), List.of());

        assertThat(find().orElseThrow().coverages()).containsExactly(COVERAGE);
    }

    @Test
    void a_later_record_replaces_an_earlier_one() {
        Coverage ended = new Coverage(COVERAGE.payor(), COVERAGE.start(), LocalDate.of(2026, 10, 31));
        store(List.of(person("Groß")), List.of(insurance("c-1", COVERAGE), insurance("c-2", COVERAGE)));

        store(List.of(person("Klein")), List.of(insurance("c-1", ended), insurance("c-2", null)));

        InsuredPerson found = find().orElseThrow();
        assertThat(found.name().family()).isEqualTo("Klein");
        assertThat(found.coverages()).containsExactly(ended);
    }

    private Optional<InsuredPerson> find() {
        return database.required(() -> persons.find(KVNR));
    }

    private void store(List<InsuredRecord.Person> newPersons, List<InsuredRecord.Insurance> insurances) {
        database.required(() -> persons.store(newPersons, insurances));
    }

    private static InsuredRecord.Person person(String family) {
        return new InsuredRecord.Person(
                1,
                KVNR,
                new PersonName(family, "Änne"),
                LocalDate.of(1940, 2, 29),
                new PostalAddress(List.of("c/o Weiß", "Lange Straße 1"), "30159", "Hannover", "DE"),
                true,
                false);
    }

    private static InsuredRecord.Insurance insurance(String id, @Nullable Coverage coverage) {
        return new InsuredRecord.Insurance(2, id, KVNR, coverage);
    }
}

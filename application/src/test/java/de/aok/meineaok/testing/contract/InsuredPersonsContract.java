package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link InsuredPersons} promise. */
public abstract class InsuredPersonsContract extends KeepingContract {
    private static final Kvnr KVNR = Kvnr.of("A000500015");
    private static final Kvnr OTHER = Kvnr.of("X110411675");
    private static final Coverage COVERAGE = new Coverage(new Ik("102114819"), LocalDate.of(2000, 1, 31), null);
    private static final Coverage UNKNOWN_START = new Coverage(new Ik("108312586"), null, LocalDate.of(1999, 12, 31));

    /** Where nobody and no insurance is stored. */
    protected abstract InsuredPersons persons();

    @Test
    void finds_nobody_by_an_unknown_number() {
        assertThat(find(KVNR)).isEmpty();
    }

    @Test
    void finds_a_person_with_her_insurances() {
        store(
                List.of(person(KVNR, "Groß \"Öz\""), person(OTHER, "Klein")),
                List.of(
                        insurance("c-1", KVNR, COVERAGE),
                        insurance("c-2", OTHER, COVERAGE),
                        insurance("c-3", KVNR, UNKNOWN_START)));

        assertThat(find(KVNR)).hasValueSatisfying(found -> {
            assertThat(found.kvnr()).isEqualTo(KVNR);
            assertThat(found.name()).isEqualTo(new PersonName("Groß \"Öz\"", "Änne"));
            assertThat(found.birthDate()).isEqualTo(LocalDate.of(1940, 2, 29));
            assertThat(found.address())
                    .isEqualTo(new PostalAddress(List.of("c/o Weiß", "Lange Straße 1"), "30159", "Hannover", "DE"));
            assertThat(found.einwilligungsvorbehalt()).isTrue();
            assertThat(found.deceased()).isFalse();
            assertThat(found.coverages()).containsExactlyInAnyOrder(COVERAGE, UNKNOWN_START);
        });
        assertThat(coverages(OTHER)).containsExactly(COVERAGE);
    }

    @Test
    void an_insurance_may_come_before_its_person() {
        store(List.of(), List.of(insurance("c-1", KVNR, COVERAGE)));
        assertThat(find(KVNR)).isEmpty();

        store(List.of(person(KVNR, "Groß")), List.of());

        assertThat(coverages(KVNR)).containsExactly(COVERAGE);
    }

    @Test
    void an_insurance_may_come_after_its_person() {
        store(List.of(person(KVNR, "Groß")), List.of());
        assertThat(coverages(KVNR)).isEmpty();

        store(List.of(), List.of(insurance("c-1", KVNR, COVERAGE)));

        assertThat(coverages(KVNR)).containsExactly(COVERAGE);
    }

    @Test
    void a_later_record_replaces_an_earlier_one() {
        Coverage ended = new Coverage(COVERAGE.payor(), COVERAGE.start(), LocalDate.of(2026, 10, 31));
        store(
                List.of(person(KVNR, "Groß")),
                List.of(insurance("c-1", KVNR, COVERAGE), insurance("c-2", KVNR, COVERAGE)));

        store(List.of(person(KVNR, "Klein")), List.of(insurance("c-1", KVNR, ended), insurance("c-2", KVNR, null)));

        assertThat(find(KVNR).map(found -> found.name().family())).contains("Klein");
        assertThat(coverages(KVNR)).containsExactly(ended);
    }

    @Test
    void a_person_keeps_her_insurances_when_she_is_stored_anew() {
        store(List.of(person(KVNR, "Groß")), List.of(insurance("c-1", KVNR, COVERAGE)));

        store(List.of(person(KVNR, "Klein")), List.of());

        assertThat(coverages(KVNR)).containsExactly(COVERAGE);
    }

    @Test
    void an_insurance_may_turn_out_to_be_another_person_s() {
        store(List.of(person(KVNR, "Groß"), person(OTHER, "Klein")), List.of(insurance("c-1", KVNR, COVERAGE)));

        store(List.of(), List.of(insurance("c-1", OTHER, COVERAGE)));

        assertThat(coverages(KVNR)).isEmpty();
        assertThat(coverages(OTHER)).containsExactly(COVERAGE);
    }

    @Test
    void an_insurance_that_never_was_in_force_is_none() {
        store(List.of(person(KVNR, "Groß")), List.of(insurance("c-1", KVNR, null)));

        assertThat(coverages(KVNR)).isEmpty();
    }

    @Test
    void what_was_rolled_back_is_not_stored() {
        store(List.of(person(KVNR, "Groß")), List.of(insurance("c-1", KVNR, COVERAGE)));

        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    persons()
                            .store(
                                    List.of(person(KVNR, "Klein"), person(OTHER, "Klein")),
                                    List.of(insurance("c-1", KVNR, null), insurance("c-2", KVNR, UNKNOWN_START)));
                    throw new IllegalStateException("the hand-over failed");
                }));

        assertThat(find(KVNR).map(found -> found.name().family())).contains("Groß");
        assertThat(coverages(KVNR)).containsExactly(COVERAGE);
        assertThat(find(OTHER)).isEmpty();
    }

    private Optional<InsuredPerson> find(Kvnr kvnr) {
        return within(() -> persons().find(kvnr));
    }

    private List<Coverage> coverages(Kvnr kvnr) {
        return find(kvnr).orElseThrow().coverages();
    }

    private void store(List<InsuredRecord.Person> newPersons, List<InsuredRecord.Insurance> insurances) {
        doWithin(() -> persons().store(newPersons, insurances));
    }

    private static InsuredRecord.Person person(Kvnr kvnr, String family) {
        return new InsuredRecord.Person(
                1,
                kvnr,
                new PersonName(family, "Änne"),
                LocalDate.of(1940, 2, 29),
                new PostalAddress(List.of("c/o Weiß", "Lange Straße 1"), "30159", "Hannover", "DE"),
                true,
                false);
    }

    private static InsuredRecord.Insurance insurance(String id, Kvnr kvnr, @Nullable Coverage coverage) {
        return new InsuredRecord.Insurance(2, id, kvnr, coverage);
    }
}

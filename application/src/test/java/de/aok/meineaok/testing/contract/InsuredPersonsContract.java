package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.ChangeOnFile;
import de.aok.meineaok.insured.application.Confirmed;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.port.Confirmations;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
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

    private static final PostalAddress HANNOVER =
            new PostalAddress(List.of("Lange Straße 1"), "30159", "Hannover", "DE");
    private static final PostalAddress CELLE =
            new PostalAddress(List.of("c/o Weiß", "Am Markt 2"), "29221", "Celle", "DE");
    private static final PostalAddress UELZEN = new PostalAddress(List.of("Ring 3"), "29525", "Uelzen", "DE");

    /** Where nobody and no insurance is stored. */
    protected abstract InsuredPersons persons();

    /** What is confirmed of the {@link #persons()}. */
    protected abstract Confirmations confirmations();

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
                                    List.of(insurance("c-1", KVNR, null), insurance("c-2", KVNR, UNKNOWN_START)),
                                    NOW);
                    throw new IllegalStateException("the hand-over failed");
                }));

        assertThat(find(KVNR).map(found -> found.name().family())).contains("Groß");
        assertThat(coverages(KVNR)).containsExactly(COVERAGE);
        assertThat(find(OTHER)).isEmpty();
    }

    @Test
    @Rule(RuleId.DAT_3)
    void what_was_confirmed_lies_over_what_was_handed_over() {
        handOver("Groß", HANNOVER, 0);

        confirm(name("Klein", 1), null);
        assertThat(valid()).isEqualTo("Klein in Hannover");
        confirm(null, address(CELLE, 2));
        assertThat(valid()).isEqualTo("Groß in Celle");
        confirm(name("Klein", 1), address(CELLE, 2));
        assertThat(valid()).isEqualTo("Klein in Celle");
        confirm(null, null);
        assertThat(valid()).isEqualTo("Groß in Hannover");
    }

    @Test
    @Rule(RuleId.DAT_3)
    void a_hand_over_that_was_made_before_does_not_bring_the_old_values_back() {
        handOver("Groß", HANNOVER, 0);
        confirm(name("Klein", 1), address(CELLE, 1));

        handOver("Groß", HANNOVER, 2);

        assertThat(valid()).isEqualTo("Klein in Celle");
    }

    @Test
    @Rule(RuleId.DAT_3)
    void a_hand_over_of_another_value_takes_the_place_of_what_was_confirmed_before_and_of_nothing_else() {
        handOver("Groß", HANNOVER, 0);
        confirm(name("Klein", 1), address(CELLE, 1));

        handOver("Groß", UELZEN, 2);

        assertThat(valid()).isEqualTo("Klein in Uelzen");
        confirm(name("Klein", 1), address(CELLE, 2));
        assertThat(valid()).as("decided before, told late").isEqualTo("Klein in Uelzen");
        confirm(name("Klein", 1), address(CELLE, 3));
        assertThat(valid()).isEqualTo("Klein in Celle");
        handOver("Winzig", UELZEN, 4);
        assertThat(valid()).isEqualTo("Winzig in Celle");
    }

    @Test
    @Rule(RuleId.DAT_3)
    void of_others_nothing_is_confirmed() {
        store(List.of(person(KVNR, "Groß"), person(OTHER, "Mittel")), List.of());

        confirm(name("Klein", 1), address(CELLE, 1));

        assertThat(find(OTHER)).hasValueSatisfying(found -> {
            assertThat(found.name().family()).isEqualTo("Mittel");
            assertThat(found.address().city()).isEqualTo("Hannover");
        });
    }

    @Test
    @Rule(RuleId.DAT_3)
    void a_hand_over_tells_of_whom_it_says_something_else_than_the_one_before() {
        assertThat(changes("Groß", HANNOVER, 0)).as("new").isEmpty();
        assertThat(changes("Groß", HANNOVER, 1)).isEmpty();
        assertThat(changes("Klein", HANNOVER, 2)).containsExactly(new ChangeOnFile(KVNR, true, false));
        assertThat(changes("Klein", CELLE, 3)).containsExactly(new ChangeOnFile(KVNR, false, true));
        assertThat(changes("Winzig", UELZEN, 4)).containsExactly(new ChangeOnFile(KVNR, true, true));
        assertThat(changes("Winzig", UELZEN, 5)).isEmpty();
    }

    private List<ChangeOnFile> changes(String family, PostalAddress address, int minutes) {
        return within(() -> handedOver(family, address, minutes));
    }

    private void handOver(String family, PostalAddress address, int minutes) {
        doWithin(() -> handedOver(family, address, minutes));
    }

    private List<ChangeOnFile> handedOver(String family, PostalAddress address, int minutes) {
        return persons()
                .store(
                        List.of(new InsuredRecord.Person(
                                1,
                                KVNR,
                                new PersonName(family, "Änne"),
                                LocalDate.of(1940, 2, 29),
                                address,
                                false,
                                false)),
                        List.of(),
                        NOW.plusSeconds(60L * minutes));
    }

    private void confirm(@Nullable Confirmed<PersonName> name, @Nullable Confirmed<PostalAddress> address) {
        doWithin(() -> {
            confirmations().hold(KVNR);
            confirmations().confirm(KVNR, name, address);
        });
    }

    private static Confirmed<PersonName> name(String family, int minutes) {
        return new Confirmed<>(new PersonName(family, "Änne"), NOW.plusSeconds(60L * minutes));
    }

    private static Confirmed<PostalAddress> address(PostalAddress address, int minutes) {
        return new Confirmed<>(address, NOW.plusSeconds(60L * minutes));
    }

    private String valid() {
        InsuredPerson found = find(KVNR).orElseThrow();
        return found.name().family() + " in " + found.address().city();
    }

    private Optional<InsuredPerson> find(Kvnr kvnr) {
        return within(() -> persons().find(kvnr));
    }

    private List<Coverage> coverages(Kvnr kvnr) {
        return find(kvnr).orElseThrow().coverages();
    }

    private void store(List<InsuredRecord.Person> newPersons, List<InsuredRecord.Insurance> insurances) {
        doWithin(() -> persons().store(newPersons, insurances, NOW));
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

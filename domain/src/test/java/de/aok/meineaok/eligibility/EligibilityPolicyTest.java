package de.aok.meineaok.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.eligibility.Eligibility.Eligible;
import de.aok.meineaok.eligibility.Eligibility.Ineligible;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityPolicyTest {
    private static final Ik OURS = new Ik("102114819");
    private static final Ik OTHER = new Ik("108310400");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate ADULT = LocalDate.of(1980, 1, 1);

    private final EligibilityPolicy policy = new EligibilityPolicy(EligibilityRules.aokNiedersachsen());

    @Test
    @Rule(RuleId.ELI_1)
    void an_insured_person_may_take_part() {
        assertThat(policy.judge(person(ADULT, covered(OURS)), TODAY)).isEqualTo(Eligible.ELIGIBLE);
    }

    @Test
    @Rule({RuleId.ELI_1, RuleId.ELI_5})
    void insurance_counts_from_its_first_to_its_last_day() {
        InsuredPerson person = person(ADULT, coverage(OURS, TODAY, TODAY.plusDays(1)));

        assertThat(problems(person, TODAY.minusDays(1))).containsExactly(EligibilityProblem.NOT_INSURED);
        assertThat(policy.judge(person, TODAY)).isEqualTo(Eligible.ELIGIBLE);
        assertThat(policy.judge(person, TODAY.plusDays(1))).isEqualTo(Eligible.ELIGIBLE);
        assertThat(problems(person, TODAY.plusDays(2))).containsExactly(EligibilityProblem.NOT_INSURED);
    }

    @Test
    @Rule(RuleId.ELI_1)
    void who_has_no_insurance_or_has_died_may_not() {
        assertThat(problems(person(ADULT), TODAY)).containsExactly(EligibilityProblem.NOT_INSURED);
        assertThat(problems(dead(covered(OURS)), TODAY)).containsExactly(EligibilityProblem.NOT_INSURED);
    }

    @Test
    @Rule({RuleId.END_2, RuleId.ELI_5})
    void insurance_ended_with_the_last_that_ended_here_also_for_who_died() {
        Coverage earlier = coverage(OURS, null, TODAY.minusDays(90));
        Coverage last = coverage(OURS, TODAY.minusDays(60), TODAY.minusDays(30));
        Coverage elsewhere = coverage(OTHER, null, TODAY.minusDays(1));
        Coverage toCome = coverage(OURS, TODAY.plusDays(1), null);

        assertThat(endedOn(person(ADULT, covered(OURS)))).isEmpty();
        assertThat(endedOn(person(ADULT, earlier, coverage(OURS, null, TODAY)))).isEmpty();
        assertThat(endedOn(person(ADULT, last, earlier, elsewhere, toCome))).contains(TODAY.minusDays(30));
        assertThat(endedOn(person(ADULT, elsewhere))).contains(TODAY);
        assertThat(endedOn(dead(earlier, last))).contains(TODAY.minusDays(30));
        assertThat(endedOn(dead(earlier, covered(OURS)))).contains(TODAY);
        assertThat(endedOn(dead())).contains(TODAY);
    }

    private Optional<LocalDate> endedOn(InsuredPerson person) {
        return policy.insuranceEndedOn(person, TODAY);
    }

    private static InsuredPerson dead(Coverage... coverages) {
        return new InsuredPerson(Kvnr.of("A000500015"), name(), ADULT, address(), false, true, List.of(coverages));
    }

    @Test
    @Rule(RuleId.ELI_4)
    void who_is_insured_elsewhere_is_told_to_choose_the_right_insurer() {
        assertThat(problems(person(ADULT, covered(OTHER)), TODAY)).containsExactly(EligibilityProblem.OTHER_INSURER);
        assertThat(policy.isOurs(OURS)).isTrue();
        assertThat(policy.isOurs(OTHER)).isFalse();
    }

    @Test
    @Rule(RuleId.ELI_4)
    void who_came_from_elsewhere_is_ours_now() {
        InsuredPerson moved = person(ADULT, coverage(OTHER, null, TODAY.minusDays(1)), coverage(OURS, TODAY, null));

        assertThat(policy.judge(moved, TODAY)).isEqualTo(Eligible.ELIGIBLE);
        assertThat(problems(moved, TODAY.minusDays(1))).containsExactly(EligibilityProblem.OTHER_INSURER);
    }

    @ParameterizedTest
    @Rule(RuleId.ELI_2)
    @CsvSource({
        "2011-11-24, 2026-11-23, false",
        "2011-11-24, 2026-11-24, true",
        "2011-11-25, 2026-11-24, false",
        // Born on a leap day: from 1 March of a common year, from 29 February of a leap year.
        "2008-02-29, 2023-02-28, false",
        "2008-02-29, 2023-03-01, true",
        "2012-02-29, 2027-02-28, false",
        "2012-02-29, 2027-03-01, true",
        "2011-02-28, 2026-02-27, false",
        "2011-02-28, 2026-02-28, true",
        "2011-03-01, 2026-02-28, false",
        "2011-03-01, 2026-03-01, true",
    })
    void from_the_15th_birthday_on(LocalDate born, LocalDate today, boolean eligible) {
        InsuredPerson person = person(born, covered(OURS));

        if (eligible) {
            assertThat(policy.judge(person, today)).isEqualTo(Eligible.ELIGIBLE);
        } else {
            assertThat(problems(person, today)).containsExactly(EligibilityProblem.UNDER_AGE);
        }
    }

    @Test
    @Rule(RuleId.ELI_2)
    void a_leap_day_birthday_in_a_leap_year_is_the_day_itself() {
        EligibilityPolicy sixteen = new EligibilityPolicy(new EligibilityRules(OURS, 16));

        LocalDate born = LocalDate.of(2008, 2, 29);
        assertThat(sixteen.isOldEnough(born, LocalDate.of(2024, 2, 28))).isFalse();
        assertThat(sixteen.isOldEnough(born, LocalDate.of(2024, 2, 29))).isTrue();
    }

    @Test
    @Rule({RuleId.ELI_3, RuleId.ELI_5})
    void not_under_an_einwilligungsvorbehalt() {
        assertThat(problems(reserved(ADULT, covered(OURS)), TODAY))
                .containsExactly(EligibilityProblem.EINWILLIGUNGSVORBEHALT);
    }

    @Test
    void all_reasons_are_told_at_once() {
        assertThat(problems(reserved(TODAY), TODAY))
                .containsExactlyInAnyOrder(
                        EligibilityProblem.NOT_INSURED,
                        EligibilityProblem.UNDER_AGE,
                        EligibilityProblem.EINWILLIGUNGSVORBEHALT);
    }

    @Test
    void rules_and_refusals_are_validated() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EligibilityRules(OURS, -1));
        assertThat(new EligibilityRules(OURS, 0).minimumAge()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Ineligible(Set.of()));
    }

    @Test
    @Rule(RuleId.SEC_2)
    void a_person_is_not_printed() {
        assertThat(person(ADULT)).hasToString("InsuredPerson[…]");
    }

    @Test
    void every_problem_names_its_rule() {
        assertThat(EligibilityProblem.values())
                .extracting(EligibilityProblem::rule)
                .containsExactly(RuleId.ELI_1, RuleId.ELI_2, RuleId.ELI_3, RuleId.ELI_4);
    }

    private Set<EligibilityProblem> problems(InsuredPerson person, LocalDate day) {
        return ((Ineligible) policy.judge(person, day)).problems();
    }

    private static InsuredPerson person(LocalDate born, Coverage... coverages) {
        return new InsuredPerson(Kvnr.of("A000500015"), name(), born, address(), false, false, List.of(coverages));
    }

    private static InsuredPerson reserved(LocalDate born, Coverage... coverages) {
        return new InsuredPerson(Kvnr.of("A000500015"), name(), born, address(), true, false, List.of(coverages));
    }

    private static PersonName name() {
        return new PersonName("Groß", "Änne");
    }

    private static PostalAddress address() {
        return new PostalAddress(List.of("Lange Straße 1"), "30159", "Hannover", "DE");
    }

    private static Coverage covered(Ik payor) {
        return coverage(payor, LocalDate.of(2000, 1, 1), null);
    }

    private static Coverage coverage(Ik payor, @Nullable LocalDate start, @Nullable LocalDate end) {
        return new Coverage(payor, start, end);
    }
}

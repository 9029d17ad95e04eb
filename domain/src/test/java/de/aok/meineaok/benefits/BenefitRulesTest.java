package de.aok.meineaok.benefits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Rule(RuleId.BEN_1)
class BenefitRulesTest {
    private static final BenefitRules RULES = BenefitRules.aokNiedersachsen();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate BORN = LocalDate.of(1986, 5, 17);

    private static BenefitRules.Claim claim(
            ExtraBenefit benefit, LocalDate on, long amount, LocalDate born, long already) {
        return new BenefitRules.Claim(benefit, on, new Euro(amount), born, TODAY, new Euro(already));
    }

    private static List<Violation> check(
            ExtraBenefit benefit, LocalDate on, long amount, LocalDate born, long already) {
        return RULES.check(claim(benefit, on, amount, born, already));
    }

    private static BenefitProblem onlyProblem(List<Violation> violations) {
        assertThat(violations).hasSize(1);
        return (BenefitProblem) violations.get(0).problem();
    }

    @ParameterizedTest
    @CsvSource({
        "7950, 0, 7950",
        "8000, 0, 8000",
        "9500, 0, 8000",
        "9500, 7950, 50",
        "30, 7950, 30",
        "1, 7999, 1",
    })
    void what_is_left_of_the_limit_is_paid_and_no_more_than_the_invoice(long amount, long already, long payable) {
        BenefitRules.Claim claim = claim(ExtraBenefit.DENTAL_CLEANING, TODAY, amount, BORN, already);

        assertThat(RULES.check(claim)).isEmpty();
        assertThat(RULES.payable(claim)).isEqualTo(new Euro(payable));
    }

    @ParameterizedTest
    @CsvSource({"8000", "8001", "20000"})
    void of_a_limit_that_is_used_up_nothing_is_paid(long already) {
        List<Violation> violations = check(ExtraBenefit.DENTAL_CLEANING, TODAY, 100, BORN, already);

        assertThat(onlyProblem(violations)).isEqualTo(BenefitProblem.LIMIT_REACHED);
        assertThat(violations.get(0).message(Locale.GERMAN))
                .isEqualTo("Für 2026 ist der Höchstbetrag dieser Leistung von 80 € ausgeschöpft.");
    }

    @ParameterizedTest
    @CsvSource({
        "DENTAL_CLEANING, 2008-11-24, true",
        "DENTAL_CLEANING, 2008-11-25, false",
        "CHILDRENS_CHECK_UP, 2008-11-25, true",
        "CHILDRENS_CHECK_UP, 2008-11-24, false",
        "OSTEOPATHY, 2026-11-24, true",
        "OSTEOPATHY, 2026-11-25, false",
    })
    void the_age_on_the_day_of_service_decides(ExtraBenefit benefit, LocalDate born, boolean paid) {
        List<Violation> violations = check(benefit, TODAY, 100, born, 0);

        if (paid) {
            assertThat(violations).isEmpty();
        } else {
            assertThat(onlyProblem(violations)).isEqualTo(BenefitProblem.AGE);
        }
    }

    @Test
    void it_is_of_this_year_or_the_four_before_and_not_of_the_future() {
        LocalDate earliest = LocalDate.of(2022, 1, 1);

        assertThat(check(ExtraBenefit.OSTEOPATHY, earliest, 100, BORN, 0)).isEmpty();
        assertThat(onlyProblem(check(ExtraBenefit.OSTEOPATHY, earliest.minusDays(1), 100, BORN, 0)))
                .isEqualTo(BenefitProblem.EXPIRED);
        assertThat(onlyProblem(check(ExtraBenefit.OSTEOPATHY, TODAY.plusDays(1), 100, BORN, 0)))
                .isEqualTo(BenefitProblem.IN_THE_FUTURE);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "10000000"})
    void an_amount_is_above_zero_and_in_reason(long amount) {
        assertThat(onlyProblem(check(ExtraBenefit.OSTEOPATHY, TODAY, amount, BORN, 0)))
                .isEqualTo(BenefitProblem.AMOUNT_MALFORMED);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        List<Violation> violations = check(ExtraBenefit.CHILDRENS_CHECK_UP, TODAY.plusDays(1), 0, BORN, 15_000);

        assertThat(violations)
                .extracting(Violation::problem)
                .containsExactly(
                        BenefitProblem.AMOUNT_MALFORMED,
                        BenefitProblem.IN_THE_FUTURE,
                        BenefitProblem.AGE,
                        BenefitProblem.LIMIT_REACHED);
    }

    @Test
    void what_is_not_offered_is_not_paid() {
        BenefitRules few = new BenefitRules(
                Map.of(ExtraBenefit.OSTEOPATHY, new BenefitTerms(new Euro(100), 0, BenefitTerms.ANY_AGE)));

        assertThat(onlyProblem(few.check(new BenefitRules.Claim(
                        ExtraBenefit.DENTAL_CLEANING, TODAY, new Euro(100), BORN, TODAY, Euro.ZERO))))
                .isEqualTo(BenefitProblem.NOT_OFFERED);
    }

    @ParameterizedTest
    @EnumSource
    void each_benefit_has_terms(ExtraBenefit benefit) {
        assertThat(RULES.offered()).containsKey(benefit);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 10", "10000000, 0, 10", "1, -1, 10", "1, 11, 10", "1, 0, 151"})
    void terms_make_sense(long limit, int from, int through) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BenefitRules(
                        Map.of(ExtraBenefit.OSTEOPATHY, new BenefitTerms(new Euro(limit), from, through))));
    }

    @Test
    void of_what_is_not_offered_nothing_is_paid() {
        BenefitRules none = new BenefitRules(Map.of(ExtraBenefit.OSTEOPATHY, BenefitTerms.NOT_OFFERED));

        assertThat(none.offered()).isEmpty();
        assertThat(none.terms(ExtraBenefit.OSTEOPATHY)).isEqualTo(BenefitTerms.NOT_OFFERED);
        assertThat(RULES.terms(ExtraBenefit.OSTEOPATHY).yearlyLimit()).isEqualTo(new Euro(18_000));
    }
}

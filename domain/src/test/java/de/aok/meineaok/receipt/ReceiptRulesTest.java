package de.aok.meineaok.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.UnmetDemandsException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule({RuleId.RCP_1, RuleId.RCP_2})
class ReceiptRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate FIRST = LocalDate.of(2021, 11, 26);

    private final ReceiptRules rules = ReceiptRules.aokNiedersachsen();

    @Test
    void a_receipt_tells_of_the_last_five_years_to_the_day() {
        assertThat(rules.firstDay(TODAY)).isEqualTo(FIRST);
        assertThat(rules.check(FIRST, TODAY, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 2028-02-29, 2023-02-28", "4, 2028-02-29, 2024-02-29", "1, 2027-01-01, 2026-01-01"})
    void how_many_years_is_the_operators_choice(int years, LocalDate today, LocalDate first) {
        assertThat(new ReceiptRules(years).firstDay(today)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void but_some_it_has_to_be(int years) {
        assertThatThrownBy(() -> new ReceiptRules(years)).isInstanceOf(UnmetDemandsException.class);
        assertThat(new ReceiptRules(1)).isNotEqualTo(new ReceiptRules(100));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-11-26, 2026-11-26, ''",
        "2026-11-26, 2026-11-26, ''",
        "2021-11-26, 2021-11-26, ''",
        "2021-11-25, 2026-11-26, RCP-1 from TOO_LONG_AGO",
        "2021-11-26, 2026-11-27, RCP-1 to IN_THE_FUTURE",
        "2022-01-02, 2022-01-01, RCP-2 to ENDS_BEFORE_IT_BEGINS",
        "2021-11-25, 2021-11-25, RCP-1 from TOO_LONG_AGO; RCP-1 to TOO_LONG_AGO",
        "2026-11-27, 2021-11-25, RCP-1 from IN_THE_FUTURE; RCP-1 to TOO_LONG_AGO; RCP-2 to ENDS_BEFORE_IT_BEGINS",
    })
    void a_part_of_it_can_be_asked_for(LocalDate from, LocalDate to, String expected) {
        List<String> found = rules.check(from, to, TODAY).stream()
                .map(violation -> violation.rule() + " " + violation.field().property() + " " + violation.problem())
                .toList();

        assertThat(String.join("; ", found)).isEqualTo(expected);
    }

    @Test
    void who_asks_for_more_is_told_the_first_day() {
        assertThat(rules.check(FIRST.minusDays(1), TODAY, TODAY).get(0).message(Locale.GERMAN))
                .isEqualTo("So weit reicht die Patientenquittung nicht zurück. Ihr erster Tag ist 2021-11-26.");
    }

    @Test
    void each_area_has_a_name_of_its_own() {
        assertThat(Stream.of(ServiceArea.values()).map(ServiceArea::german))
                .hasSize(8)
                .doesNotHaveDuplicates()
                .contains("Krankenhaus")
                .noneMatch(String::isBlank);
    }
}

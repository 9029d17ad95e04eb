package de.aok.meineaok.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.HOT_3)
class AddressFormTest {
    private static final List<String> LANGE_LAUBE = List.of("Lange Laube 14");

    @Test
    void is_read_without_what_typing_adds_to_it() {
        AddressForm typed = new AddressForm(List.of(" c/o Weiß ", "  ", "Lange Laube 14"), " 30159", "Hannover ", "");

        assertThat(typed.read())
                .isEqualTo(new AddressForm.Reading.Accepted(
                        new PostalAddress(List.of("c/o Weiß", "Lange Laube 14"), "30159", "Hannover", "DE")));
    }

    @ParameterizedTest
    @CsvSource({"1010, AT", "'', IE", "SW1A 1AA, gb", "30159, de"})
    void may_be_abroad_where_postal_codes_are_others(String postalCode, String country) {
        assertThat(new AddressForm(LANGE_LAUBE, postalCode, "Ort", country).read())
                .isInstanceOfSatisfying(
                        AddressForm.Reading.Accepted.class,
                        accepted ->
                                assertThat(accepted.address().country()).isEqualTo(country.toUpperCase(Locale.ROOT)));
    }

    @Test
    void tells_all_that_is_wrong_at_once() {
        AddressForm typed = new AddressForm(List.of(" "), "3O159", "\t", "Deutschland");

        assertThat(problems(typed))
                .containsExactly("addressLines LINE_MISSING", "city CITY_MISSING", "country COUNTRY_UNKNOWN");
        assertThat(problems(new AddressForm(List.of(), "3O159", "", "DE")))
                .containsExactly("addressLines LINE_MISSING", "postalCode POSTAL_CODE_MALFORMED", "city CITY_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3015", "301599", "3015a", "３０１５９", "D-30159", ""})
    void has_five_digits_in_its_german_postal_code(String postalCode) {
        assertThat(problems(new AddressForm(LANGE_LAUBE, postalCode, "Hannover", "DE")))
                .containsExactly("postalCode POSTAL_CODE_MALFORMED");
    }

    @Test
    void fits_on_a_letter() {
        String longest = "ß".repeat(40);
        assertThat(problems(new AddressForm(List.of(longest, longest, longest), "30159", longest, "DE")))
                .isEmpty();
        assertThat(problems(new AddressForm(List.of("1", "2", "3", longest + 'ß'), "30159", longest + 'ß', "DE")))
                .containsExactly("addressLines TOO_MANY_LINES", "addressLines TOO_LONG", "city TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lange\tLaube", "Lange\nLaube", "Lange\u0000Laube", "Lange\u0085Laube"})
    void has_no_character_that_cannot_be_printed(String line) {
        assertThat(problems(new AddressForm(List.of(line), "30159", "Hannover", "DE")))
                .containsExactly("addressLines UNPRINTABLE");
        assertThat(problems(new AddressForm(LANGE_LAUBE, line, "Dublin", "IE")))
                .containsExactly("postalCode UNPRINTABLE");
    }

    @Test
    @Rule(RuleId.SEC_2)
    void is_told_to_nobody_by_accident() {
        assertThat(new AddressForm(LANGE_LAUBE, "30159", "Hannover", "DE").toString())
                .doesNotContain("Laube", "30159");
    }

    private static List<String> problems(AddressForm typed) {
        return typed.read() instanceof AddressForm.Reading.Refused refused
                ? refused.violations().stream()
                        .map(violation -> violation.field().property()
                                + ' '
                                + violation.problem().name())
                        .toList()
                : List.of();
    }
}

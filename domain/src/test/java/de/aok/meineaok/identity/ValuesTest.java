package de.aok.meineaok.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @Test
    void an_ik_has_nine_digits() {
        assertThat(Ik.parse(" 102114819 ")).contains(new Ik("102114819"));
        assertThat(new Ik("000000009").value()).isEqualTo("000000009");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10211481", "1021148190", "10211481x", "10211481/", "10211481:", "10211481٩"})
    void anything_else_is_no_ik(String text) {
        assertThat(Ik.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Ik(text));
    }

    @Test
    void a_name_is_printed_first_names_first() {
        assertThat(new PersonName("Groß", "Änne Luise").full()).isEqualTo("Änne Luise Groß");
        assertThat(new PersonName("Groß", " ").full()).isEqualTo("Groß");
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(" ", "Änne"));
    }

    @Test
    void an_address_has_line_city_and_country_and_keeps_its_lines() {
        List<String> lines = new ArrayList<>(List.of("Lange Straße 1"));
        PostalAddress address = new PostalAddress(lines, "30159", "Hannover", "DE");
        lines.clear();

        assertThat(address.lines()).containsExactly("Lange Straße 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new PostalAddress(List.of(), "30159", "Hannover", "DE"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostalAddress(List.of("Lange Straße 1"), "30159", " ", "DE"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostalAddress(List.of("Lange Straße 1"), "30159", "Hannover", "D"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "@", "@b", "a@", "a b@c", "a@b\r\nBcc: x@y", "a@b\u007f"})
    void what_could_break_a_header_is_no_address(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(text));
    }

    @Test
    void an_address_has_at_most_254_characters() {
        String longest = "a@" + "b".repeat(252);

        assertThat(new EmailAddress(longest).value()).isEqualTo(longest);
        assertThat(new EmailAddress("a@b").value()).isEqualTo("a@b");
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(longest + "b"));
    }

    @Test
    @Rule(RuleId.SEC_2)
    void what_tells_of_a_person_is_not_printed() {
        assertThat(new PersonName("Groß", "Änne")).hasToString("PersonName[…]");
        assertThat(new PostalAddress(List.of("Weg 1"), "30159", "Hannover", "DE"))
                .hasToString("PostalAddress[…]");
        assertThat(new EmailAddress("a@b")).hasToString("EmailAddress[…]");
    }
}

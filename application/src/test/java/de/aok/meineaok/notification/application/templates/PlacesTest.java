package de.aok.meineaok.notification.application.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlacesTest {
    @Test
    void each_place_is_found_and_filled_wherever_it_stands() {
        String text = "{{a}}: {{b}}, {{a}} {c}";

        assertThat(Places.in(text)).containsExactly("a", "b");
        assertThat(Places.fill(text, Map.of("a", "1", "b", "2", "c", "3"))).isEqualTo("1: 2, 1 {c}");
    }

    @Test
    void what_is_filled_in_stays_as_it_is() {
        assertThat(Places.fill("{{a}}", Map.of("a", "{{b}} $1 \\"))).isEqualTo("{{b}} $1 \\");
    }

    @Test
    void no_place_is_left_empty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Places.fill("{{a}}", Map.of("b", "1")))
                .withMessage("nothing to fill in for a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ a }}", "{{a}", "{a}}", "{{a-b}}", "{{}}", "{{ä}}"})
    void a_place_written_otherwise_is_told(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Places.in(text));
    }
}

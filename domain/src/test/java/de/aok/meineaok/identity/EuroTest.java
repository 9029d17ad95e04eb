package de.aok.meineaok.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EuroTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.00",
        "0.1, 10, 0.10",
        "12, 1200, 12.00",
        "-0.05, -5, -0.05",
        "1234.500, 123450, 1234.50",
        "92233720368547758.07, 9223372036854775807, 92233720368547758.07",
    })
    void is_exact_to_the_cent(BigDecimal amount, long cents, String text) {
        assertThat(Euro.of(amount)).isEqualTo(new Euro(cents)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "12.345", "92233720368547758.08", "1e30"})
    void is_nothing_between_two_cents_and_nothing_beyond_what_can_be_counted(BigDecimal amount) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Euro.of(amount));
    }

    @Test
    void adds_up_and_overflows_loudly() {
        assertThat(new Euro(1999).plus(new Euro(-1)).plus(Euro.ZERO)).isEqualTo(new Euro(1998));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Euro(Long.MAX_VALUE).plus(new Euro(1)));
    }

    @Test
    void is_ordered_by_what_it_is_worth() {
        assertThat(new Euro(-1)).isLessThan(Euro.ZERO).isLessThan(new Euro(1));
    }
}

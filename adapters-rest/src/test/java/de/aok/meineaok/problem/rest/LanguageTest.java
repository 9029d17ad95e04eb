package de.aok.meineaok.problem.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "en;q=zwei", "en;q=", "en;q=2", "-"})
    void whatCannotBeReadIsGerman(@Nullable String acceptLanguage) {
        assertThat(Language.of(acceptLanguage)).isEqualTo(Locale.GERMAN);
    }
}

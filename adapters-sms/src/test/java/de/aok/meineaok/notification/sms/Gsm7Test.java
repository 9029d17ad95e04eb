package de.aok.meineaok.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Gsm7Test {

    @Test
    void countsSeptets() {
        assertThat(Gsm7.septets("")).hasValue(0);
        assertThat(Gsm7.septets("Grüße @ #1")).hasValue(10);
        assertThat(Gsm7.septets("{1 €}")).hasValue(8);
    }

    @Test
    void knowsThe127CharactersBesidesTheEscape() {
        long single = 0;
        long twofold = 0;
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            int septets = Gsm7.septets(Character.toString(c)).orElse(0);
            single += septets == 1 ? 1 : 0;
            twofold += septets == 2 ? 1 : 0;
        }
        assertThat(single).isEqualTo(127);
        assertThat(twofold).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"„", "“", "–", "…", "`", "ç", "ẞ", "\t", "😀"})
    void knowsWhatIsOutside(String text) {
        assertThat(Gsm7.septets(text)).isEmpty();
    }
}

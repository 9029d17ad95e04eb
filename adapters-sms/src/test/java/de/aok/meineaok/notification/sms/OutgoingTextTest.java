package de.aok.meineaok.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jsmpp.bean.GSMSpecificFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OutgoingTextTest {
    private static final short REFERENCE = (short) 0xABCD;
    private static final int HEADER = 7;

    @Test
    void what_gsm_knows_goes_with_a_septet_in_each_octet() {
        OutgoingText text = OutgoingText.of("@Ä€ß", REFERENCE);

        assertThat(text.coding().toByte()).isEqualTo((byte) 0);
        assertThat(text.feature()).isEqualTo(GSMSpecificFeature.DEFAULT);
        assertThat(text.parts()).containsExactly(new byte[] {0x00, 0x5B, 0x1B, 0x65, 0x1E});
    }

    @Test
    void one_other_character_makes_it_ucs_2() {
        OutgoingText text = OutgoingText.of("aŽ", REFERENCE);

        assertThat(text.coding().toByte()).isEqualTo((byte) 8);
        assertThat(text.parts()).containsExactly(new byte[] {0, 'a', 0x01, 0x7D});
    }

    @ParameterizedTest
    @CsvSource({"a, 160, 1", "a, 161, 2", "a, 304, 2", "a, 305, 3", "Ž, 70, 1", "Ž, 71, 2", "Ž, 132, 2", "Ž, 133, 3"})
    void it_has_as_many_parts_as_it_needs(String character, int length, int parts) {
        assertThat(OutgoingText.of(character.repeat(length), REFERENCE).parts()).hasSize(parts);
    }

    @Test
    void each_part_names_the_text_how_many_there_are_and_which_it_is() {
        OutgoingText text = OutgoingText.of("a".repeat(161), REFERENCE);

        assertThat(text.feature()).isEqualTo(GSMSpecificFeature.UDHI);
        assertThat(text.parts().get(0)).startsWith(6, 8, 4, 0xAB, 0xCD, 2, 1).hasSize(HEADER + 152);
        assertThat(text.parts().get(1)).startsWith(6, 8, 4, 0xAB, 0xCD, 2, 2).hasSize(HEADER + 9);
    }

    @Test
    void an_escape_stays_with_its_character() {
        OutgoingText text = OutgoingText.of("a".repeat(151) + "€".repeat(10), REFERENCE);

        assertThat(text.parts().get(0)).hasSize(HEADER + 151);
        assertThat(text.parts().get(1)).startsWith(6, 8, 4, 0xAB, 0xCD, 2, 2, 0x1B, 0x65);
    }

    @Test
    void the_halves_of_a_character_beyond_16_bits_stay_together() {
        String written = "Ž".repeat(65) + "😀".repeat(10);

        OutgoingText text = OutgoingText.of(written, REFERENCE);

        assertThat(text.parts().get(0)).hasSize(HEADER + 130);
        assertThat(new String(joined(text.parts()), StandardCharsets.UTF_16BE)).isEqualTo(written);
    }

    @Test
    void no_part_is_longer_than_an_sms_and_together_they_say_it_all() {
        String written = "{€}ä".repeat(200);

        OutgoingText text = OutgoingText.of(written, REFERENCE);

        assertThat(text.parts()).allSatisfy(part -> assertThat(part.length).isLessThanOrEqualTo(HEADER + 152));
        assertThat(joined(text.parts())).isEqualTo(Gsm7.encode(written).orElseThrow());
    }

    @Test
    void what_is_longer_than_any_sms_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> OutgoingText.of("a".repeat(152 * 255 + 1), REFERENCE));
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        parts.forEach(part -> joined.writeBytes(Arrays.copyOfRange(part, HEADER, part.length)));
        return joined.toByteArray();
    }
}

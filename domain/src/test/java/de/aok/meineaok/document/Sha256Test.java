package de.aok.meineaok.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class Sha256Test {
    @Test
    void a_checksum_is_a_checksum() {
        assertThat(new Sha256("0af9".repeat(16))).hasToString("0af9".repeat(16));
        for (String other : new String[] {"", "0af9", "0AF9".repeat(16), "0afg".repeat(16)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Sha256(other));
        }
    }
}

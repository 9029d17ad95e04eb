package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.Sealing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What {@link Sealing} promises. */
public abstract class SealingContract {
    private static final String SECRET = "042137 für Änne";
    private static final byte[] PLAIN = bytes(SECRET);
    private static final byte[] CONTEXT = bytes("outbox/1");

    /** One of always the same key. */
    protected abstract Sealing sealing();

    /** One of another key. */
    protected abstract Sealing ofAnotherKey();

    @Test
    void opens_what_was_sealed() {
        byte[] everyByte = new byte[100_000];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }

        for (byte[] plain : new byte[][] {PLAIN, {}, everyByte}) {
            for (byte[] context : new byte[][] {CONTEXT, {}, everyByte}) {
                byte[] sealed = sealing().seal(plain, context);

                assertThat(sealing().open(sealed, context)).isEqualTo(plain);
            }
        }
    }

    @Test
    @Rule(RuleId.SEC_2)
    void what_is_sealed_does_not_show() {
        byte[] sealed = sealing().seal(PLAIN, CONTEXT);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(PLAIN, StandardCharsets.ISO_8859_1));
    }

    @Test
    void refuses_another_context() {
        byte[] sealed = sealing().seal(PLAIN, CONTEXT);

        for (String other : new String[] {"outbox/2", "outbox/", "outbox/11", "Outbox/1", ""}) {
            refuses(sealed, bytes(other));
        }
    }

    @Test
    void refuses_what_another_key_sealed() {
        refuses(ofAnotherKey().seal(PLAIN, CONTEXT), CONTEXT);
    }

    @Test
    void refuses_what_was_never_sealed() {
        refuses(PLAIN, CONTEXT);
        refuses(new byte[0], CONTEXT);
        refuses(new byte[1_000], CONTEXT);
    }

    @Test
    void refuses_every_changed_bit() {
        byte[] sealed = sealing().seal(PLAIN, CONTEXT);
        for (int i = 0; i < sealed.length * Byte.SIZE; i++) {
            byte[] changed = sealed.clone();
            changed[i / Byte.SIZE] ^= (byte) (1 << i % Byte.SIZE);
            refuses(changed, CONTEXT);
        }
    }

    @Test
    void refuses_what_was_cut_or_made_longer() {
        byte[] sealed = sealing().seal(PLAIN, CONTEXT);
        for (int length = 0; length < sealed.length; length++) {
            refuses(Arrays.copyOf(sealed, length), CONTEXT);
            refuses(Arrays.copyOfRange(sealed, sealed.length - length, sealed.length), CONTEXT);
        }
        refuses(Arrays.copyOf(sealed, sealed.length + 1), CONTEXT);
    }

    private void refuses(byte[] sealed, byte[] context) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sealing().open(sealed, context))
                .satisfies(e -> assertThat(e.toString()).doesNotContain(SECRET));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

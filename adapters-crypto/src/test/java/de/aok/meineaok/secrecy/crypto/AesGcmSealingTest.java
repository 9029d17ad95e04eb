package de.aok.meineaok.secrecy.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.secrecy.application.port.Sealing;
import de.aok.meineaok.testing.contract.SealingContract;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AesGcmSealingTest extends SealingContract {
    private static final byte[] PLAIN = bytes("042137");
    private static final byte[] CONTEXT = bytes("outbox/1");

    private final Sealing sealing = new AesGcmSealing(List.of(key(200)));

    @Override
    protected Sealing sealing() {
        return sealing;
    }

    @Override
    protected Sealing ofAnotherKey() {
        return new AesGcmSealing(List.of(new SealingKey(200, keyBytes(7))));
    }

    @Test
    void isAes256GcmBehindVersionKeyAndNonce() throws Exception {
        byte[] sealed = sealing.seal(PLAIN, CONTEXT);

        assertThat(sealed).hasSize(2 + 12 + PLAIN.length + 16).startsWith(1, 200);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(keyBytes(200), "AES"),
                new GCMParameterSpec(128, Arrays.copyOfRange(sealed, 2, 14)));
        cipher.updateAAD(new byte[] {1, (byte) 200});
        cipher.updateAAD(CONTEXT);
        assertThat(cipher.doFinal(sealed, 14, sealed.length - 14)).isEqualTo(PLAIN);
    }

    @Test
    void sealsAnewEachTime() {
        assertThat(sealing.seal(PLAIN, CONTEXT)).isNotEqualTo(sealing.seal(PLAIN, CONTEXT));
    }

    @Test
    void opensWithEveryKnownKeyAndSealsWithTheFirst() {
        Sealing rotated = new AesGcmSealing(List.of(key(201), key(200)));

        assertThat(rotated.open(sealing.seal(PLAIN, CONTEXT), CONTEXT)).isEqualTo(PLAIN);
        assertThat(rotated.seal(PLAIN, CONTEXT)).startsWith(1, 201);
        byte[] unknown = rotated.seal(PLAIN, CONTEXT);
        assertThatIllegalArgumentException().isThrownBy(() -> sealing.open(unknown, CONTEXT));
    }

    @Test
    void takesAtLeastOneKeyAndEachNumberOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AesGcmSealing(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AesGcmSealing(List.of(key(1), new SealingKey(1, keyBytes(2)))));
    }

    @Test
    void takesTheKeysOfAConfiguration() {
        String older = Base64.getEncoder().encodeToString(keyBytes(1));
        String newer = Base64.getEncoder().encodeToString(keyBytes(2));
        Sealing before = new AesGcmSealing(SealingKey.parseAll(older));
        Sealing after = new AesGcmSealing(SealingKey.parseAll("2:" + newer + ", " + older));
        Sealing later = new AesGcmSealing(SealingKey.parseAll(" 2 : " + newer));

        assertThat(before.seal(PLAIN, CONTEXT)).as("as it always was").startsWith(1, 1);
        assertThat(after.open(before.seal(PLAIN, CONTEXT), CONTEXT)).isEqualTo(PLAIN);
        assertThat(later.open(after.seal(PLAIN, CONTEXT), CONTEXT)).isEqualTo(PLAIN);
        byte[] tooOld = before.seal(PLAIN, CONTEXT);
        assertThatIllegalArgumentException().isThrownBy(() -> later.open(tooOld, CONTEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c2VjcmV0",
                "2:c2VjcmV0",
                "2:=c2VjcmV0",
                "256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "-1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "c2VjcmV0:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,",
            })
    void saysNothingOfAKeyThatIsNone(String keys) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealingKey.parseAll(keys))
                .withNoCause()
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("c2VjcmV0", "=", "AAA"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 256})
    void keyNumbersAreBytes(int id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SealingKey(id, keyBytes(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33})
    void keysHave256Bits(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SealingKey(1, new byte[length]));
    }

    @Test
    void aKeyPrintsItsNumberOnly() {
        assertThat(key(7)).hasToString("SealingKey[7]");
    }

    private static SealingKey key(int id) {
        return new SealingKey(id, keyBytes(id));
    }

    private static byte[] keyBytes(int seed) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return key;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package de.aok.meineaok.secrecy.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.secrecy.application.port.KeyedHash;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.secrecy.application.port.KeyedHashing.Purpose;
import de.aok.meineaok.testing.contract.KeyedHashingContract;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HmacHashingTest extends KeyedHashingContract {
    private static final byte[] KEY = key(1);

    private final KeyedHashing hashing = new HmacHashing(KEY);

    @Override
    protected KeyedHashing keyedHashing() {
        return new HmacHashing(KEY);
    }

    @Override
    protected KeyedHashing ofAnotherKey() {
        return new HmacHashing(key(2));
    }

    /** Changed labels would make every stored hash worthless. */
    @ParameterizedTest
    @CsvSource({
        "USER_NAME, meineaok keyed hash: user name",
        "MTAN, meineaok keyed hash: mtan",
        "MOBILE_NUMBER, meineaok keyed hash: mobile number",
        "TOKEN, meineaok keyed hash: token",
        "AUDIT, meineaok keyed hash: audit",
        "ADDRESS, meineaok keyed hash: address",
        "INSURED_PERSON, meineaok keyed hash: insured person"
    })
    void isHmacWithAKeyByHkdf(Purpose purpose, String label) throws Exception {
        // HKDF of RFC 5869 by hand: extract with a salt of zeros, then one block of expand
        byte[] pseudorandom = hmac(new byte[32], KEY);
        byte[] info = label.getBytes(StandardCharsets.UTF_8);
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        byte[] derived = hmac(pseudorandom, block);

        assertThat(hashing.hash(purpose, "müller").bytes())
                .isEqualTo(hmac(derived, "müller".getBytes(StandardCharsets.UTF_8)))
                .hasSize(32);
    }

    @Test
    void servesManyThreadsAtOnce() {
        List<String> texts =
                IntStream.range(0, 5_000).mapToObj(Integer::toString).toList();
        List<KeyedHash> oneByOne =
                texts.stream().map(text -> hashing.hash(Purpose.MTAN, text)).toList();

        List<KeyedHash> atOnce = texts.parallelStream()
                .map(text -> hashing.hash(Purpose.MTAN, text))
                .toList();

        assertThat(atOnce).isEqualTo(oneByOne);
    }

    @Test
    void doesNotFollowTheKeyOfItsCaller() {
        byte[] key = key(1);
        KeyedHashing made = new HmacHashing(key);
        Arrays.fill(key, (byte) 0);

        assertThat(made.hash(Purpose.TOKEN, "a")).isEqualTo(hashing.hash(Purpose.TOKEN, "a"));
    }

    @Test
    void refusesAShortKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HmacHashing(new byte[31]));
    }

    private static byte[] key(int seed) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return key;
    }

    private static byte[] hmac(byte[] key, byte[] text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }
}

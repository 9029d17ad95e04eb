package de.aok.meineaok.credential.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.application.OverloadedException;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.contract.PasswordHashingContract;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.PWD_9)
final class Argon2idHashingTest extends PasswordHashingContract {
    private static final Argon2Parameters LIGHT = new Argon2Parameters(64, 2, 1);
    private static final HashingLimits ONE_AT_ONCE = new HashingLimits(1, 0, Duration.ZERO);
    private static final String SECRET = "Größe=7 €?";

    private final PasswordHashing hashing = hashing(LIGHT);

    @Override
    protected PasswordHashing hashing() {
        return hashing;
    }

    @Override
    protected PasswordHashing dearer() {
        return hashing(new Argon2Parameters(64, 3, 1));
    }

    /** From the test suite of the reference implementation, github.com/P-H-C/phc-winner-argon2, src/test.c. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "password $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "password $argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
                "password $argon2id$v=19$m=65536,t=1,p=1$c29tZXNhbHQ$9qWtwbpyPd3vm1rB1GThgPzZ3/ydHL92zKL+15XZypg",
                "password $argon2id$v=19$m=65536,t=4,p=1$c29tZXNhbHQ$kCXUjmjvc5XMqQedpMTsOv+zyJEf5PhtGiUghW9jFyw",
                "differentpassword $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94",
                "password $argon2id$v=19$m=65536,t=2,p=1$ZGlmZnNhbHQ$vfMrBczELrFdWP0ZsfhWsRPaHppYdP3MVEMIVlqoFBw"
            })
    void agreesWithTheReferenceImplementation(String secretAndHash) {
        String[] parts = secretAndHash.split(" ", 2);
        PasswordHash hash = new PasswordHash(parts[1]);

        try (PasswordHashing.Turn turn = hashing.await()) {
            assertThat(turn.matches(parts[0], hash)).isTrue();
            assertThat(turn.matches(parts[0] + '!', hash)).isFalse();
        }
    }

    @Test
    void storesTheParameters() {
        try (PasswordHashing.Turn turn = hashing(Argon2Parameters.recommended()).await()) {
            assertThat(turn.hash(SECRET).encoded())
                    .matches("\\$argon2id\\$v=19\\$m=7168,t=5,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "64, 2, 1, false",
        "63, 2, 1, true",
        "64, 1, 1, true",
        "128, 1, 1, true",
        "32, 4, 1, true",
        "128, 4, 1, false",
        "64, 2, 4, false"
    })
    void tellsWhetherParametersHaveGrown(int memoryKiB, int iterations, int parallelism, boolean outdated) {
        // Given a hash made with other parameters
        PasswordHash stored;
        try (PasswordHashing.Turn turn = hashing(new Argon2Parameters(memoryKiB, iterations, parallelism))
                .await()) {
            stored = turn.hash(SECRET);
        }

        // Then it serves still, and is known for old
        try (PasswordHashing.Turn turn = hashing.await()) {
            assertThat(turn.matches(SECRET, stored)).isTrue();
            assertThat(turn.outdated(stored)).isEqualTo(outdated);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$MDEyMzQ1Njc4OWFiY2RlZg"
            })
    void holdsAShortSaltOrHashForOld(String encoded) {
        try (PasswordHashing.Turn turn = hashing.await()) {
            assertThat(turn.outdated(new PasswordHash(encoded))).isTrue();
        }
    }

    @Test
    @Rule(RuleId.LOG_2)
    void hasADecoyThatCostsAsMuchAsARealHash() {
        try (PasswordHashing.Turn turn = hashing.await()) {
            String decoy = turn.decoy().encoded();
            String real = turn.hash(SECRET).encoded();

            assertThat(decoy).hasSameSizeAs(real).startsWith(real.substring(0, real.indexOf("p=1") + 3));
            assertThat(turn.decoy().encoded()).isEqualTo(decoy);
        }
        assertThat(decoyOf(hashing(LIGHT))).isNotEqualTo(decoyOf(hashing));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$",
                "$argon2id$v=16$m=64,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$m=64,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$t=2,m=64,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=064,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=4,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=9999999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=64,t=0,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=64,t=2,p=0$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQ$",
                "$argon2id$v=19$m=64,t=2,p=1$$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQ=$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4=",
                "$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR_uIPnA4rEsF5h7TKyQwu9U1bMCHGi_4",
                "$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4$",
                "$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4\n"
            })
    void refusesABrokenHashWithoutTellingItAndKeepsNoTurn(String encoded) {
        PasswordHash broken = new PasswordHash(encoded);

        for (int i = 0; i < 2; i++) {
            try (PasswordHashing.Turn turn = hashing.await()) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> turn.matches(SECRET, broken))
                        .satisfies(e -> assertThat(e.toString()).doesNotContain("nf65", SECRET));
            }
        }
    }

    @Test
    void aTurnEndsWhenItIsClosedAndClosingTwiceFreesOneOnly() {
        PasswordHashing.Turn first = hashing.await();
        first.close();
        first.close();
        assertThatIllegalStateException().isThrownBy(() -> first.hash(SECRET));
        assertThatIllegalStateException().isThrownBy(() -> first.matches(SECRET, first.decoy()));

        try (PasswordHashing.Turn second = hashing.await()) {
            first.close();
            assertThatExceptionOfType(OverloadedException.class).isThrownBy(hashing::await);
            assertThat(second.matches("x", second.hash("x"))).isTrue();
        }
    }

    @Test
    void aTurnIsForItsThreadOnly() throws Exception {
        try (PasswordHashing.Turn turn = hashing.await();
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            other.submit(() -> {
                        assertThatIllegalStateException().isThrownBy(() -> turn.hash(SECRET));
                        assertThatIllegalStateException().isThrownBy(turn::close);
                    })
                    .get();
            assertThatCode(() -> turn.hash(SECRET)).doesNotThrowAnyException();
        }
        assertThatCode(() -> hashing.await().close()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"7, 1, 1", "15, 1, 2", "1048577, 1, 1", "64, 0, 1", "64, 1001, 1", "64, 1, 0", "4096, 1, 256"})
    void parametersAreSound(int memoryKiB, int iterations, int parallelism) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Argon2Parameters(memoryKiB, iterations, parallelism));
    }

    private static PasswordHashing hashing(Argon2Parameters parameters) {
        return new Argon2idHashing(parameters, ONE_AT_ONCE);
    }

    private static String decoyOf(PasswordHashing hashing) {
        try (PasswordHashing.Turn turn = hashing.await()) {
            return turn.decoy().encoded();
        }
    }
}

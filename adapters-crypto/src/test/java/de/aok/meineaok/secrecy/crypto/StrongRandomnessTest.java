package de.aok.meineaok.secrecy.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.secrecy.application.port.Randomness;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StrongRandomnessTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00.123Z");

    private final Randomness randomness = new StrongRandomness(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void choosesEvenlyBelowABound() {
        int[] counts = new int[31];
        for (int i = 0; i < 31_000; i++) {
            counts[randomness.below(31)]++;
        }
        // A thousand each; six standard deviations to either side.
        assertThat(IntStream.of(counts).boxed()).allMatch(count -> Math.abs(count - 1000) < 190);
        assertThat(randomness.below(1)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> randomness.below(0));
    }

    @Test
    void tokensHave256BitsAndAreNeverTheSame() {
        List<String> tokens = Stream.generate(randomness::token).limit(1000).toList();

        assertThat(tokens).doesNotHaveDuplicates().allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
        assertThat(Base64.getUrlDecoder().decode(tokens.get(0))).hasSize(32);
    }

    @Test
    void identifiersAreUuidsOfVersion7InTheOrderOfTheirMaking() {
        List<UUID> ids = Stream.generate(randomness::id).limit(1000).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 7 && id.variant() == 2);
        assertThat(ids.stream().map(UUID::toString)).isSorted();
        assertThat(ids.get(0).getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void identifiersOfTwoServersDiffer() {
        Randomness other = new StrongRandomness(Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(Stream.generate(randomness::id).limit(100))
                .doesNotContainAnyElementsOf(
                        Stream.generate(other::id).limit(100).toList());
    }
}

package de.aok.meineaok.secrecy.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.testing.contract.RandomnessContract;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StrongRandomnessTest extends RandomnessContract {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00.123Z");

    private final Randomness randomness = new StrongRandomness(Clock.fixed(NOW, ZoneOffset.UTC));

    @Override
    protected Randomness randomness() {
        return randomness;
    }

    @Test
    void refusesABoundBelowWhichNothingIs() {
        assertThatIllegalArgumentException().isThrownBy(() -> randomness.below(0));
    }

    @Test
    void identifiersAreUuidsOfVersion7WithTheTimeOfTheirMaking() {
        List<UUID> ids = Stream.generate(randomness::id).limit(1000).toList();

        assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2);
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

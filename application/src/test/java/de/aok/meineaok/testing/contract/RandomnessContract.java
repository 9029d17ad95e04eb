package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.secrecy.application.port.Randomness;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link Randomness} promises. */
public abstract class RandomnessContract {
    private static final int TOKEN_BITS = 256;

    /** The source that is tried. */
    protected abstract Randomness randomness();

    @Test
    void chooses_evenly_below_a_bound() {
        Randomness randomness = randomness();
        int[] counts = new int[31];
        for (int i = 0; i < 31_000; i++) {
            counts[randomness.below(31)]++;
        }

        // A thousand each; six standard deviations to either side.
        assertThat(IntStream.of(counts).boxed()).allMatch(count -> Math.abs(count - 1000) < 190);
    }

    @Test
    void takes_any_bound() {
        Randomness randomness = randomness();

        assertThat(Stream.generate(() -> randomness.below(1)).limit(100)).containsOnly(0);
        assertThat(Stream.generate(() -> randomness.below(Integer.MAX_VALUE)).limit(1000))
                .allMatch(chosen -> chosen >= 0 && chosen < Integer.MAX_VALUE)
                .anyMatch(chosen -> chosen > Integer.MAX_VALUE / 2);
    }

    @Test
    void each_bit_of_a_token_is_open() {
        BitSet everSet = new BitSet();
        BitSet alwaysSet = new BitSet();
        alwaysSet.set(0, TOKEN_BITS);
        for (String token : many(randomness()::token)) {
            assertThat(token).matches("[A-Za-z0-9_-]{43}");
            BitSet bits = BitSet.valueOf(Base64.getUrlDecoder().decode(token));
            everSet.or(bits);
            alwaysSet.and(bits);
        }

        assertThat(everSet.cardinality()).isEqualTo(TOKEN_BITS);
        assertThat(alwaysSet.cardinality()).isZero();
    }

    @Test
    void no_token_or_identifier_is_made_twice() {
        Randomness randomness = randomness();

        assertThat(atOnce(randomness::token)).doesNotHaveDuplicates();
        assertThat(atOnce(randomness::id)).doesNotHaveDuplicates();
    }

    @Test
    void identifiers_are_in_the_order_of_their_making() {
        assertThat(many(randomness()::id).stream().map(UUID::toString)).isSorted();
    }

    private static <T> List<T> many(Supplier<T> made) {
        return Stream.generate(made).limit(1000).toList();
    }

    private static <T> List<T> atOnce(Supplier<T> made) {
        return IntStream.range(0, 5000).parallel().mapToObj(i -> made.get()).toList();
    }
}

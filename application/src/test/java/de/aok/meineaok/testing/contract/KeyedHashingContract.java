package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.secrecy.application.port.KeyedHash;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.secrecy.application.port.KeyedHashing.Purpose;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link KeyedHashing} promises. */
public abstract class KeyedHashingContract {
    private static final List<String> TEXTS =
            List.of("", "a", "A", "aa", " a", "a\u0000", "müller", "muller", "😀", "a".repeat(10_000));

    /** One of its own each time, all of them of the same key, as each server has one. */
    protected abstract KeyedHashing keyedHashing();

    /** One of another key. */
    protected abstract KeyedHashing ofAnotherKey();

    @Test
    void the_same_text_has_the_same_hash_for_the_same_purpose() {
        KeyedHashing hashing = keyedHashing();

        assertThat(hashes(hashing)).isEqualTo(hashes(hashing)).isEqualTo(hashes(keyedHashing()));
    }

    @Test
    void whoever_has_another_key_makes_none_of_the_hashes() {
        assertThat(hashes(ofAnotherKey())).doesNotContainAnyElementsOf(hashes(keyedHashing()));
    }

    @Test
    void any_other_text_or_purpose_has_another_hash() {
        assertThat(hashes(keyedHashing()))
                .hasSize(Purpose.values().length * TEXTS.size())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_hash_has_32_bytes() {
        assertThat(hashes(keyedHashing())).allMatch(hash -> hash.bytes().length == 32);
    }

    private static List<KeyedHash> hashes(KeyedHashing hashing) {
        return Stream.of(Purpose.values())
                .flatMap(purpose -> TEXTS.stream().map(text -> hashing.hash(purpose, text)))
                .toList();
    }
}

package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.application.OverloadedException;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.credential.application.port.PasswordHashing.Turn;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link PasswordHashing} promises. */
@Rule(RuleId.PWD_9)
public abstract class PasswordHashingContract {
    private static final String SECRET = "Größe=7 $€?";

    /** One that gives a single turn at once, and lets nobody wait. */
    protected abstract PasswordHashing hashing();

    /** One with higher parameters than {@link #hashing()}. */
    protected abstract PasswordHashing dearer();

    @Test
    void matches_what_was_hashed_and_nothing_else() {
        try (Turn turn = hashing().await()) {
            PasswordHash hash = turn.hash(SECRET);

            assertThat(turn.matches(SECRET, hash)).isTrue();
            for (String other : List.of("", "€?", "größe=7 $€?", SECRET + ' ', SECRET + SECRET, hash.encoded())) {
                assertThat(turn.matches(other, hash)).as(other).isFalse();
            }
            assertThat(turn.matches(SECRET, hash)).isTrue();
        }
    }

    @Test
    void salts_each_hash_anew() {
        try (Turn turn = hashing().await()) {
            assertThat(turn.hash(SECRET)).isNotEqualTo(turn.hash(SECRET));
        }
    }

    @Test
    void a_hash_serves_beyond_its_turn() {
        PasswordHashing hashing = hashing();
        PasswordHash hash = hash(hashing);

        try (Turn turn = hashing.await()) {
            assertThat(turn.matches(SECRET, hash)).isTrue();
        }
    }

    @Test
    void a_hash_of_lower_parameters_serves_on_and_is_known_for_outdated() {
        PasswordHash hash = hash(hashing());

        try (Turn turn = dearer().await()) {
            assertThat(turn.matches(SECRET, hash)).isTrue();
            assertThat(turn.matches("", hash)).isFalse();
            assertThat(turn.outdated(hash)).isTrue();
        }
    }

    @Test
    void a_hash_of_the_current_parameters_or_higher_ones_is_not_outdated() {
        PasswordHash dearer = hash(dearer());

        try (Turn turn = hashing().await()) {
            assertThat(turn.outdated(turn.hash(SECRET))).isFalse();
            assertThat(turn.outdated(dearer)).isFalse();
            assertThat(turn.matches(SECRET, dearer)).isTrue();
        }
    }

    @Test
    @Rule(RuleId.LOG_2)
    void nothing_matches_a_decoy_of_the_current_parameters() {
        for (PasswordHashing hashing : List.of(hashing(), dearer())) {
            try (Turn turn = hashing.await()) {
                PasswordHash decoy = turn.decoy();

                for (String secret : List.of("", SECRET, decoy.encoded(), encodedHash(decoy))) {
                    assertThat(turn.matches(secret, decoy)).as(secret).isFalse();
                }
                assertThat(turn.outdated(decoy)).isFalse();
            }
        }
        PasswordHash cheap = decoy(hashing());
        try (Turn turn = dearer().await()) {
            assertThat(turn.outdated(cheap)).isTrue();
        }
    }

    @Test
    void whoever_comes_while_all_turns_are_held_is_told_so_until_one_is_over() {
        PasswordHashing hashing = hashing();
        for (int i = 0; i < 3; i++) {
            try (Turn held = hashing.await()) {
                assertThatExceptionOfType(OverloadedException.class).isThrownBy(hashing::await);
                assertThat(held.matches(SECRET, held.hash(SECRET))).isTrue();
            }
        }
        assertThatCode(() -> hashing.await().close()).doesNotThrowAnyException();
    }

    @Test
    void a_free_turn_is_had_at_once_and_one_that_is_held_is_not() {
        PasswordHashing hashing = hashing();
        for (int i = 0; i < 3; i++) {
            try (Turn turn = hashing.tryNow().orElseThrow()) {
                assertThat(hashing.tryNow()).isEmpty();
                assertThat(turn.matches(SECRET, turn.hash(SECRET))).isTrue();
            }
        }
    }

    @Test
    void whoever_finds_no_turn_free_waits_only_if_it_is_worth_it() {
        PasswordHashing hashing = hashing();
        try (Turn held = hashing.await()) {
            assertThat(hashing.awaitIf(() -> false)).isEmpty();
            assertThatExceptionOfType(OverloadedException.class).isThrownBy(() -> hashing.awaitIf(() -> true));
            assertThat(held.matches(SECRET, held.hash(SECRET))).isTrue();
        }
        assertThat(hashing.awaitIf(() -> {
                    throw new AssertionError("asked though one is free");
                }))
                .isPresent();
    }

    private static PasswordHash hash(PasswordHashing hashing) {
        try (Turn turn = hashing.await()) {
            return turn.hash(SECRET);
        }
    }

    private static PasswordHash decoy(PasswordHashing hashing) {
        try (Turn turn = hashing.await()) {
            return turn.decoy();
        }
    }

    private static String encodedHash(PasswordHash whole) {
        return whole.encoded().substring(whole.encoded().lastIndexOf('$') + 1);
    }
}

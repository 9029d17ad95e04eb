package de.aok.meineaok.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

@Rule(RuleId.PWD_8)
class PasswordHistoryTest {
    private static final PasswordRules RULES = PasswordRules.aokNiedersachsen();

    /** Eight passwords and no more, so that each is tried again and again. */
    @Property
    void after_any_changes_the_current_one_and_the_four_before_it_are_barred_and_no_other(
            @ForAll @IntRange(max = 7) int first, @ForAll @Size(max = 40) List<@IntRange(max = 7) Integer> tried) {
        List<Integer> chosen = new ArrayList<>(List.of(first));
        PasswordHistory history = PasswordHistory.startingWith(hash(first, 0));
        for (int password : tried) {
            List<Integer> lastFive = chosen.subList(Math.max(0, chosen.size() - 5), chosen.size());

            assertThat(barred(history)).containsExactlyInAnyOrderElementsOf(lastFive);
            assertThat(history.current()).isEqualTo(hash(chosen.get(chosen.size() - 1), 0));
            if (!barred(history).contains(password)) {
                chosen.add(password);
                history = history.changedTo(hash(password, 0), RULES);
            }
        }
        assertThat(history.latestFirst()).hasSize(Math.min(5, chosen.size()));
    }

    @Test
    void the_sixth_last_is_free_again_after_the_fifth_change_since() {
        PasswordHistory history = PasswordHistory.startingWith(hash(0, 0));
        for (int change = 1; change <= 4; change++) {
            history = history.changedTo(hash(change, 0), RULES);
            assertThat(barred(history)).contains(0);
        }

        history = history.changedTo(hash(5, 0), RULES);

        assertThat(barred(history)).containsExactlyInAnyOrder(5, 4, 3, 2, 1);
    }

    @Test
    void hashing_anew_is_no_change() {
        PasswordHistory history = PasswordHistory.startingWith(hash(0, 0))
                .changedTo(hash(1, 0), RULES)
                .rehashed(hash(1, 9));

        assertThat(history.latestFirst()).containsExactly(hash(1, 9), hash(0, 0));
    }

    @Test
    void bars_no_more_than_the_rules_say_though_more_are_kept() {
        PasswordHistory kept = new PasswordHistory(
                Stream.of(6, 5, 4, 3, 2, 1).map(password -> hash(password, 0)).toList());

        assertThat(barred(kept)).containsExactlyInAnyOrder(6, 5, 4, 3, 2);
        assertThat(kept.changedTo(hash(7, 0), new PasswordRules(8, 40, 3, 1, PasswordCharacters.aokNiedersachsen()))
                        .latestFirst())
                .containsExactly(hash(7, 0));
    }

    @Test
    void there_is_always_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordHistory(List.of()));
    }

    private static Set<Integer> barred(PasswordHistory history) {
        return history.barred(RULES).stream()
                .map(hash ->
                        Integer.valueOf(hash.encoded().substring("$argon2id$".length(), "$argon2id$".length() + 1)))
                .collect(Collectors.toSet());
    }

    /** Stands for the hash of a password: each is a digit here. */
    private static PasswordHash hash(int password, int salt) {
        return new PasswordHash("$argon2id$" + password + '$' + salt);
    }
}

package de.aok.meineaok.mobilenumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.mobilenumber.MtanChallenge.Entry;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.MTN_2)
class MtanChallengeTest {
    private static final MtanRules RULES = MtanRules.aokNiedersachsen();
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final MtanHash RIGHT = hash(1);
    private static final MtanHash WRONG = hash(2);

    private final MtanChallenge sent = MtanChallenge.none().sent(RIGHT, NOW, RULES);

    @Test
    void takes_the_right_one_once() {
        Entry first = sent.enter(RIGHT, NOW, RULES);

        assertThat(first).isInstanceOf(Entry.Right.class);
        assertThat(problem(first.after().enter(RIGHT, NOW, RULES))).isEqualTo(MtanProblem.NONE_OPEN);
    }

    @Test
    void serves_five_minutes() {
        assertThat(sent.enter(RIGHT, NOW.plus(Duration.ofMinutes(5)).minusMillis(1), RULES))
                .isInstanceOf(Entry.Right.class);
        Entry late = sent.enter(RIGHT, NOW.plus(Duration.ofMinutes(5)), RULES);
        assertThat(problem(late)).isEqualTo(MtanProblem.EXPIRED);
        assertThat(late.after()).isEqualTo(sent);
    }

    @Test
    void is_void_after_three_wrong_entries() {
        Entry first = sent.enter(WRONG, NOW, RULES);
        Entry second = first.after().enter(WRONG, NOW, RULES);
        Entry third = second.after().enter(WRONG, NOW, RULES);

        assertThat(problem(first)).isEqualTo(MtanProblem.WRONG);
        assertThat(problem(second)).isEqualTo(MtanProblem.WRONG);
        assertThat(second.after().enter(RIGHT, NOW, RULES)).isInstanceOf(Entry.Right.class);
        assertThat(problem(third)).isEqualTo(MtanProblem.EXHAUSTED);
        assertThat(problem(third.after().enter(RIGHT, NOW, RULES))).isEqualTo(MtanProblem.NONE_OPEN);
    }

    @Test
    void a_new_one_voids_the_old_and_brings_new_tries() {
        MtanChallenge tried = sent.enter(WRONG, NOW, RULES).after().sent(hash(3), NOW, RULES);

        assertThat(problem(tried.enter(RIGHT, NOW, RULES))).isEqualTo(MtanProblem.WRONG);
        assertThat(tried.enter(hash(3), NOW, RULES)).isInstanceOf(Entry.Right.class);
        assertThat(tried.open()).isEqualTo(new MtanChallenge.Open(hash(3), NOW.plus(Duration.ofMinutes(5)), 0));
    }

    @Test
    void a_login_gets_three() {
        MtanChallenge three = sent.sent(RIGHT, NOW, RULES).sent(RIGHT, NOW, RULES);

        assertThat(sent.maySend(RULES)).isTrue();
        assertThat(three.maySend(RULES)).isFalse();
        assertThat(three.sent()).isEqualTo(3);
        assertThatIllegalStateException()
                .isThrownBy(() -> three.sent(RIGHT, NOW, RULES))
                .withMessageContaining("MTN-2");
    }

    @Test
    void nothing_can_be_entered_before_one_was_sent() {
        assertThat(problem(MtanChallenge.none().enter(RIGHT, NOW, RULES))).isEqualTo(MtanProblem.NONE_OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345a", "12 345", "12345٦", "12345/", "12345:"})
    void an_mtan_has_digits_only(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Mtan.of(text)).withMessageContaining("MTN-2");
    }

    @Test
    @Rule(RuleId.SEC_2)
    void is_not_printed() {
        assertThat(Mtan.of("123456")).hasToString("Mtan[…]");
        assertThat(Mtan.of("09").reveal()).isEqualTo("09");
        assertThat(RIGHT).hasToString("MtanHash[…]");
    }

    @Test
    void hashes_are_values() {
        byte[] bytes = {1, 2};
        MtanHash hash = new MtanHash(bytes);
        bytes[0] = 9;
        hash.bytes()[0] = 9;

        assertThat(hash.bytes()).containsExactly(1, 2);
        assertThat(hash)
                .isEqualTo(new MtanHash(new byte[] {1, 2}))
                .isNotEqualTo(hash(1))
                .isNotEqualTo("x");
        assertThat(hash).hasSameHashCodeAs(new MtanHash(new byte[] {1, 2}));
        assertThat(new MtanHash(new byte[] {7}).hashCode()).isEqualTo(7);
        assertThat(new MtanHash(new byte[0]).hashCode()).isZero();
    }

    @Test
    void rules_are_validated() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MtanRules(3, Duration.ofMinutes(5), 3, 3, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new MtanRules(10, Duration.ofMinutes(5), 3, 3, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new MtanRules(6, Duration.ZERO, 3, 3, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new MtanRules(6, Duration.ofMinutes(-1), 3, 3, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new MtanRules(6, Duration.ofMinutes(5), 0, 3, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new MtanRules(6, Duration.ofMinutes(5), 3, 0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new MtanRules(6, Duration.ofMinutes(5), 3, 3, 0));
        assertThat(new MtanRules(4, Duration.ofSeconds(1), 1, 1, 1).digits()).isEqualTo(4);
        assertThat(new MtanRules(9, Duration.ofSeconds(1), 1, 1, 1).digits()).isEqualTo(9);
        assertThat(RULES).isEqualTo(new MtanRules(6, Duration.ofMinutes(5), 3, 3, 10));
    }

    private static MtanProblem problem(Entry entry) {
        MtanProblem problem = ((Entry.Refused) entry).problem();
        assertThat(problem.rule()).isEqualTo(RuleId.MTN_2);
        return problem;
    }

    private static MtanHash hash(int fill) {
        return new MtanHash(new byte[] {(byte) fill, 5});
    }
}

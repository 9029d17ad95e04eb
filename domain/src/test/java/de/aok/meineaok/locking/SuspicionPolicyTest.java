package de.aok.meineaok.locking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.activation.CodeForm;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Rule(RuleId.LCK_2)
class SuspicionPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Duration INSTANT = Duration.ofMillis(1);

    private final SuspicionPolicy policy =
            SuspicionPolicy.of(SuspicionRules.aokNiedersachsen(), ActivationRules.aokNiedersachsen());

    @Test
    void three_mtans_exhausted_in_24_hours() {
        Duration day = Duration.ofHours(24);
        Incident now = exhausted(Duration.ZERO);
        Incident within = exhausted(day.minus(INSTANT));

        assertThat(suspected(AuditAction.MTAN_EXHAUSTED, now, within, exhausted(Duration.ofHours(3))))
                .contains("mtans-exhausted");
        assertThat(suspected(AuditAction.MTAN_EXHAUSTED, now, within)).isEmpty();
        assertThat(suspected(AuditAction.MTAN_EXHAUSTED, now, within, exhausted(day)))
                .isEmpty();
        assertThat(suspected(
                        AuditAction.MTAN_EXHAUSTED,
                        now,
                        within,
                        new Incident(AuditAction.MTAN_WRONG, NOW, null),
                        new Incident(AuditAction.ACTIVATION_CODE_WRONG, NOW, null)))
                .isEmpty();
    }

    @Test
    void wrong_entries_of_five_activation_codes_in_30_days() {
        Duration window = Duration.ofDays(30);
        List<Incident> wrong = new ArrayList<>(Collections.nCopies(24, wrongCode(window.minus(INSTANT))));

        assertThat(suspected(AuditAction.ACTIVATION_CODE_WRONG, wrong)).isEmpty();
        wrong.add(wrongCode(window));
        assertThat(suspected(AuditAction.ACTIVATION_CODE_WRONG, wrong)).isEmpty();
        wrong.add(wrongCode(Duration.ZERO));
        assertThat(suspected(AuditAction.ACTIVATION_CODE_WRONG, wrong)).contains("wrong-activation-codes");
    }

    @Test
    void fewer_wrong_entries_where_a_code_has_fewer() {
        ActivationRules twoEntries =
                new ActivationRules(21, 2, 3, Duration.ZERO, Duration.ZERO, 14, 90, CodeForm.aokNiedersachsen());
        SuspicionPolicy stricter = SuspicionPolicy.of(SuspicionRules.aokNiedersachsen(), twoEntries);

        assertThat(stricter.judge(
                        AuditAction.ACTIVATION_CODE_WRONG, Collections.nCopies(9, wrongCode(Duration.ZERO)), NOW))
                .isEmpty();
        assertThat(stricter.judge(
                        AuditAction.ACTIVATION_CODE_WRONG, Collections.nCopies(10, wrongCode(Duration.ZERO)), NOW))
                .isPresent();
    }

    @Test
    void logins_from_20_addresses_within_an_hour() {
        Duration hour = Duration.ofHours(1);
        List<Incident> attempts = new ArrayList<>(from(IntStream.range(0, 19), hour.minus(INSTANT)));
        // The same once more, and from somewhere unknown.
        attempts.addAll(from(IntStream.range(0, 19), Duration.ZERO));
        attempts.add(attempt(AuditAction.PASSWORD_WRONG, null, Duration.ZERO));

        assertThat(suspected(AuditAction.PASSWORD_WRONG, attempts)).isEmpty();
        attempts.add(attempt(AuditAction.PASSWORD_WRONG, "address-19", hour));
        assertThat(suspected(AuditAction.PASSWORD_WRONG, attempts)).isEmpty();
        attempts.add(attempt(AuditAction.LOGIN_BEGUN, "address-20", Duration.ZERO));
        assertThat(suspected(AuditAction.PASSWORD_WRONG, attempts)).contains("many-addresses");
        assertThat(suspected(AuditAction.LOGIN_BEGUN, attempts)).contains("many-addresses");
    }

    @Test
    void a_ground_is_asked_only_when_something_happened_that_it_watches() {
        List<Incident> exhausted = Collections.nCopies(3, exhausted(Duration.ZERO));

        assertThat(suspected(AuditAction.PASSWORD_WRONG, exhausted)).isEmpty();
        assertThat(suspected(AuditAction.LOGGED_IN, exhausted)).isEmpty();
    }

    @Test
    void one_looks_as_far_back_as_a_ground_that_watches() {
        assertThat(policy.windowAfter(AuditAction.MTAN_EXHAUSTED)).contains(Duration.ofHours(24));
        assertThat(policy.windowAfter(AuditAction.ACTIVATION_CODE_WRONG)).contains(Duration.ofDays(30));
        assertThat(policy.windowAfter(AuditAction.LOGIN_BEGUN)).contains(Duration.ofHours(1));
        assertThat(policy.windowAfter(AuditAction.PASSWORD_WRONG)).contains(Duration.ofHours(1));
        assertThat(policy.windowAfter(AuditAction.LOGGED_IN)).isEmpty();
    }

    @Test
    void another_insurer_adds_a_ground_of_its_own() {
        SuspicionPolicy further = new SuspicionPolicy(
                List.of(new ManyAddresses(20, Duration.ofHours(1)), new TakenOver(Duration.ofMinutes(30))));
        Incident password = attempt(AuditAction.PASSWORD_CHANGED, "abroad", Duration.ofMinutes(29));
        Incident number = attempt(AuditAction.MOBILE_NUMBER_CHANGED, "abroad", Duration.ZERO);

        assertThat(further.windowAfter(AuditAction.MOBILE_NUMBER_CHANGED)).contains(Duration.ofMinutes(30));
        assertThat(further.judge(AuditAction.MOBILE_NUMBER_CHANGED, List.of(password, number), NOW))
                .map(SuspicionGround::name)
                .contains("taken-over");
        assertThat(further.judge(AuditAction.MOBILE_NUMBER_CHANGED, List.of(number, number), NOW))
                .isEmpty();
        assertThat(further.judge(
                        AuditAction.MOBILE_NUMBER_CHANGED,
                        List.of(attempt(AuditAction.PASSWORD_CHANGED, "abroad", Duration.ofMinutes(30)), number),
                        NOW))
                .isEmpty();
    }

    @Test
    void of_several_grounds_the_first_is_named_and_the_longest_window_counts() {
        SuspicionPolicy both = new SuspicionPolicy(List.of(
                new IncidentCount("three", AuditAction.MTAN_WRONG, 3, Duration.ofHours(1)),
                new IncidentCount("two-in-a-day", AuditAction.MTAN_WRONG, 2, Duration.ofHours(24)),
                new IncidentCount("two", AuditAction.MTAN_WRONG, 2, Duration.ofHours(1))));
        Incident wrong = new Incident(AuditAction.MTAN_WRONG, NOW, null);

        assertThat(both.windowAfter(AuditAction.MTAN_WRONG)).contains(Duration.ofHours(24));
        assertThat(both.judge(AuditAction.MTAN_WRONG, List.of(wrong, wrong), NOW))
                .map(SuspicionGround::name)
                .contains("two-in-a-day");
        assertThat(both.judge(AuditAction.MTAN_WRONG, List.of(wrong, wrong, wrong), NOW))
                .map(SuspicionGround::name)
                .contains("three");
    }

    @Test
    void grounds_are_validated() {
        Duration minute = Duration.ofMinutes(1);
        assertThatIllegalArgumentException().isThrownBy(() -> count(0, minute));
        assertThatIllegalArgumentException().isThrownBy(() -> count(1, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> count(1, minute.negated()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ManyAddresses(1, minute));
        assertThatIllegalArgumentException().isThrownBy(() -> new ManyAddresses(2, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new ManyAddresses(2, minute.negated()));
        assertThat(count(1, minute).count()).isEqualTo(1);
        assertThat(new ManyAddresses(2, minute).addresses()).isEqualTo(2);
    }

    /** Further ground: password and mobile number changed shortly after one another. */
    private record TakenOver(Duration window) implements SuspicionGround {
        @Override
        public String name() {
            return "taken-over";
        }

        @Override
        public Set<AuditAction> watched() {
            return Set.of(AuditAction.PASSWORD_CHANGED, AuditAction.MOBILE_NUMBER_CHANGED);
        }

        @Override
        public boolean suspects(List<Incident> recent) {
            return recent.stream().map(Incident::action).distinct().count() == 2;
        }
    }

    private Optional<String> suspected(AuditAction happened, Incident... recent) {
        return suspected(happened, List.of(recent));
    }

    private Optional<String> suspected(AuditAction happened, List<Incident> recent) {
        return policy.judge(happened, recent, NOW).map(SuspicionGround::name);
    }

    private static IncidentCount count(int count, Duration window) {
        return new IncidentCount("wrong-mtans", AuditAction.MTAN_WRONG, count, window);
    }

    private static Incident exhausted(Duration ago) {
        return new Incident(AuditAction.MTAN_EXHAUSTED, NOW.minus(ago), null);
    }

    private static Incident wrongCode(Duration ago) {
        return new Incident(AuditAction.ACTIVATION_CODE_WRONG, NOW.minus(ago), null);
    }

    private static List<Incident> from(IntStream addresses, Duration ago) {
        return addresses
                .mapToObj(i -> attempt(AuditAction.PASSWORD_WRONG, "address-" + i, ago))
                .toList();
    }

    private static Incident attempt(AuditAction action, @Nullable String address, Duration ago) {
        return new Incident(action, NOW.minus(ago), address);
    }
}

package de.aok.meineaok.cases;

import static de.aok.meineaok.cases.CaseState.APPROVED;
import static de.aok.meineaok.cases.CaseState.DOCUMENTS_MISSING;
import static de.aok.meineaok.cases.CaseState.IN_PRODUCTION;
import static de.aok.meineaok.cases.CaseState.IN_REVIEW;
import static de.aok.meineaok.cases.CaseState.PAID;
import static de.aok.meineaok.cases.CaseState.RECEIVED;
import static de.aok.meineaok.cases.CaseState.REJECTED;
import static de.aok.meineaok.cases.CaseState.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CaseHistoryTest {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static CaseEvent event(CaseState state, int minutes) {
        return new CaseEvent(state.name() + minutes, state, START.plus(Duration.ofMinutes(minutes)), DAY);
    }

    private static List<CaseState> states(CaseKind kind, CaseEvent... told) {
        return CaseHistory.of(kind, List.of(told)).followed().stream()
                .map(CaseEvent::state)
                .toList();
    }

    @Test
    @Rule(RuleId.CAS_4)
    void goes_through_its_states_by_when_they_came() {
        assertThat(states(
                        CaseKind.DENTURES,
                        event(PAID, 9),
                        event(IN_REVIEW, 1),
                        event(RECEIVED, 0),
                        event(APPROVED, 5),
                        event(DOCUMENTS_MISSING, 3)))
                .containsExactly(RECEIVED, IN_REVIEW, DOCUMENTS_MISSING, APPROVED, PAID);
    }

    @Test
    @Rule(RuleId.CAS_4)
    void does_not_go_where_its_kind_does_not_lead() {
        CaseHistory history = CaseHistory.of(
                CaseKind.HEALTH_CARD,
                List.of(event(RECEIVED, 0), event(REJECTED, 2), event(IN_PRODUCTION, 3), event(APPROVED, 1)));

        assertThat(history.followed()).extracting(CaseEvent::state).containsExactly(RECEIVED, REJECTED);
        assertThat(history.waiting()).extracting(CaseEvent::state).containsExactly(APPROVED, IN_PRODUCTION);
    }

    @Test
    @Rule(RuleId.CAS_4)
    void waits_for_what_was_not_told_yet() {
        assertThat(states(CaseKind.HEALTH_CARD, event(SENT, 9))).isEmpty();
        assertThat(states(CaseKind.HEALTH_CARD, event(SENT, 9), event(RECEIVED, 0)))
                .containsExactly(RECEIVED);
        assertThat(states(CaseKind.HEALTH_CARD, event(SENT, 9), event(RECEIVED, 0), event(IN_PRODUCTION, 1)))
                .containsExactly(RECEIVED, IN_PRODUCTION, SENT);
    }

    @Test
    @Rule(RuleId.CAS_4)
    void begins_with_having_been_received_whatever_the_clocks_say() {
        assertThat(states(CaseKind.HEALTH_CARD, event(RECEIVED, 5), event(IN_PRODUCTION, 3), event(SENT, 9)))
                .containsExactly(RECEIVED, IN_PRODUCTION, SENT);
        assertThat(CaseHistory.of(
                                CaseKind.HEALTH_CARD,
                                List.of(event(RECEIVED, 5), event(IN_PRODUCTION, 3), event(RECEIVED, 1)))
                        .followed())
                .as("received twice")
                .containsExactly(event(RECEIVED, 1), event(IN_PRODUCTION, 3));
    }

    @Test
    @Rule(RuleId.CAS_4)
    void the_same_state_again_is_no_step() {
        assertThat(states(CaseKind.CARE, event(RECEIVED, 0), event(IN_REVIEW, 1), event(IN_REVIEW, 2)))
                .containsExactly(RECEIVED, IN_REVIEW);
    }

    @Test
    void is_concluded_when_nothing_can_follow() {
        CaseHistory open = CaseHistory.of(CaseKind.HEALTH_CARD, List.of(event(RECEIVED, 0), event(IN_PRODUCTION, 1)));
        CaseHistory concluded = CaseHistory.of(
                CaseKind.HEALTH_CARD, List.of(event(RECEIVED, 0), event(IN_PRODUCTION, 1), event(SENT, 2)));

        assertThat(open.concludedAt(CaseKind.HEALTH_CARD)).isEmpty();
        assertThat(concluded.concludedAt(CaseKind.HEALTH_CARD)).contains(START.plus(Duration.ofMinutes(2)));
        assertThat(concluded.current()).contains(event(SENT, 2));
    }

    @Test
    @Rule(RuleId.RET_1)
    void that_it_was_received_never_told_it_is_concluded_with_what_was_told_last() {
        CaseHistory unborn = CaseHistory.of(CaseKind.CARE, List.of(event(APPROVED, 7), event(IN_REVIEW, 3)));
        CaseHistory born =
                CaseHistory.of(CaseKind.CARE, List.of(event(APPROVED, 7), event(IN_REVIEW, 3), event(RECEIVED, 9)));

        assertThat(unborn.concludedAt(CaseKind.CARE)).contains(START.plus(Duration.ofMinutes(7)));
        assertThat(unborn.isShown()).isFalse();
        assertThat(born.concludedAt(CaseKind.CARE)).isEmpty();
        assertThat(CaseHistory.of(CaseKind.CARE, List.of()).concludedAt(CaseKind.CARE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2023-02-14, false", "2023-02-15, true", "2026-11-20, true"})
    @Rule(RuleId.CAS_3)
    void is_shown_if_it_was_handed_in_from_15_February_2023_on(LocalDate handedInOn, boolean shown) {
        CaseHistory history = CaseHistory.of(CaseKind.CARE, List.of(new CaseEvent("1", RECEIVED, START, handedInOn)));

        assertThat(history.isShown()).isEqualTo(shown);
        assertThat(CaseHistory.of(CaseKind.CARE, List.of()).isShown()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    @Rule({RuleId.CAS_2, RuleId.CAS_4})
    void each_kind_begins_with_what_was_received_reaches_all_its_states_and_ends(CaseKind kind) {
        Set<CaseState> reached = EnumSet.of(RECEIVED);
        Deque<CaseState> next = new ArrayDeque<>(reached);
        boolean ends = false;
        while (!next.isEmpty()) {
            CaseState state = next.poll();
            ends |= kind.flow().endsWith(state);
            for (CaseState following : kind.flow().next(state)) {
                assertThat(following).isNotEqualTo(RECEIVED).isNotEqualTo(state);
                if (reached.add(following)) {
                    next.add(following);
                }
            }
        }

        assertThat(ends).isTrue();
        for (CaseState state : CaseState.values()) {
            assertThat(kind.flow().endsWith(state))
                    .isEqualTo(kind.flow().next(state).isEmpty());
            if (!reached.contains(state)) {
                assertThat(kind.flow().next(state)).as(kind + " " + state).isEmpty();
            }
        }
    }

    @Test
    @Rule(RuleId.CAS_2)
    void there_are_the_thirteen_kinds_and_one_for_extra_benefits() {
        assertThat(CaseKind.values()).hasSize(14);
    }

    @Property
    @Rule(RuleId.CAS_4)
    void no_step_is_against_its_kind_and_the_order_of_telling_does_not_matter(
            @ForAll CaseKind kind, @ForAll @Size(max = 12) List<CaseState> states, @ForAll Random chance) {
        List<CaseEvent> told = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            told.add(new CaseEvent("e" + i, states.get(i), START.plusSeconds(chance.nextInt(4)), DAY));
        }
        CaseHistory history = CaseHistory.of(kind, told);
        List<CaseEvent> shuffled = new ArrayList<>(told);
        Collections.shuffle(shuffled, chance);
        shuffled.addAll(told);

        assertThat(CaseHistory.of(kind, shuffled)).isEqualTo(history);
        assertThat(history.followed().stream().skip(1)).isSorted();
        assertThat(history.followed().isEmpty()).isEqualTo(!states.contains(RECEIVED));
        for (int i = 1; i < history.followed().size(); i++) {
            assertThat(kind.flow().next(history.followed().get(i - 1).state()))
                    .contains(history.followed().get(i).state());
        }
        assertThat(history.followed().size() + history.waiting().size()).isEqualTo(told.size());
    }
}

package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.cases.CaseEvent;
import de.aok.meineaok.cases.CaseHistory;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.CaseKind;
import de.aok.meineaok.cases.CaseState;
import de.aok.meineaok.cases.application.CaseKey;
import de.aok.meineaok.cases.application.KeptCase;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link Cases} promise. */
public abstract class CasesContract extends KeepingContract {
    private static final Kvnr ANNE = Kvnr.parse("A123456780").orElseThrow();
    private static final Kvnr OTHER = Kvnr.parse("E763972509").orElseThrow();

    /** Cases; before each test there is none. */
    protected abstract Cases cases();

    @Test
    void there_is_one_by_each_key() {
        CaseKey key = new CaseKey(ANNE, CaseKind.DENTURES, "ZE-1");
        assertThat(within(() -> cases().hold(key, id(1)))).isEqualTo(id(1));

        assertThat(within(() -> cases().hold(key, id(2)))).isEqualTo(id(1));

        assertThat(within(() -> cases().hold(new CaseKey(ANNE, CaseKind.DENTURES, "ZE-2"), id(3))))
                .isEqualTo(id(3));
        assertThat(within(() -> cases().hold(new CaseKey(ANNE, CaseKind.CARE, "ZE-1"), id(4))))
                .isEqualTo(id(4));
        assertThat(within(() -> cases().hold(new CaseKey(OTHER, CaseKind.DENTURES, "ZE-1"), id(5))))
                .isEqualTo(id(5));
    }

    @Test
    void of_many_who_open_one_at_once_one_does() throws Exception {
        CaseKey key = new CaseKey(ANNE, CaseKind.DENTURES, "ZE-1");

        List<CaseId> opened = atOnce(20, i -> cases().hold(key, id(i)));

        assertThat(opened.stream().distinct()).hasSize(1);
    }

    @Test
    @Rule(RuleId.DOC_4)
    void one_is_opened_under_an_id_unless_there_is_one_by_the_key_or_with_the_id() {
        CaseKey key = new CaseKey(ANNE, CaseKind.DENTURES, "E2026-1");
        CaseKey other = new CaseKey(ANNE, CaseKind.CARE, "E2026-1");
        doWithin(() -> cases().open(key, id(1)));
        doWithin(() -> cases().open(key, id(2)));
        doWithin(() -> cases().open(other, id(1)));

        assertThat(within(() -> cases().hold(key, id(3)))).isEqualTo(id(1));
        assertThat(within(() -> cases().hold(other, id(4)))).isEqualTo(id(4));
    }

    @Test
    @Rule(RuleId.DOC_4)
    void of_many_who_are_to_be_opened_under_one_id_at_once_one_is_and_the_others_under_their_own() throws Exception {
        List<CaseKind> kinds = List.of(CaseKind.values());

        List<CaseId> opened = atOnce(kinds.size(), i -> {
            CaseKey key = new CaseKey(ANNE, kinds.get(i), "E2026-1");
            cases().open(key, id(99));
            return cases().hold(key, id(i));
        });

        assertThat(opened).doesNotHaveDuplicates().contains(id(99));
    }

    @Test
    @Rule(RuleId.DOC_4)
    void of_many_who_open_one_under_its_id_at_once_all_get_it() throws Exception {
        CaseKey key = new CaseKey(ANNE, CaseKind.DENTURES, "E2026-1");

        List<CaseId> opened = atOnce(20, i -> {
            cases().open(key, id(99));
            return cases().hold(key, id(i));
        });

        assertThat(opened).containsOnly(id(99));
    }

    @Test
    void what_is_told_twice_is_known_and_nothing_is_lost_of_what_is_told_at_once() throws Exception {
        CaseKey key = new CaseKey(ANNE, CaseKind.DENTURES, "ZE-1");

        List<Boolean> added = atOnce(20, i -> {
            CaseId held = cases().hold(key, id(i));
            boolean isNew = cases().add(held, event("e" + i % 10, CaseState.IN_REVIEW, i % 10));
            cases().save(held, key.kind(), CaseHistory.of(key.kind(), cases().told(held)));
            return isNew;
        });

        assertThat(added.stream().filter(isNew -> isNew)).hasSize(10);
        assertThat(within(() -> cases().of(ANNE)))
                .hasSize(1)
                .allSatisfy(
                        one -> assertThat(within(() -> cases().told(one.id()))).hasSize(10));
    }

    @Test
    void the_same_event_can_be_told_of_two_cases() {
        keep(1, ANNE, CaseKind.DENTURES, event("e", CaseState.RECEIVED, 0));
        keep(2, ANNE, CaseKind.CARE, event("e", CaseState.RECEIVED, 0));

        assertThat(within(() -> cases().told(id(1)))).hasSize(1);
        assertThat(within(() -> cases().told(id(2)))).hasSize(1);
    }

    @Test
    void a_person_has_her_own_the_one_that_moved_last_first() {
        KeptCase older = keep(1, ANNE, CaseKind.DENTURES, event("a", CaseState.RECEIVED, 0));
        KeptCase newer = keep(
                2,
                ANNE,
                CaseKind.DENTURES,
                event("a", CaseState.RECEIVED, -60),
                event("b", CaseState.IN_REVIEW, 5),
                event("c", CaseState.SENT, 9));
        KeptCase unborn = keep(3, ANNE, CaseKind.DENTURES, event("a", CaseState.IN_REVIEW, 7));
        keep(4, OTHER, CaseKind.DENTURES, event("a", CaseState.RECEIVED, 0));

        assertThat(within(() -> cases().of(ANNE))).containsExactly(newer, older, unborn);
        assertThat(within(() -> cases().find(ANNE, id(2)))).contains(newer);
        assertThat(within(() -> cases().find(ANNE, id(4)))).isEmpty();
        assertThat(within(() -> cases().find(OTHER, id(2)))).isEmpty();
    }

    @Test
    void those_of_one_kind_are_had_alone() {
        KeptCase older = keep(1, ANNE, CaseKind.EXTRA_BENEFIT, event("a", CaseState.RECEIVED, 0));
        KeptCase newer = keep(
                2, ANNE, CaseKind.EXTRA_BENEFIT, event("a", CaseState.RECEIVED, 1), event("b", CaseState.IN_REVIEW, 5));
        keep(3, ANNE, CaseKind.DENTURES, event("a", CaseState.RECEIVED, 2));
        keep(4, OTHER, CaseKind.EXTRA_BENEFIT, event("a", CaseState.RECEIVED, 3));

        assertThat(within(() -> cases().ofKind(ANNE, CaseKind.EXTRA_BENEFIT))).containsExactly(newer, older);
        assertThat(within(() -> cases().ofKind(ANNE, CaseKind.CARE))).isEmpty();
    }

    @Test
    @Rule(RuleId.CRD_3)
    void one_is_open_from_when_it_was_received_until_nothing_can_follow() {
        assertThat(hasOpen(ANNE, CaseKind.HEALTH_CARD)).isFalse();
        keep(1, ANNE, CaseKind.HEALTH_CARD, event("b", CaseState.IN_PRODUCTION, 1));
        assertThat(hasOpen(ANNE, CaseKind.HEALTH_CARD)).isFalse();

        keep(1, ANNE, CaseKind.HEALTH_CARD, event("a", CaseState.RECEIVED, 0));
        assertThat(hasOpen(ANNE, CaseKind.HEALTH_CARD)).isTrue();
        assertThat(hasOpen(ANNE, CaseKind.CARE)).isFalse();
        assertThat(hasOpen(OTHER, CaseKind.HEALTH_CARD)).isFalse();

        keep(1, ANNE, CaseKind.HEALTH_CARD, event("c", CaseState.SENT, 2));
        assertThat(hasOpen(ANNE, CaseKind.HEALTH_CARD)).isFalse();
    }

    @Test
    @Rule({RuleId.CRD_3, RuleId.CAS_3})
    void one_that_is_too_old_to_be_shown_is_not_open() {
        LocalDate lastUnseen = LocalDate.of(2023, 2, 14);
        keep(1, ANNE, CaseKind.HEALTH_CARD, new CaseEvent("a", CaseState.RECEIVED, NOW, lastUnseen));
        assertThat(hasOpen(ANNE, CaseKind.HEALTH_CARD)).isFalse();

        keep(2, ANNE, CaseKind.HEALTH_CARD, new CaseEvent("a", CaseState.RECEIVED, NOW, lastUnseen.plusDays(1)));
        assertThat(hasOpen(ANNE, CaseKind.HEALTH_CARD)).isTrue();
    }

    @Test
    @Rule({RuleId.CRD_3, RuleId.CAS_4})
    void one_whose_end_waits_for_a_step_that_nobody_told_is_not_open() {
        keep(
                1,
                ANNE,
                CaseKind.HEALTH_CARD,
                event("a", CaseState.RECEIVED, 0),
                event("b", CaseState.IN_REVIEW, 1),
                // No state of a card.
                event("d", CaseState.COMPLETED, 3));
        assertThat(hasOpen(ANNE, CaseKind.HEALTH_CARD)).isTrue();

        keep(1, ANNE, CaseKind.HEALTH_CARD, event("c", CaseState.SENT, 2));

        assertThat(within(() -> cases().of(ANNE)).get(0).history().current())
                .map(CaseEvent::state)
                .contains(CaseState.IN_REVIEW);
        assertThat(hasOpen(ANNE, CaseKind.HEALTH_CARD)).isFalse();
    }

    private boolean hasOpen(Kvnr kvnr, CaseKind kind) {
        return within(() -> cases().ofKind(kvnr, kind)).stream().anyMatch(KeptCase::isOpen);
    }

    private KeptCase keep(int number, Kvnr kvnr, CaseKind kind, CaseEvent... events) {
        CaseKey key = new CaseKey(kvnr, kind, "R-" + number);
        return within(() -> {
            CaseId held = cases().hold(key, id(number));
            for (CaseEvent event : events) {
                cases().add(held, event);
            }
            CaseHistory history = CaseHistory.of(kind, cases().told(held));
            cases().save(held, kind, history);
            return new KeptCase(held, key, history);
        });
    }

    private static CaseEvent event(String id, CaseState state, int minutes) {
        return new CaseEvent(id, state, NOW.plus(Duration.ofMinutes(minutes)), LocalDate.of(2026, 11, 20));
    }

    private static CaseId id(int number) {
        return new CaseId(new UUID(5, number));
    }
}

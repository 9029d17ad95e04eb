package de.aok.meineaok.cases;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Verlauf: what a case has gone through. It follows from what was told of it and from nothing else, in whatever order and however
 * often that was told: events are gone through by when they happened, and each is followed that its kind's {@link CaseFlow} lets
 * follow. Those that it does not wait for what was not told yet, and may never be followed. Only that the matter was received comes
 * first whenever it is said to have been, since nothing happens before: clocks differ, and portal and core system may both tell it, of
 * which the earlier counts.
 *
 * @param followed the steps, in their order; none as long as nothing tells that the matter was received
 * @param waiting the events that are not followed
 */
@Rule(RuleId.CAS_4)
public record CaseHistory(List<CaseEvent> followed, List<CaseEvent> waiting) {
    /** The first day of which cases are shown, by when they were handed in. */
    @Rule(RuleId.CAS_3)
    private static final LocalDate SHOWN_FROM = LocalDate.of(2023, 2, 15);

    public CaseHistory {
        followed = List.copyOf(followed);
        waiting = List.copyOf(waiting);
    }

    /** @param told of one case, in any order; of those with the same ID one counts */
    public static CaseHistory of(CaseKind kind, Collection<CaseEvent> told) {
        TreeSet<CaseEvent> inOrder = new TreeSet<>(told);
        List<CaseEvent> followed = new ArrayList<>();
        List<CaseEvent> waiting = new ArrayList<>();
        CaseState state = null;
        for (CaseEvent event : inOrder) {
            if (event.state() == CaseState.RECEIVED) {
                followed.add(event);
                state = event.state();
                break;
            }
        }
        inOrder.removeAll(followed);
        for (CaseEvent event : inOrder) {
            if (state != null && kind.flow().next(state).contains(event.state())) {
                followed.add(event);
                state = event.state();
            } else {
                waiting.add(event);
            }
        }
        return new CaseHistory(followed, waiting);
    }

    /** Where it stands, and since when; empty as long as nothing tells that the matter was received. */
    public Optional<CaseEvent> current() {
        return followed.isEmpty() ? Optional.empty() : Optional.of(followed.get(followed.size() - 1));
    }

    /**
     * When the matter was concluded: with its last state, if nothing can follow; and with whatever was told last as long as nothing
     * tells that it was received, for it would be kept for ever else.
     */
    @Rule(RuleId.RET_1)
    public Optional<Instant> concludedAt(CaseKind kind) {
        CaseEvent last = current().orElse(null);
        if (last == null) {
            return waiting.isEmpty()
                    ? Optional.empty()
                    : Optional.of(waiting.get(waiting.size() - 1).at());
        }
        return kind.flow().endsWith(last.state()) ? Optional.of(last.at()) : Optional.empty();
    }

    /** Whether the person is shown it. */
    @Rule(RuleId.CAS_3)
    public boolean isShown() {
        return !followed.isEmpty() && !followed.get(0).handedInOn().isBefore(SHOWN_FROM);
    }
}

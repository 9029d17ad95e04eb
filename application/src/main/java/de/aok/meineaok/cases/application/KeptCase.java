package de.aok.meineaok.cases.application;

import de.aok.meineaok.cases.CaseFlow;
import de.aok.meineaok.cases.CaseHistory;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.CaseState;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.stream.Stream;

/** A case, with what it has gone through. */
public record KeptCase(CaseId id, CaseKey key, CaseHistory history) {
    /**
     * Whether another of its kind has to wait for it: its person is shown it, and nothing tells that it has come to an end. A last state
     * that waits for a step before it tells that as well, for that step may never be told.
     */
    @Rule(RuleId.CRD_3)
    public boolean isOpen() {
        return history.isShown()
                && history.concludedAt(key.kind()).isEmpty()
                && history.waiting().stream().noneMatch(event -> isEnd(event.state()));
    }

    /** States that are none of the kind's do not lead anywhere either, but end nothing. */
    private boolean isEnd(CaseState state) {
        CaseFlow flow = key.kind().flow();
        return flow.endsWith(state)
                && Stream.of(CaseState.values())
                        .anyMatch(before -> flow.next(before).contains(state));
    }
}

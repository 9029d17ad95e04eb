package de.aok.meineaok.coresystem.application;

import de.aok.meineaok.cases.application.FollowCase;
import de.aok.meineaok.cases.application.Told;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** Takes what the core system tells, each to whom it concerns. */
@Rule(RuleId.CAS_4)
public final class ReceiveCoreEvents {
    private final FollowCase followCase;

    public ReceiveCoreEvents(FollowCase followCase) {
        this.followCase = followCase;
    }

    public Told receive(CoreEvent event) {
        CoreEvent.CaseMoved moved = (CoreEvent.CaseMoved) event;
        return followCase.follow(moved.key(), moved.event()).told();
    }
}

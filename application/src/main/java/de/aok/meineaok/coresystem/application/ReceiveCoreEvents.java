package de.aok.meineaok.coresystem.application;

import de.aok.meineaok.bankaccount.application.TakeBankAccounts;
import de.aok.meineaok.cases.application.FollowCase;
import de.aok.meineaok.cases.application.Told;
import de.aok.meineaok.changerequest.application.DecideRequests;
import de.aok.meineaok.forms.application.RecordContributions;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Clock;
import java.time.Duration;

/** Takes what the core system tells, each to whom it concerns. */
@Rule({RuleId.CAS_4, RuleId.DAT_3, RuleId.BNK_1, RuleId.FRM_2})
public final class ReceiveCoreEvents {
    /**
     * By so much the core system's clock may be ahead. Of the same thing the latest event counts: one from a year to come would stand
     * above all that is told until then.
     */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final FollowCase followCase;
    private final DecideRequests decideRequests;
    private final TakeBankAccounts takeBankAccounts;
    private final RecordContributions recordContributions;
    private final Clock clock;

    public ReceiveCoreEvents(
            FollowCase followCase,
            DecideRequests decideRequests,
            TakeBankAccounts takeBankAccounts,
            RecordContributions recordContributions,
            Clock clock) {
        this.followCase = followCase;
        this.decideRequests = decideRequests;
        this.takeBankAccounts = takeBankAccounts;
        this.recordContributions = recordContributions;
        this.clock = clock;
    }

    public Told receive(CoreEvent event) {
        if (event.occurredAt().isAfter(clock.instant().plus(TOLERANCE))) {
            return Told.AHEAD;
        }
        if (event instanceof CoreEvent.CaseMoved moved) {
            return followCase.follow(moved.key(), moved.event()).told();
        }
        if (event instanceof CoreEvent.RequestDecided decided) {
            return switch (decideRequests.decide(decided.request(), decided.decision())) {
                case DECIDED -> Told.FOLLOWED;
                case NOTHING_NEW -> Told.KNOWN;
                case UNKNOWN -> Told.UNKNOWN;
            };
        }
        if (event instanceof CoreEvent.ContributionsReported contributions) {
            return recordContributions.record(contributions.reported()) ? Told.FOLLOWED : Told.KNOWN;
        }
        CoreEvent.BankAccountsOnFile onFile = (CoreEvent.BankAccountsOnFile) event;
        return takeBankAccounts.take(onFile.kvnr(), onFile.report()) ? Told.FOLLOWED : Told.KNOWN;
    }
}

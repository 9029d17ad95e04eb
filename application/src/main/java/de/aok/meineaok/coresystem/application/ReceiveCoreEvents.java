package de.aok.meineaok.coresystem.application;

import de.aok.meineaok.bankaccount.application.TakeBankAccounts;
import de.aok.meineaok.cases.application.FollowCase;
import de.aok.meineaok.cases.application.Told;
import de.aok.meineaok.changerequest.application.DecideRequests;
import de.aok.meineaok.forms.application.RecordContributions;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** Takes what the core system tells, each to whom it concerns. */
@Rule({RuleId.CAS_4, RuleId.DAT_3, RuleId.BNK_1, RuleId.FRM_2})
public final class ReceiveCoreEvents {
    private final FollowCase followCase;
    private final DecideRequests decideRequests;
    private final TakeBankAccounts takeBankAccounts;
    private final RecordContributions recordContributions;

    public ReceiveCoreEvents(
            FollowCase followCase,
            DecideRequests decideRequests,
            TakeBankAccounts takeBankAccounts,
            RecordContributions recordContributions) {
        this.followCase = followCase;
        this.decideRequests = decideRequests;
        this.takeBankAccounts = takeBankAccounts;
        this.recordContributions = recordContributions;
    }

    public Told receive(CoreEvent event) {
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

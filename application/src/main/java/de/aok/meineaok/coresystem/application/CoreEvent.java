package de.aok.meineaok.coresystem.application;

import de.aok.meineaok.bankaccount.application.BankAccountReport;
import de.aok.meineaok.cases.CaseEvent;
import de.aok.meineaok.cases.application.CaseKey;
import de.aok.meineaok.changerequest.application.Decision;
import de.aok.meineaok.forms.application.YearlyContributions;
import de.aok.meineaok.identity.Kvnr;
import java.time.Instant;
import java.util.UUID;

/** What the core system tells. It may tell it twice, late, and in any order. */
public sealed interface CoreEvent {

    /** When it happened in the core system. */
    Instant occurredAt();

    /**
     * A case came to stand somewhere (CAS-4).
     *
     * @param key which case; one that the portal does not know yet begins with it
     * @param event where, and when
     */
    record CaseMoved(CaseKey key, CaseEvent event) implements CoreEvent {
        @Override
        public Instant occurredAt() {
            return event.at();
        }
    }

    /**
     * A change that a person asked for was decided (DAT-3).
     *
     * @param request as the core system got it
     */
    record RequestDecided(UUID request, Decision decision) implements CoreEvent {
        @Override
        public Instant occurredAt() {
            return decision.occurredAt();
        }
    }

    /**
     * Which bank accounts of a person are on file (BNK-1).
     *
     * @param report all of them
     */
    record BankAccountsOnFile(Kvnr kvnr, BankAccountReport report) implements CoreEvent {
        @Override
        public Instant occurredAt() {
            return report.occurredAt();
        }
    }

    /**
     * What a person paid in a year (FRM-2).
     *
     * @param reported as it stood when the event occurred
     */
    record ContributionsReported(YearlyContributions reported) implements CoreEvent {
        @Override
        public Instant occurredAt() {
            return reported.reportedAt();
        }
    }
}

package de.aok.meineaok.retention.application;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Locale;

/** What is kept for its time and goes as one piece, with all that belongs to it. */
@Rule({RuleId.RET_1, RuleId.RET_3})
public enum RecordKind {
    /** A message of a mailbox, concluded when it was sent; its attachments belong to it. */
    MESSAGE,
    /** What was handed in at once, concluded then, but not due before its case is; its files belong to it. */
    UPLOAD,
    /** That a document was left to its sender to be posted, concluded then. */
    POSTED_DOCUMENT,
    /** A case, concluded as its history says; what was told of it belongs to it. */
    CASE,
    /** A service that was billed on a person's card, concluded on its day; the core system has it as well. */
    BILLED_SERVICE,
    /** That a form was ordered by post, concluded then. */
    FORM_ORDER,
    /** A certificate that was ordered, and what it certifies; concluded then. */
    CERTIFICATE,
    /** What the core system reported of somebody's contributions in a year, concluded with its latest report. */
    CONTRIBUTIONS,
    /**
     * What a person asked the core system to change; concluded with its decision, while there is none when it was fulfilled, and else when
     * she asked. A confirmed one is not due while what is on file rests on it, since that is worked out anew from all of them.
     */
    CHANGE_REQUEST,
    /**
     * The core system's latest report of somebody's bank accounts, concluded then; the core system has it as well. Not due while its
     * person has an account, which shows it.
     */
    BANK_ACCOUNT_REPORT,
    /** An account that is closed, concluded then; registration, consents, audit trail and what the hotline did belong to it. */
    ACCOUNT,
    /**
     * What the audit trail tells of somebody whose account there is not: staff did something for a person who never registered, or a
     * registration was removed. Concluded with its last entry.
     */
    AUDIT_TRAIL;

    /** How the deletion protocol and the audit trail call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

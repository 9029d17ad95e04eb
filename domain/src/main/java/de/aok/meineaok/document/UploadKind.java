package de.aok.meineaok.document;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** What is handed in (Dokumente einreichen). */
@Rule(RuleId.DOC_1)
public enum UploadKind {
    /** Arbeitsunfähigkeitsbescheinigung, Krankmeldung. */
    SICK_NOTE,
    /** Antrag auf Familienversicherung. */
    FAMILY_INSURANCE_APPLICATION,
    /** Antrag auf Kinderkrankengeld. */
    CHILD_SICKNESS_BENEFIT_APPLICATION,
    /** Rechnung, such as one for professional dental cleaning. */
    INVOICE,
    /** Nachweis. */
    PROOF,
    OTHER
}

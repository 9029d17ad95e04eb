package de.aok.meineaok.document;

import de.aok.meineaok.mailbox.SubjectArea;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** What is handed in (Dokumente einreichen). */
@Rule(RuleId.DOC_1)
public enum UploadKind {
    /** Arbeitsunfähigkeitsbescheinigung, Krankmeldung. */
    SICK_NOTE(SubjectArea.SICKNESS_BENEFIT),
    /** Antrag auf Familienversicherung. */
    FAMILY_INSURANCE_APPLICATION(SubjectArea.FAMILY_INSURANCE),
    /** Antrag auf Kinderkrankengeld. */
    CHILD_SICKNESS_BENEFIT_APPLICATION(SubjectArea.CHILD_SICKNESS_BENEFIT),
    /** Rechnung, such as one for professional dental cleaning. */
    INVOICE(SubjectArea.REIMBURSEMENT),
    /** Lichtbild for a health card (CRD-2). */
    CARD_PICTURE(SubjectArea.OTHER),
    /** Nachweis. */
    PROOF(SubjectArea.OTHER),
    /** Urkunde über eine Namensänderung, such as a marriage certificate; comes with the change that it proves. */
    NAME_CHANGE_PROOF(SubjectArea.MEMBERSHIP),
    OTHER(SubjectArea.OTHER);

    private final SubjectArea area;

    UploadKind(SubjectArea area) {
        this.area = area;
    }

    /** What messages about it are about. */
    public SubjectArea area() {
        return area;
    }
}

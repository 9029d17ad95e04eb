package de.aok.meineaok.delivery;

import de.aok.meineaok.mailbox.SubjectArea;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** A kind of letter of the AOK, and whether it is released for online delivery. */
@Rule(RuleId.DLV_2)
public enum DocumentKind {
    GENERAL_LETTER(SubjectArea.OTHER, true),
    MEMBERSHIP_CERTIFICATE(SubjectArea.MEMBERSHIP, true),
    CONTRIBUTION_NOTICE(SubjectArea.CONTRIBUTIONS, true),
    FAMILY_INSURANCE_QUESTIONNAIRE(SubjectArea.FAMILY_INSURANCE, true),
    SICKNESS_BENEFIT_STATEMENT(SubjectArea.SICKNESS_BENEFIT, true),
    CHILD_SICKNESS_BENEFIT_STATEMENT(SubjectArea.CHILD_SICKNESS_BENEFIT, true),
    CARE_DECISION(SubjectArea.CARE, true),
    REIMBURSEMENT_STATEMENT(SubjectArea.REIMBURSEMENT, true),
    /** Widerspruchsbescheid: served formally (§ 85 (3) SGG), and so on paper. */
    OBJECTION_DECISION(SubjectArea.OTHER, false),
    /** What comes with something to be held in the hand, such as the health card. */
    HEALTH_CARD_LETTER(SubjectArea.HEALTH_CARD, false),
    /** Codes and one-time passwords: the second way in must not lead through the first. */
    ACCESS_LETTER(SubjectArea.PORTAL, false);

    private final SubjectArea area;
    private final boolean releasedForOnline;

    DocumentKind(SubjectArea area, boolean releasedForOnline) {
        this.area = area;
        this.releasedForOnline = releasedForOnline;
    }

    public SubjectArea area() {
        return area;
    }

    /** Whether it may be delivered online; else it goes by post, whatever the person prefers. */
    public boolean releasedForOnline() {
        return releasedForOnline;
    }
}

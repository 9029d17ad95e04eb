package de.aok.meineaok.certificate.application;

import de.aok.meineaok.delivery.DocumentKind;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** A kind of Bescheinigung: what it certifies, and to whom. */
@Rule(RuleId.FRM_2)
public enum CertificateKind {
    /** Mitgliedsbescheinigung, as each of these is. */
    MEMBERSHIP_FOR_EMPLOYER,
    MEMBERSHIP_FOR_EMPLOYMENT_AGENCY,
    MEMBERSHIP_FOR_UNIVERSITY,
    MEMBERSHIP_FOR_BAFOEG_OFFICE,
    /** Beitragsbescheinigung. */
    CONTRIBUTIONS_FOR_TAX_OFFICE;

    /** Whether it certifies something of one year. */
    public boolean ofYear() {
        return this == CONTRIBUTIONS_FOR_TAX_OFFICE;
    }

    /** The kind of letter that it is. */
    public DocumentKind document() {
        return ofYear() ? DocumentKind.CONTRIBUTION_NOTICE : DocumentKind.MEMBERSHIP_CERTIFICATE;
    }
}

package de.aok.meineaok.document;

/** What is handed in (Dokumente einreichen). */
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

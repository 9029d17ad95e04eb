package de.aok.meineaok.cases;

/** Bearbeitungsstand: where a case can stand. Which state follows which is for {@link CaseFlow} to say. */
public enum CaseState {
    /** Eingegangen. */
    RECEIVED,
    /** In Bearbeitung. */
    IN_REVIEW,
    /** Unterlagen fehlen: the person was asked for something. */
    DOCUMENTS_MISSING,
    /** In Begutachtung, such as by the Medizinischer Dienst (§ 275 SGB V, § 18 SGB XI). */
    IN_ASSESSMENT,
    /** In Herstellung, of a card. */
    IN_PRODUCTION,
    /** Bewilligt. */
    APPROVED,
    /** Teilweise bewilligt. */
    PARTLY_APPROVED,
    /** In laufender Zahlung. */
    IN_PAYMENT,
    /** Ausgezahlt. */
    PAID,
    /** Versandt. */
    SENT,
    /** Abgeschlossen. */
    COMPLETED,
    /** Abgelehnt. */
    REJECTED,
    /** Zurückgezogen by the person. */
    WITHDRAWN
}

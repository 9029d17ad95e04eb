package de.aok.meineaok.receipt;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** Leistungsbereich: whose services a receipt is narrowed to, and totalled by. */
@Rule(RuleId.RCP_2)
public enum ServiceArea {
    DOCTORS("Ärztliche Behandlung"),
    DENTISTS("Zahnärztliche Behandlung"),
    HOSPITAL("Krankenhaus"),
    MEDICINES("Arzneimittel"),
    /** Remedies are treatments such as physiotherapy, aids are things such as hearing aids. */
    REMEDIES_AND_AIDS("Heil- und Hilfsmittel"),
    CARE("Pflege"),
    TRANSPORT("Fahrkosten"),
    OTHER("Sonstiges");

    private final String german;

    ServiceArea(String german) {
        this.german = german;
    }

    /** As insured persons read it. */
    public String german() {
        return german;
    }
}

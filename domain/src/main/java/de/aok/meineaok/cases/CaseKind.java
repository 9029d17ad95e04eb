package de.aok.meineaok.cases;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** Art des Vorgangs, with how such a case goes. */
@Rule({RuleId.CAS_2, RuleId.CAS_4})
public enum CaseKind {
    /** Elektronische Gesundheitskarte (eGK), § 291 SGB V. */
    HEALTH_CARD(CaseFlow.CARD),
    /** Fahrkostenerstattung, § 60 SGB V. */
    TRAVEL_COSTS(CaseFlow.REFUND),
    /** Hilfsmittel, § 33 SGB V. */
    AIDS(CaseFlow.SUPPLY),
    /** Haushaltshilfe, § 38 SGB V. */
    HOUSEHOLD_HELP(CaseFlow.ASSESSED_REFUND),
    /** Häusliche Krankenpflege, § 37 SGB V. */
    HOME_NURSING(CaseFlow.SUPPLY),
    /** Kieferorthopädische Behandlung, § 29 SGB V. */
    ORTHODONTICS(CaseFlow.ONGOING),
    /** Kinderkrankengeld, § 45 SGB V. */
    CHILD_SICKNESS_BENEFIT(CaseFlow.REFUND),
    /** Krankengeld, § 44 SGB V. */
    SICKNESS_BENEFIT(CaseFlow.ONGOING),
    /** Mutterschaftsgeld, § 24i SGB V. */
    MATERNITY_BENEFIT(CaseFlow.ONGOING),
    /** Pflege: first application, higher grade or change, § 33 SGB XI. */
    CARE(CaseFlow.ONGOING),
    /** Unfallfragebogen, § 116 SGB X. */
    ACCIDENT_QUESTIONNAIRE(CaseFlow.QUESTIONNAIRE),
    /** Zahnersatz, § 55 SGB V. */
    DENTURES(CaseFlow.ASSESSED_REFUND),
    /** Zuzahlungsbefreiung, § 62 SGB V. */
    CO_PAYMENT_EXEMPTION(CaseFlow.EXEMPTION),
    /** AOK-Mehrleistung, § 11 (6) SGB V: followed up as a case (BEN-1). */
    EXTRA_BENEFIT(CaseFlow.REFUND);

    // Made once, by its class alone, and not changed any more.
    @SuppressWarnings("ImmutableEnumChecker")
    private final CaseFlow flow;

    CaseKind(CaseFlow flow) {
        this.flow = flow;
    }

    /** Which state may follow which. */
    public CaseFlow flow() {
        return flow;
    }
}

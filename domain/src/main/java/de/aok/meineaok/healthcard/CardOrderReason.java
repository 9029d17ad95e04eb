package de.aok.meineaok.healthcard;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** Why a new card is ordered. */
@Rule(RuleId.CRD_1)
public enum CardOrderReason {
    /** Beschädigt. */
    DAMAGED,
    /** Abgelaufen. */
    EXPIRED,
    /** Verloren. */
    LOST,
    /** Gestohlen. */
    STOLEN
}

package de.aok.meineaok.delivery;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** Bevorzugte Versandart of a person. */
@Rule(RuleId.DLV_1)
public enum DeliveryPreference {
    /** Whoever has not chosen gets post. */
    POST,
    ONLINE
}

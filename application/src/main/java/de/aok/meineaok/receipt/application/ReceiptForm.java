package de.aok.meineaok.receipt.application;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** As what a receipt can be written down. */
@Rule(RuleId.RCP_3)
public enum ReceiptForm {
    PDF,
    CSV,
    FHIR
}

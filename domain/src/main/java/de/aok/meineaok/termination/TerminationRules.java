package de.aok.meineaok.termination;

import de.aok.meineaok.rule.Demands;
import de.aok.meineaok.rule.RuleId;

/**
 * What a portal's operator decides about leaving.
 *
 * @param closingMonths how many months after the end of use the access is closed at the latest (END-2)
 */
public record TerminationRules(int closingMonths) {
    public TerminationRules {
        Demands.on("termination")
                .atLeast(RuleId.END_2, "closing-months", closingMonths, 0)
                .areMet();
    }

    public static TerminationRules aokNiedersachsen() {
        return new TerminationRules(3);
    }
}

package de.aok.meineaok.termination;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** The way by which a termination (Kündigung) came. */
@Rule(RuleId.END_1)
public enum TerminationChannel {
    PORTAL,
    EMAIL,
    LETTER
}

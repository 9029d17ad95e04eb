package de.aok.meineaok.account;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** Sperre: why an account lets nobody in. Several may be on at once; while any is, there is no login. */
@Rule(RuleId.LCK_1)
public enum LockKind {
    /** Too many wrong passwords in a row (LOG-3); ends with a new password. */
    PASSWORD,
    /** Somebody else may be at it (LCK-2); ends by the hotline. */
    SUSPICION,
    /** The insured person asked for it; ends by the hotline. */
    REQUEST
}

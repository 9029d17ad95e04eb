package de.aok.meineaok.mailbox;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** What stands in a mailbox. */
@Rule(RuleId.MBX_1)
public enum MessageKind {
    /** A document of the AOK, which came here instead of by post (DLV-2). */
    LETTER,
    /** What the AOK or the person wrote. */
    MESSAGE,
    /** What the portal itself has to say. */
    NOTICE
}

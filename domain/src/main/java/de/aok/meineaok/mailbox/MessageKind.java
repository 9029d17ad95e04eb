package de.aok.meineaok.mailbox;

/** What stands in a mailbox. */
public enum MessageKind {
    /** A document of the AOK, which came here instead of by post (DLV-2). */
    LETTER,
    /** What the AOK or the person wrote. */
    MESSAGE,
    /** What the portal itself has to say. */
    NOTICE
}

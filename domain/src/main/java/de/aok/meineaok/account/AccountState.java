package de.aok.meineaok.account;

/** Where an account stands in its life. {@link AccountLifecycle} says how it gets from one to another. */
public enum AccountState {
    /** Registered; the activation code was not entered yet (REG-7). */
    WAITING_FOR_ACTIVATION,
    /** In use. */
    ACTIVE,
    /** Gekündigt: open until it is closed, and to be had back until then (END-1, END-2, END-4). */
    TERMINATED,
    /** The insurance has ended, or the person has died: closed in time, too (END-2). */
    INSURANCE_ENDED,
    /** Over: no login, no session and no secret is left (END-3). */
    CLOSED
}

package de.aok.meineaok.account;

/** Where an account stands in its life. */
public enum AccountState {
    /** Registered; the activation code was not entered yet (REG-7). */
    WAITING_FOR_ACTIVATION,
    /** In use. */
    ACTIVE
}

package de.aok.meineaok.account;

/** What happens to an account and may change where it stands. */
public enum AccountEvent {
    /** The activation code was entered (ACT-3). */
    ACTIVATED,
    /** Use was terminated (END-1). */
    TERMINATED,
    /** The termination was withdrawn (END-4). */
    TERMINATION_WITHDRAWN,
    /** No insurance is in force any more, or the person has died (END-2). */
    INSURANCE_ENDED,
    /** An insurance is in force again. */
    INSURED_AGAIN,
    /** The time after the end of use is over (END-2). */
    CLOSING_DUE,
    /** Too many passwords in a row were wrong (LOG-3). */
    PASSWORDS_EXHAUSTED,
    /** A ground for suspicion was found (LCK-2). */
    SUSPECTED,
    /** The insured person asked to lock it (LCK-1). */
    LOCK_REQUESTED,
    /** A password was chosen with a one-time password that had been sent (LCK-4). */
    NEW_PASSWORD_CHOSEN,
    /** The hotline unlocked it, after the insured person was contacted (LCK-4). */
    UNLOCKED
}

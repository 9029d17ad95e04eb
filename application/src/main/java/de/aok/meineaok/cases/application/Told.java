package de.aok.meineaok.cases.application;

/** What an event turns out to be. */
public enum Told {
    /** It is part of the case's history. */
    FOLLOWED,
    /** It is kept, and waits for what comes before it. */
    WAITING,
    /** It was told before, or something later was. */
    KNOWN,
    /** It is about something that the portal never asked for, and is not kept. */
    UNKNOWN,
    /** It is said to happen only later, and is not kept. */
    AHEAD
}

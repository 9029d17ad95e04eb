package de.aok.meineaok.account;

/** What an event makes of an account. */
public sealed interface Transition {
    /** The event is taken; it may have changed nothing. */
    record Taken(AccountStatus status) implements Transition {}

    /** The event cannot happen to an account that stands so. */
    record Refused(AccountProblem problem) implements Transition {}
}

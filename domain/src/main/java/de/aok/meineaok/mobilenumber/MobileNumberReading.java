package de.aok.meineaok.mobilenumber;

/** What was read from a number as a person typed it (MTN-4). */
public sealed interface MobileNumberReading {

    /** It can receive mTANs. */
    record Accepted(MobileNumber number) implements MobileNumberReading {}

    /** It cannot. */
    record Refused(MobileNumberProblem problem) implements MobileNumberReading {}
}

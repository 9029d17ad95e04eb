package de.aok.meineaok.insured.fhir;

/** Says why a line cannot be used. The message holds nothing of the line's content (SEC-2), and so may be reported. */
final class UnusableException extends RuntimeException {

    UnusableException(String reason) {
        // Bad lines are ordinary input and may be many: no stack trace.
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}

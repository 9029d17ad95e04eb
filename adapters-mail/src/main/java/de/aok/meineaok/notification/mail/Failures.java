package de.aok.meineaok.notification.mail;

/** Failures, told without their messages, which may quote what was to be sent (SEC-2). */
final class Failures {
    private Failures() {}

    /** What kind the first cause is of. */
    static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}

package de.aok.meineaok.notification.application.port;

/** A channel could not take a commission over. Its message must not tell the commission's content. */
public final class UndeliverableException extends Exception {
    private static final long serialVersionUID = 1L;

    public UndeliverableException(String message) {
        super(message);
    }

    public UndeliverableException(String message, Throwable cause) {
        super(message, cause);
    }
}

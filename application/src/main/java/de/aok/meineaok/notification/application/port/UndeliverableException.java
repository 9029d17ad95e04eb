package de.aok.meineaok.notification.application.port;

import org.jspecify.annotations.Nullable;

/** A channel did not take a commission over. Its message must not tell the commission's content, for staff may see it. */
public final class UndeliverableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Extent extent;

    /** How far a failure reaches, which says what is to be done about it. */
    public enum Extent {
        /** Nothing gets through now. The channel is left in peace for a while; what waits is tried again for as long as it takes. */
        CHANNEL,
        /** This one was not taken, for now. Those behind it are tried, and it will be again, a limited number of times. */
        COMMISSION,
        /** This one will never be taken as it is. It is put before the back office at once. */
        FOR_GOOD
    }

    private UndeliverableException(Extent extent, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.extent = extent;
    }

    /** Nothing gets through now. */
    public static UndeliverableException channelDown(String message, @Nullable Throwable cause) {
        return new UndeliverableException(Extent.CHANNEL, message, cause);
    }

    /** This one was not taken, for now. */
    public static UndeliverableException refused(String message, @Nullable Throwable cause) {
        return new UndeliverableException(Extent.COMMISSION, message, cause);
    }

    /** This one will never be taken. */
    public static UndeliverableException refusedForGood(String message, @Nullable Throwable cause) {
        return new UndeliverableException(Extent.FOR_GOOD, message, cause);
    }

    /** How far it reaches. */
    public Extent extent() {
        return extent;
    }
}

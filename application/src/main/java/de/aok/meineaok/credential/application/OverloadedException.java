package de.aok.meineaok.credential.application;

/** There is more to do than can be done in time: to be tried again a little later. */
public final class OverloadedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OverloadedException(String message) {
        super(message);
    }
}

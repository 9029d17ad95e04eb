package de.aok.meineaok.secrecy.application.port;

/** Authenticated encryption of what must be kept for a while and read again. */
public interface Sealing {

    /**
     * Encrypts.
     *
     * @param context must be the same at {@link #open}; ties a sealed text to its place
     */
    byte[] seal(byte[] plain, byte[] context);

    /**
     * Decrypts.
     *
     * @throws IllegalArgumentException if it was not sealed by this key for this context
     */
    byte[] open(byte[] sealed, byte[] context);
}

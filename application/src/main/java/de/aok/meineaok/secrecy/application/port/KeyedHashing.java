package de.aok.meineaok.secrecy.application.port;

/** Hashes that nobody can make or guess without the portal's key. */
public interface KeyedHashing {

    /**
     * The keyed hash of a text.
     *
     * @param purpose keeps hashes for one purpose apart from those for another
     */
    KeyedHash hash(Purpose purpose, String text);

    /** What keyed hashes are made for. */
    enum Purpose {
        /** User names, existing or not (LOG-2). */
        USER_NAME,
        /** mTANs (MTN-2). */
        MTAN,
        /** Mobile numbers, to count what is sent to them (MTN-2). */
        MOBILE_NUMBER,
        /** Secrets of logins (LOG-4) and sessions (LOG-5). */
        TOKEN,
        /** The links of the audit trail (SEC-3). */
        AUDIT,
        /** Network addresses, to tell one from another (LCK-2). */
        ADDRESS,
        /** Insured persons who have no account (HOT-3). */
        INSURED_PERSON,
        /** Numbers of certificates with their verification codes (FRM-2). */
        CERTIFICATE
    }
}

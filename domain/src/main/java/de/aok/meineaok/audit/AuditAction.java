package de.aok.meineaok.audit;

/** What the audit trail tells of. The names are kept for years and never change. */
public enum AuditAction {
    REGISTERED,
    ACTIVATED,
    /** The right password: a login has begun. */
    LOGIN_BEGUN,
    PASSWORD_WRONG,
    /** While the password lock was on, from an address that had not tried just before. */
    LOGIN_REFUSED,
    MTAN_WRONG,
    /** An mTAN was entered wrongly so often that it serves no more. */
    MTAN_EXHAUSTED,
    ACTIVATION_CODE_WRONG,
    LOGGED_IN,
    LOCKED,
    /** The hotline ended the locks that it may end, after contact with the insured person (LCK-4). */
    UNLOCKED,
    /** The password lock ended with a new password. */
    PASSWORD_LOCK_ENDED,
    PASSWORD_CHANGED,
    SECURITY_QUESTION_CHANGED,
    MOBILE_NUMBER_CHANGED,
    /** „Passwort vergessen“, with what fits the account. */
    PASSWORD_RESET_REQUESTED,
    SECURITY_ANSWER_WRONG,
    ONE_TIME_PASSWORD_SENT,
    ACTIVATION_LETTER_ORDERED,
    TERMINATED,
    TERMINATION_WITHDRAWN,
    INSURANCE_ENDED,
    INSURED_AGAIN,
    CLOSED,
    /** Staff looked the account up. */
    LOOKED_UP,
    /** The hotline told the user name, after authentication (HOT-4). */
    USER_NAME_TOLD,
    /** The hotline handed a change of address over to the core system (HOT-3). */
    ADDRESS_HANDED_OVER,
    /** The hotline contacted the insured person (LCK-3). */
    CONTACTED,
    /** The back office had something tried again that could not be delivered (NTF-3). */
    DELIVERY_RETRIED,
    /** The back office let something go that could not be delivered (NTF-3). */
    DELIVERY_DISCARDED,
    /** The back office put a record under a legal hold (RET-3). */
    DELETION_SUSPENDED,
    /** The back office lifted a legal hold (RET-3). */
    DELETION_RESUMED,
    /** The person chose how letters arrive (DLV-1). */
    DELIVERY_CHOSEN,
    /** Documents were handed in (DOC-4). */
    DOCUMENTS_HANDED_IN,
    /** A new health card was ordered (CRD-1). */
    HEALTH_CARD_ORDERED,
    /** An extra benefit was claimed (BEN-1). */
    BENEFIT_CLAIMED,
    /** The AOK put a message into the mailbox. */
    MESSAGE_SENT,
    /** A department read a message to it. */
    MESSAGE_OPENED,
    /** A department fetched a file that came with a message to it. */
    ATTACHMENT_OPENED,
    /** A department looked at what was handed in, or fetched a file of it. */
    UPLOAD_OPENED,
    /** A file that waited for the scanner was malware, and removed (DOC-2). */
    MALWARE_REMOVED,
    /** The person asked for a change of address, name or bank account (DAT-3, BNK-1). */
    CHANGE_REQUESTED,
    /** The core system confirmed one. */
    CHANGE_CONFIRMED,
    /** The core system refused one. */
    CHANGE_REFUSED,
    /** Mails go to another address (DAT-3). */
    EMAIL_CHANGED,
    /** The person ordered a form by post (FRM-1). */
    FORM_ORDERED,
    /** The person ordered a certificate (FRM-2). */
    CERTIFICATE_ORDERED
}

package de.aok.meineaok.problem.rest;

import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Locale;

/** The kinds of problems that this interface answers with. Their types and statuses are part of the contract. */
public enum ProblemKind {
    BAD_REQUEST(400),
    /** The body is not the JSON that is due here. */
    MALFORMED_BODY(400),
    /** The body is, but an entry is missing or too long. */
    INVALID_ENTRY(400),
    WRONG_CREDENTIALS(401),
    MTAN_REFUSED(401),
    ACTIVATION_CODE_REFUSED(401),
    SESSION_REQUIRED(401),
    STAFF_TOKEN_REQUIRED(401),
    ACCOUNT_LOCKED(403),
    NOT_ELIGIBLE(403),
    /** Staff, but not of those who may do this. */
    ROLE_MISSING(403),
    /** A write that seems to come from somebody else's page. */
    CROSS_SITE_REQUEST(403),
    NOT_FOUND(404),
    LOGIN_OVER(404),
    /** Staff named an account that does not exist, or is closed. */
    NO_ACCOUNT(404),
    NO_OPEN_TASK(404),
    /** Staff named a commission that does not wait for the back office. */
    NOTHING_UNDELIVERED(404),
    /** Staff named an insured person whom nobody handed over. */
    NOT_ON_FILE(404),
    /** Staff named a record that does not exist. */
    NO_RECORD(404),
    /** Staff would lift a legal hold that there is not. */
    NOT_HELD(404),
    /** No such file was handed in by this person, whether it was by another or not. */
    NO_DOCUMENT(404),
    /** No such message or attachment is in this mailbox, whether it is in another or not. */
    NO_MESSAGE(404),
    /** No such bank account is on file of this person, whether it is of another or not. */
    NO_BANK_ACCOUNT(404),
    /** This person has no such request that was refused. */
    NO_CHANGE_REQUEST(404),
    /** No such case is this person's, or it is not shown, whether there is one or not. */
    NO_CASE(404),
    /** No such line is on this person's receipt, whether it is on another's or not. */
    NO_RECEIPT_LINE(404),
    /** There is no such form; others are asked for in the mailbox. */
    NO_FORM(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /** A key of repeats came with another request before. */
    KEY_USED(409),
    ALREADY_REGISTERED(409),
    /** What was sent came back, and is not kept: it cannot be tried again. */
    CAME_BACK(409),
    /** Somebody else has put the record under a legal hold. */
    HELD_ALREADY(409),
    STEP_NOT_DUE(409),
    /** The scanner has not looked at a file yet. */
    FILE_BEING_CHECKED(409),
    /** By post alone. */
    NOT_REACHED(409),
    /** Where the account stands, a rule forbids it. */
    CHANGE_NOT_POSSIBLE(409),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    REGISTRATION_REFUSED(422),
    /** An entry breaks a rule; for those inside also a wrong password or mTAN, so that nobody takes it for the end of a session. */
    ENTRY_REFUSED(422),
    MTAN_LIMIT(429),
    CODE_LIMIT(429),
    LETTER_LIMIT(429),
    FAULT(500),
    OVERLOADED(503);

    private static final String TYPES = "https://meine-aok.example/problems/";

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    /** The kind that stands for what the runtime itself refuses with this status, 400 to 499. */
    static ProblemKind ofStatus(int status) {
        return switch (status) {
            case 401 -> SESSION_REQUIRED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> BAD_REQUEST;
        };
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Identifies the kind; never changes. */
    public URI type() {
        return URI.create(TYPES + key());
    }

    /** The kind's name in its type and before its texts, such as {@code not-eligible}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean unauthorized() {
        return status == Status.UNAUTHORIZED.getStatusCode();
    }
}

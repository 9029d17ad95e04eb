package de.aok.meineaok.testing;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.application.RecordKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that is kept for its time, for tests of what becomes of it then.
 *
 * @param account whose it is; an account's own
 * @param files that belong to it
 * @param notice whether it is a message of the portal itself
 */
public record KeptRecord(
        RecordKind kind,
        UUID id,
        AccountId account,
        RetentionClass kept,
        Instant concluded,
        List<FileId> files,
        boolean notice) {

    /** One of its kind, of a class that the kind has. */
    public static KeptRecord of(RecordKind kind, Instant concluded) {
        UUID id = UUID.randomUUID();
        return switch (kind) {
            case MESSAGE,
                    UPLOAD,
                    POSTED_DOCUMENT,
                    CASE,
                    BILLED_SERVICE,
                    FORM_ORDER,
                    CERTIFICATE,
                    CONTRIBUTIONS,
                    CHANGE_REQUEST,
                    BANK_ACCOUNT_REPORT ->
                new KeptRecord(
                        kind,
                        id,
                        new AccountId(UUID.randomUUID()),
                        RetentionClass.BENEFITS,
                        concluded,
                        List.of(),
                        false);
            case ACCOUNT, AUDIT_TRAIL ->
                new KeptRecord(kind, id, new AccountId(id), RetentionClass.ACCOUNT, concluded, List.of(), false);
        };
    }

    public KeptRecord of(AccountId owner) {
        return new KeptRecord(kind, id, owner, kept, concluded, files, notice);
    }

    public KeptRecord of(RetentionClass other) {
        return new KeptRecord(kind, id, account, other, concluded, files, notice);
    }

    public KeptRecord with(FileId... attached) {
        return new KeptRecord(kind, id, account, kept, concluded, List.of(attached), notice);
    }

    public KeptRecord asNotice() {
        return new KeptRecord(kind, id, account, kept, concluded, files, true);
    }
}

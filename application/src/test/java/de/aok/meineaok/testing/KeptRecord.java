package de.aok.meineaok.testing;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.application.RecordKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is kept for its time, for tests of what becomes of it then.
 *
 * @param account whose it is; an account's own
 * @param registered whether there is that account; else it stands for nobody, and what is a person's own is kept without
 * @param files that belong to it
 * @param notice whether it is a message of the portal itself
 * @param caseId of the case that it belongs to; null if it belongs to none that is kept
 */
public record KeptRecord(
        RecordKind kind,
        UUID id,
        AccountId account,
        boolean registered,
        RetentionClass kept,
        Instant concluded,
        List<FileId> files,
        boolean notice,
        @Nullable UUID caseId) {

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
                        true,
                        RetentionClass.BENEFITS,
                        concluded,
                        List.of(),
                        false,
                        null);
            case ACCOUNT, AUDIT_TRAIL ->
                new KeptRecord(
                        kind, id, new AccountId(id), true, RetentionClass.ACCOUNT, concluded, List.of(), false, null);
        };
    }

    public KeptRecord of(AccountId owner) {
        return new KeptRecord(kind, id, owner, true, kept, concluded, files, notice, caseId);
    }

    /** Of a person who has never had an account. */
    public KeptRecord withoutAccount() {
        return new KeptRecord(kind, id, account, false, kept, concluded, files, notice, caseId);
    }

    /** Whether it is a person's own, whether or not she has an account. */
    public boolean isOfPerson() {
        return switch (kind) {
            case CASE, CHANGE_REQUEST, CONTRIBUTIONS, BANK_ACCOUNT_REPORT -> true;
            case MESSAGE, UPLOAD, POSTED_DOCUMENT, BILLED_SERVICE, FORM_ORDER, CERTIFICATE, ACCOUNT, AUDIT_TRAIL ->
                false;
        };
    }

    /** The person whose it is, if it is a person's own: another for each record. */
    public Kvnr person() {
        String digits = String.format(
                Locale.ROOT,
                "%c%08d",
                'A' + Math.floorMod(id.getMostSignificantBits() >> 16, 26),
                Math.floorMod(id.getLeastSignificantBits(), 100_000_000));
        return IntStream.range(0, 10)
                .mapToObj(check -> Kvnr.parse(digits + check))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    public KeptRecord of(RetentionClass other) {
        return new KeptRecord(kind, id, account, registered, other, concluded, files, notice, caseId);
    }

    public KeptRecord with(FileId... attached) {
        return new KeptRecord(kind, id, account, registered, kept, concluded, List.of(attached), notice, caseId);
    }

    public KeptRecord asNotice() {
        return new KeptRecord(kind, id, account, registered, kept, concluded, files, true, caseId);
    }

    /** Handed in for a case. */
    public KeptRecord ofCase(KeptRecord one) {
        return new KeptRecord(kind, id, account, registered, kept, concluded, files, notice, one.id());
    }
}

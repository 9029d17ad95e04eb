package de.aok.meineaok.document.application;

import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.document.application.port.Files;
import de.aok.meineaok.document.application.port.Uploads;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.util.Optional;

/** A department looks at what a person handed in; each time that is on record. */
@Rule({RuleId.DOC_2, RuleId.HOT_5})
public final class OpenUpload {
    private final Uploads uploads;
    private final Files files;
    private final FileVault vault;
    private final AuditTrail auditTrail;
    private final Transactions transactions;
    private final Clock clock;

    public OpenUpload(
            Uploads uploads,
            Files files,
            FileVault vault,
            AuditTrail auditTrail,
            Transactions transactions,
            Clock clock) {
        this.uploads = uploads;
        this.files = files;
        this.vault = vault;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What was handed in, and which files.
     *
     * @param number of the receipt
     * @return empty if nothing was handed in under that number
     */
    public Optional<ShowUploads.Shown> open(String number, StaffAction action) {
        return transactions.required(() -> uploads.byNumber(number).map(upload -> {
            note(upload, action);
            return new ShowUploads.Shown(upload, files.ofUpload(upload.id()));
        }));
    }

    /** One of its files. */
    public Fetched file(String number, FileId id, StaffAction action) {
        return Fetched.of(
                transactions.required(() -> uploads.byNumber(number).flatMap(upload -> {
                    Optional<ReceivedFile> file = files.ofUpload(upload.id()).stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst();
                    if (file.filter(ReceivedFile::released).isPresent()) {
                        note(upload, action);
                    }
                    return file;
                })),
                vault);
    }

    private void note(Upload upload, StaffAction action) {
        auditTrail.append(
                upload.account(),
                AuditRecord.of(clock.instant(), AuditAction.UPLOAD_OPENED, action.by())
                        .because(action.reason())
                        .with(upload.number()));
    }
}

package de.aok.meineaok.document.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.document.application.port.Files;
import de.aok.meineaok.document.application.port.Uploads;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows a person what she has handed in. */
@Rule(RuleId.DOC_1)
public final class ShowUploads {
    private final Uploads uploads;
    private final Files files;
    private final FileVault vault;
    private final Transactions transactions;

    public ShowUploads(Uploads uploads, Files files, FileVault vault, Transactions transactions) {
        this.uploads = uploads;
        this.files = files;
        this.vault = vault;
        this.transactions = transactions;
    }

    /** An upload with its files, in their order. */
    public record Shown(Upload upload, List<ReceivedFile> files) {}

    /** @param next where the next page begins; null if there is none */
    public record Page(List<Shown> shown, @Nullable UploadPlace next) {}

    /**
     * A page, newest first.
     *
     * @param before behind which; null for the newest
     */
    public Page page(AccountId account, @Nullable UploadPlace before, int atMost) {
        return transactions.required(() -> {
            List<Upload> found = uploads.page(account, before, atMost + 1);
            boolean more = found.size() > atMost;
            List<Upload> page = more ? found.subList(0, atMost) : found;
            Map<UUID, List<ReceivedFile>> ofEach =
                    files.ofUploads(page.stream().map(Upload::id).toList());
            Upload last = more ? page.get(atMost - 1) : null;
            return new Page(
                    page.stream()
                            .map(upload -> new Shown(upload, ofEach.getOrDefault(upload.id(), List.of())))
                            .toList(),
                    last == null ? null : new UploadPlace(last.handedInAt(), last.id()));
        });
    }

    /** A file that the person handed in. */
    @Rule({RuleId.DOC_2, RuleId.MBX_5})
    public Fetched file(AccountId account, FileId file) {
        return Fetched.of(transactions.required(() -> files.find(account, file)), vault);
    }
}

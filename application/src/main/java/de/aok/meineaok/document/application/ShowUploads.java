package de.aok.meineaok.document.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.application.port.Files;
import de.aok.meineaok.document.application.port.Uploads;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a person what she has handed in. */
public final class ShowUploads {
    private final Uploads uploads;
    private final Files files;
    private final Transactions transactions;

    public ShowUploads(Uploads uploads, Files files, Transactions transactions) {
        this.uploads = uploads;
        this.files = files;
        this.transactions = transactions;
    }

    /** An upload with its files, in their order. */
    public record Shown(Upload upload, List<ReceivedFile> files) {}

    /**
     * A page, newest first.
     *
     * @param before behind which; null for the newest
     */
    public List<Shown> page(AccountId account, Uploads.@Nullable Position before, int atMost) {
        return transactions.required(() -> uploads.page(account, before, atMost).stream()
                .map(upload -> new Shown(upload, files.ofUpload(upload.id())))
                .toList());
    }
}

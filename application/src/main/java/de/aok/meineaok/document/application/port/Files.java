package de.aok.meineaok.document.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.mailbox.MessageId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is known about files that belong to a message or to an upload. Their contents are in the {@link FileVault}. */
public interface Files {

    /** Adds the attachments of a message, in their order. */
    void attach(MessageId message, AccountId account, List<ReceivedFile> files);

    /** Adds the files of an upload, in their order. */
    void handIn(UUID upload, AccountId account, List<ReceivedFile> files);

    /** In their order. */
    List<ReceivedFile> of(MessageId message);

    /** Those of each of several uploads, in their order. */
    Map<UUID, List<ReceivedFile>> ofUploads(Collection<UUID> uploads);

    /** In their order. */
    default List<ReceivedFile> ofUpload(UUID upload) {
        return ofUploads(List.of(upload)).getOrDefault(upload, List.of());
    }

    /** One that belongs to the account, released or not; also of a message to or from the account. */
    Optional<ReceivedFile> find(AccountId account, FileId file);

    /**
     * Takes one that waits for the scanner, oldest first, passing over those that another server has just taken: that one is put off
     * until an instant. In the caller's transaction.
     */
    Optional<Quarantined> takeQuarantined(Instant now, Instant putOffUntil);

    /** From now on it is to be had. */
    void release(FileId file);

    /**
     * Removes what is known about it; its content is removed by the vault.
     *
     * @return whether it was there still
     */
    boolean remove(FileId file);

    /**
     * A file in quarantine.
     *
     * @param account whose it is
     */
    record Quarantined(FileId file, AccountId account, String name) {}
}

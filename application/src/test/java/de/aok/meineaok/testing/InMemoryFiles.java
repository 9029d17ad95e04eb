package de.aok.meineaok.testing;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.port.Files;
import de.aok.meineaok.mailbox.MessageId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Files in memory. */
final class InMemoryFiles implements Files {
    private final Map<FileId, Kept> files;

    InMemoryFiles(InMemoryDatabase database) {
        files = database.table(new LinkedHashMap<>());
    }

    /**
     * A file.
     *
     * @param owner the message or the upload
     * @param scanDueAt null if it is released
     */
    private record Kept(
            UUID owner,
            AccountId account,
            ReceivedFile file,
            @Nullable Instant scanDueAt) {
        boolean isDue(Instant now) {
            return scanDueAt != null && !scanDueAt.isAfter(now);
        }

        Kept dueAgain(Instant at) {
            return new Kept(owner, account, file, at);
        }

        Kept toBeHad() {
            ReceivedFile clean =
                    new ReceivedFile(file.id(), file.name(), file.format(), file.size(), file.sha256(), true);
            return new Kept(owner, account, clean, null);
        }
    }

    boolean contains(FileId file) {
        return files.containsKey(file);
    }

    @Override
    public void attach(MessageId message, AccountId account, List<ReceivedFile> attached) {
        handIn(message.value(), account, attached);
    }

    @Override
    public void handIn(UUID owner, AccountId account, List<ReceivedFile> handedIn) {
        handedIn.forEach(
                file -> files.put(file.id(), new Kept(owner, account, file, file.released() ? null : Instant.EPOCH)));
    }

    @Override
    public List<ReceivedFile> of(MessageId message) {
        return ofUpload(message.value());
    }

    @Override
    public Map<UUID, List<ReceivedFile>> ofUploads(Collection<UUID> owners) {
        return files.values().stream()
                .filter(kept -> owners.contains(kept.owner()))
                .collect(Collectors.groupingBy(Kept::owner, Collectors.mapping(Kept::file, Collectors.toList())));
    }

    @Override
    public Optional<ReceivedFile> find(AccountId account, FileId file) {
        return Optional.ofNullable(files.get(file))
                .filter(kept -> kept.account().equals(account))
                .map(Kept::file);
    }

    @Override
    public Optional<Quarantined> takeQuarantined(Instant now, Instant putOffUntil) {
        Optional<Kept> next = files.values().stream()
                .filter(kept -> kept.isDue(now))
                .min(Comparator.comparing(kept -> Objects.requireNonNull(kept.scanDueAt())));
        next.ifPresent(kept -> files.put(kept.file().id(), kept.dueAgain(putOffUntil)));
        return next.map(kept ->
                new Quarantined(kept.file().id(), kept.account(), kept.file().name()));
    }

    @Override
    public void release(FileId file) {
        files.computeIfPresent(file, (id, kept) -> kept.toBeHad());
    }

    @Override
    public boolean remove(FileId file) {
        return files.remove(file) != null;
    }
}

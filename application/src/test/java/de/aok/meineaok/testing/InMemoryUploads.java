package de.aok.meineaok.testing;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.application.Upload;
import de.aok.meineaok.document.application.UploadPlace;
import de.aok.meineaok.document.application.port.Uploads;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was handed in, in memory. */
final class InMemoryUploads implements Uploads {
    private static final Comparator<Upload> NEWEST_FIRST =
            Comparator.comparing(Upload::handedInAt).thenComparing(Upload::id).reversed();

    private final Map<Key, Kept> uploads;

    InMemoryUploads(InMemoryDatabase database) {
        uploads = database.table(new LinkedHashMap<>());
    }

    private record Key(AccountId account, String idempotencyKey) {}

    @Override
    public boolean add(Upload upload, String idempotencyKey, String content) {
        return uploads.putIfAbsent(new Key(upload.account(), idempotencyKey), new Kept(upload, content)) == null;
    }

    @Override
    public Optional<Kept> byKey(AccountId account, String idempotencyKey) {
        return Optional.ofNullable(uploads.get(new Key(account, idempotencyKey)));
    }

    @Override
    public List<Upload> page(AccountId account, @Nullable UploadPlace before, int atMost) {
        return uploads.values().stream()
                .map(Kept::upload)
                .filter(upload -> upload.account().equals(account))
                .filter(upload -> before == null || isBehind(upload, before))
                .sorted(NEWEST_FIRST)
                .limit(atMost)
                .toList();
    }

    private static boolean isBehind(Upload upload, UploadPlace before) {
        int byTime = upload.handedInAt().compareTo(before.handedInAt());
        return byTime < 0 || byTime == 0 && upload.id().compareTo(before.id()) < 0;
    }

    @Override
    public Optional<Upload> byNumber(String number) {
        return uploads.values().stream()
                .map(Kept::upload)
                .filter(upload -> upload.number().equals(number))
                .findFirst();
    }

    @Override
    public boolean hasCase(AccountId account, UUID caseId) {
        return uploads.values().stream()
                .map(Kept::upload)
                .anyMatch(upload ->
                        upload.account().equals(account) && upload.caseId().equals(caseId));
    }
}

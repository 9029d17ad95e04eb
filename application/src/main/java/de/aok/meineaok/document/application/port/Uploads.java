package de.aok.meineaok.document.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.application.Upload;
import de.aok.meineaok.document.application.UploadPlace;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What persons handed in. */
public interface Uploads {

    /**
     * Adds one, unless its account has handed in something by the same key: also if that happens at this very moment elsewhere.
     *
     * @param idempotencyKey chosen by the client, for one request and its repeats
     * @param content of the request, as far as it tells a repeat from another
     * @return false if there is one already
     */
    boolean add(Upload upload, String idempotencyKey, String content);

    /** What an account handed in by a key. */
    Optional<Kept> byKey(AccountId account, String idempotencyKey);

    /**
     * What an account handed in, newest first.
     *
     * @param before behind which; null for the newest
     */
    List<Upload> page(AccountId account, @Nullable UploadPlace before, int atMost);

    /** By the number of its receipt. */
    Optional<Upload> byNumber(String number);

    /** Whether the account has handed in something for that case. */
    boolean hasCase(AccountId account, UUID caseId);

    /**
     * An upload with what its request brought.
     *
     * @param content as it was given to {@link #add}
     */
    record Kept(Upload upload, String content) {}
}

package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.UploadKind;
import de.aok.meineaok.document.application.Upload;
import de.aok.meineaok.document.application.UploadPlace;
import de.aok.meineaok.document.application.port.Uploads;
import de.aok.meineaok.document.application.port.Uploads.Kept;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link Uploads} promise. */
public abstract class UploadsContract extends KeepingContract {
    private static final AccountId ANNE = new AccountId(new UUID(1, 1));
    private static final AccountId OTHER = new AccountId(new UUID(1, 2));

    /** Uploads; before each test there is none. */
    protected abstract Uploads uploads();

    @Test
    void one_request_is_kept_once() {
        Upload first = upload(1, ANNE, 0);
        assertThat(add(first, "key", "a")).isTrue();

        assertThat(add(upload(2, ANNE, 1), "key", "b")).isFalse();

        assertThat(within(() -> uploads().byKey(ANNE, "key"))).contains(new Kept(first, "a"));
        assertThat(within(() -> uploads().byKey(ANNE, "other"))).isEmpty();
        assertThat(within(() -> uploads().byKey(OTHER, "key"))).isEmpty();
    }

    @Test
    void a_key_is_its_accounts_own() {
        assertThat(add(upload(1, ANNE, 0), "key", "a")).isTrue();

        assertThat(add(upload(2, OTHER, 0), "key", "a")).isTrue();
    }

    @Test
    void of_many_repeats_at_once_one_is_kept() throws Exception {
        List<Boolean> added = atOnce(20, i -> uploads().add(upload(i, ANNE, i), "key", "a"));

        assertThat(added).containsOnlyOnce(true);
    }

    @Test
    void are_shown_newest_first_a_page_at_a_time() {
        Upload oldest = upload(9, ANNE, 0);
        Upload middle = upload(1, ANNE, 5);
        Upload atTheSameTime = upload(2, ANNE, 5);
        add(oldest, "1", "");
        add(middle, "2", "");
        add(atTheSameTime, "3", "");
        add(upload(3, OTHER, 7), "4", "");

        assertThat(within(() -> uploads().page(ANNE, null, 2))).containsExactly(atTheSameTime, middle);
        assertThat(within(() -> uploads().page(ANNE, new UploadPlace(middle.handedInAt(), middle.id()), 2)))
                .containsExactly(oldest);
        assertThat(within(() -> uploads().page(ANNE, new UploadPlace(oldest.handedInAt(), oldest.id()), 2)))
                .isEmpty();
    }

    @Test
    void are_found_by_their_number_and_known_by_their_case() {
        Upload upload = upload(1, ANNE, 0);
        add(upload, "1", "");

        assertThat(within(() -> uploads().byNumber(upload.number()))).contains(upload);
        assertThat(within(() -> uploads().byNumber("E2026-NONE"))).isEmpty();
        assertThat(within(() -> uploads().hasCase(ANNE, upload.caseId()))).isTrue();
        assertThat(within(() -> uploads().hasCase(OTHER, upload.caseId()))).isFalse();
        assertThat(within(() -> uploads().hasCase(ANNE, upload.id()))).isFalse();
    }

    private boolean add(Upload upload, String key, String content) {
        return within(() -> uploads().add(upload, key, content));
    }

    private static Upload upload(int number, AccountId account, int minutes) {
        return new Upload(
                new UUID(7, number),
                "E2026-" + number,
                account,
                UploadKind.SICK_NOTE,
                new UUID(8, number),
                NOW.plus(Duration.ofMinutes(minutes)));
    }
}

package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.Sha256;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.port.Files;
import de.aok.meineaok.document.application.port.Files.Quarantined;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link Files} promise. */
public abstract class FilesContract extends KeepingContract {
    private static final Instant LATER = NOW.plusSeconds(60);

    private final AccountId account = new AccountId(UUID.randomUUID());
    private int made;

    /** Where there is no file. */
    protected abstract Files files();

    /** Puts a content into the vault, for a file to refer to. */
    protected abstract void putContent(UUID id);

    protected abstract MessageId newMessage(AccountId of);

    protected abstract UUID newUpload(AccountId of);

    @Test
    void keeps_what_belongs_to_a_message_or_to_an_upload_in_its_order() {
        List<ReceivedFile> attached = List.of(file(true), file(false), file(true));
        List<ReceivedFile> handedIn = List.of(file(false), file(true));
        MessageId message = newMessage(account);
        UUID upload = newUpload(account);

        doWithin(() -> {
            files().attach(message, account, List.of(attached.get(2), attached.get(0), attached.get(1)));
            files().handIn(upload, account, handedIn);
        });

        assertThat(within(() -> files().of(message)))
                .containsExactly(attached.get(2), attached.get(0), attached.get(1));
        assertThat(within(() -> files().ofUpload(upload))).isEqualTo(handedIn);
        MessageId without = newMessage(account);
        assertThat(within(() -> files().of(without))).isEmpty();
        assertThat(within(() -> files().ofUpload(UUID.randomUUID()))).isEmpty();
        UUID another = newUpload(account);
        ReceivedFile alone = file(true);
        doWithin(() -> files().handIn(another, account, List.of(alone)));
        assertThat(within(() -> files().ofUploads(List.of(upload, another, UUID.randomUUID()))))
                .isEqualTo(Map.of(upload, handedIn, another, List.of(alone)));
        assertThat(within(() -> files().ofUploads(List.of()))).isEmpty();
    }

    @Test
    @Rule(RuleId.MBX_5)
    void finds_a_file_for_its_account_alone() {
        ReceivedFile file = handedIn(file(true));
        ReceivedFile quarantined = handedIn(file(false));

        assertThat(find(account, file)).contains(file);
        assertThat(find(account, quarantined)).contains(quarantined);
        assertThat(find(new AccountId(UUID.randomUUID()), file)).isEmpty();
        assertThat(find(account, file(true))).isEmpty();
    }

    @Test
    @Rule(RuleId.DOC_2)
    void takes_what_waits_for_the_scanner_oldest_first_and_puts_it_off() {
        ReceivedFile first = handedIn(file(false));
        handedIn(file(true));
        ReceivedFile second = handedIn(file(false));

        assertThat(take(NOW)).contains(new Quarantined(first.id(), account, first.name()));
        assertThat(take(NOW)).map(Quarantined::file).contains(second.id());
        assertThat(take(NOW)).isEmpty();
        assertThat(take(LATER.minusMillis(1))).isEmpty();
        assertThat(take(LATER)).map(Quarantined::file).contains(first.id());
        ReceivedFile third = handedIn(file(false));
        assertThat(take(LATER)).map(Quarantined::file).as("never tried yet").contains(third.id());
    }

    @Test
    void each_is_taken_by_one_of_many() throws Exception {
        List<FileId> waiting =
                IntStream.range(0, 20).mapToObj(i -> handedIn(file(false)).id()).toList();

        List<Optional<Quarantined>> taken = atOnce(20, i -> files().takeQuarantined(NOW, LATER));

        // Who came while others had all that there was went away empty-handed.
        assertThat(taken.stream().flatMap(Optional::stream).map(Quarantined::file))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .isSubsetOf(waiting);
    }

    @Test
    @Rule(RuleId.DOC_2)
    void what_was_released_waits_no_longer() {
        ReceivedFile file = handedIn(file(false));

        doWithin(() -> files().release(file.id()));

        assertThat(find(account, file)).hasValueSatisfying(found -> {
            assertThat(found.released()).isTrue();
            assertThat(found.sha256()).isEqualTo(file.sha256());
        });
        assertThat(take(LATER)).isEmpty();
    }

    @Test
    void what_was_removed_is_gone_and_the_others_stay() {
        MessageId message = newMessage(account);
        List<ReceivedFile> attached = List.of(file(false), file(true));
        doWithin(() -> files().attach(message, account, attached));

        assertThat(within(() -> files().remove(attached.get(0).id()))).isTrue();
        assertThat(within(() -> files().remove(attached.get(0).id()))).isFalse();

        assertThat(within(() -> files().of(message))).containsExactly(attached.get(1));
        assertThat(take(NOW)).isEmpty();
    }

    @Test
    void what_was_rolled_back_did_not_happen() {
        ReceivedFile file = handedIn(file(false));
        UUID upload = newUpload(account);
        ReceivedFile another = file(true);

        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    files().handIn(upload, account, List.of(another));
                    files().takeQuarantined(NOW, LATER);
                    files().release(file.id());
                    throw new IllegalStateException("the cause failed");
                }));

        assertThat(within(() -> files().ofUpload(upload))).isEmpty();
        assertThat(find(account, file)).contains(file);
        assertThat(take(NOW)).isPresent();
    }

    /** With a content; identifiers are in the order of time, as the portal's are. */
    private ReceivedFile file(boolean released) {
        made++;
        UUID id = new UUID(0x0193_0000_0000_7000L + ((long) made << 16), account.hashCode());
        putContent(id);
        return new ReceivedFile(
                new FileId(id),
                "Änderung " + made + ".pdf",
                FileFormat.PDF,
                1_000L + made,
                new Sha256(String.format("%064x", made)),
                released);
    }

    private ReceivedFile handedIn(ReceivedFile file) {
        UUID upload = newUpload(account);
        doWithin(() -> files().handIn(upload, account, List.of(file)));
        return file;
    }

    private Optional<ReceivedFile> find(AccountId of, ReceivedFile file) {
        return within(() -> files().find(of, file.id()));
    }

    private Optional<Quarantined> take(Instant now) {
        return within(() -> files().takeQuarantined(now, LATER));
    }
}

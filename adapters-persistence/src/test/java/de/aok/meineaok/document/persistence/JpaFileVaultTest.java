package de.aok.meineaok.document.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.Sha256;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.persistence.PlainSealing;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.InMemorySealing;
import de.aok.meineaok.testing.contract.FileVaultContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.DOC_2)
class JpaFileVaultTest extends FileVaultContract {
    private static final int SEVERAL_CHUNKS = 3 * Chunks.BYTES + 1;

    private final TestFiles owners = new TestFiles();
    private final TestDatabase database = owners.database();
    private final FileVault vault = new JpaFileVault(database.entities(), new InMemorySealing(), database, 8);

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected FileVault vault() {
        return vault;
    }

    @Override
    protected void refer(FileId content) {
        AccountId account = new AccountId(UUID.randomUUID());
        ReceivedFile file =
                new ReceivedFile(content, "Rechnung.pdf", FileFormat.PDF, 1, new Sha256("0".repeat(64)), true);
        UUID upload = owners.upload(account);
        doWithin(() -> new JpaFiles(database.entities()).handIn(upload, account, List.of(file)));
    }

    @Test
    @Rule(RuleId.SEC_2)
    void what_is_kept_is_sealed() {
        String secret = "Befund: Bluthochdruck";
        FileId id = newContent(new JpaFileVault(database.entities(), new PlainSealing(), database, 8), secret);

        byte[] kept = (byte[]) database.single("select sealed from file_chunk where file_id = '" + id + "'");

        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .hasSize(secret.length())
                .doesNotContain("Befund");
    }

    private FileId newContent(FileVault in, String text) {
        FileId id = new FileId(UUID.randomUUID());
        InputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try {
            in.store(id, content, 100, NOW);
        } catch (IOException | FileVault.TooLargeException e) {
            throw new AssertionError(e);
        }
        return id;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // One in another's place.
                """
                update file_chunk set number = case number when 0 then 1 when 1 then 0 else number end
                where file_id = '%s'""",
                "update file_chunk a set sealed = b.sealed from file_chunk b where a.file_id = '%1$s' and b.file_id = '%2$s'"
                        + " and a.number = 1 and b.number = 1",
                "delete from file_chunk where file_id = '%s' and number = 1",
                "update file_chunk set sealed = 'x' where file_id = '%s' and number = 1",
                // Cut off.
                "update file_content set size = 786432 where id = '%s'",
                "update file_content set size = 262144 where id = '%s'",
                "update file_content set size = 0 where id = '%s'",
                // Made longer.
                "update file_content set size = size + 1 where id = '%s'",
                "update file_content set size = size + 262144 where id = '%s'",
            })
    @Rule(RuleId.DOC_4)
    void gives_nothing_else_than_what_was_stored(String change) throws Exception {
        FileId id = stored(content(SEVERAL_CHUNKS));
        FileId another = stored(content(SEVERAL_CHUNKS));
        assertThat(read(id)).hasSize(SEVERAL_CHUNKS);

        // Primary keys are not deferred: the numbers go by a detour.
        database.execute("alter table file_chunk drop constraint file_chunk_pkey");
        try {
            assertThat(database.execute(change.formatted(id, another))).isPositive();
        } finally {
            database.execute("alter table file_chunk add primary key (file_id, number)");
        }

        assertThatIOException()
                .isThrownBy(() -> read(id))
                .satisfies(e -> assertThat(e.getMessage()).contains(id.toString()));
        assertThat(read(another)).hasSize(SEVERAL_CHUNKS);
    }

    @Test
    void nothing_can_be_made_to_look_empty_or_be_taken_from_what_is() throws Exception {
        FileId empty = stored(content(0));
        assertThat(read(empty)).isEmpty();

        database.execute("delete from file_chunk where file_id = '" + empty + "'");

        assertThatIOException().isThrownBy(() -> read(empty));
    }

    @Test
    void each_chunk_is_written_and_read_in_a_transaction_of_its_own() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        Transactions counted = new Transactions() {
            @Override
            public <T extends @Nullable Object> T required(Supplier<T> work) {
                begun.incrementAndGet();
                return database.required(work);
            }
        };
        FileVault counting = new JpaFileVault(database.entities(), new PlainSealing(), counted, 8);
        FileId id = new FileId(UUID.randomUUID());

        counting.store(id, new ByteArrayInputStream(content(SEVERAL_CHUNKS)), SEVERAL_CHUNKS, NOW);
        assertThat(begun.getAndSet(0)).as("beginning, four chunks, completing").isEqualTo(6);

        counting.open(id).close();
        assertThat(begun.get()).as("size and last chunk").isEqualTo(2);
    }

    @Test
    void what_cannot_even_be_begun_leaves_what_is_there() throws Exception {
        FileId id = stored(content(5));

        assertThatThrownBy(() -> vault.store(id, new ByteArrayInputStream(content(6)), 10, NOW))
                .isInstanceOf(RuntimeException.class);

        assertThat(read(id)).hasSize(5);
    }

    @Test
    void a_failing_database_is_told_and_what_it_had_is_removed() {
        AtomicInteger begun = new AtomicInteger();
        Transactions failing = new Transactions() {
            @Override
            public <T extends @Nullable Object> T required(Supplier<T> work) {
                if (begun.incrementAndGet() == 3) {
                    throw new IllegalStateException("no connection");
                }
                return database.required(work);
            }
        };
        FileVault failingVault = new JpaFileVault(database.entities(), new PlainSealing(), failing, 8);
        FileId id = new FileId(UUID.randomUUID());

        assertThatThrownBy(() -> failingVault.store(id, new ByteArrayInputStream(content(300_000)), 300_000, NOW))
                .hasMessage("no connection");

        assertThat(database.single("select count(*) from file_content")).isEqualTo(0L);
        assertThat(database.single("select count(*) from file_chunk")).isEqualTo(0L);
    }
}

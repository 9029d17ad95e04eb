package de.aok.meineaok.retention.persistence;

import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.retention.RetentionRules;
import de.aok.meineaok.retention.application.DeleteExpired;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.stream.Collectors;

/** A server of the portal as a program, which deletes what is due in the database whose address it takes, and is in no hurry. */
final class DeletingPortal {
    /** When it is run, and what is due by then. */
    static final Instant NOW = Instant.parse("2026-11-26T00:30:00Z");

    private DeletingPortal() {}

    public static void main(String[] arguments) {
        TestDatabase database = TestDatabase.at(arguments[0]);
        System.out.println("begins");
        deleteExpired(database, new Vault(database) {
                    @Override
                    public void remove(Collection<FileId> ids) {
                        super.remove(ids);
                        System.out.println("in the middle");
                        pause();
                    }
                })
                .deleteAll();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static DeleteExpired deleteExpired(TestDatabase database, FileVault vault) {
        return new DeleteExpired(
                RetentionRules.aokNiedersachsen(),
                new JpaExpiringRecords(database.entities()),
                vault,
                new JpaDeletionProtocol(database.entities()),
                database,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** Contents in the database, of which nothing is asked but that they go. */
    static class Vault implements FileVault {
        private final TestDatabase database;

        Vault(TestDatabase database) {
            this.database = database;
        }

        @Override
        public void remove(Collection<FileId> ids) {
            database.entities()
                    .createNativeQuery(
                            "delete from file_content where id = any (cast(string_to_array(?1, ',') as uuid[]))")
                    .setParameter(1, ids.stream().map(FileId::toString).collect(Collectors.joining(",")))
                    .executeUpdate();
        }

        @Override
        public StoredContent store(FileId id, InputStream content, long atMost, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SeekableByteChannel open(FileId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int sweep(Instant begunBefore, int atMost) {
            throw new UnsupportedOperationException();
        }
    }
}

package de.aok.meineaok.retention.application;

import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.testing.InMemoryDatabase;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A vault that keeps in mind what was removed, and of which nothing else is asked. */
final class RemovedContents implements FileVault {
    final List<FileId> removed = new ArrayList<>();
    private final InMemoryDatabase database;
    boolean broken;

    RemovedContents(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void remove(Collection<FileId> ids) {
        if (broken || !database.isWithin()) {
            throw new IllegalStateException("the vault is broken");
        }
        removed.addAll(ids);
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

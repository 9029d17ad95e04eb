package de.aok.meineaok.testing.contract;

import de.aok.meineaok.document.FileId;
import de.aok.meineaok.retention.application.RecordKind;
import de.aok.meineaok.testing.KeptRecord;
import java.time.Instant;
import java.util.UUID;

/** What contracts of ports have in common that deal with what is kept for its time. */
abstract class RecordKeepingContract extends KeepingContract {
    static final Instant CUT = Instant.parse("2025-12-31T23:00:00Z");
    static final Instant OLD = CUT.minusMillis(1);

    /** Keeps a record, in the running transaction; before each test there is none. */
    protected abstract void keep(KeptRecord added);

    /** Whether a record is there. */
    protected abstract boolean isKept(RecordKind kind, UUID id);

    final KeptRecord kept(KeptRecord added) {
        doWithin(() -> keep(added));
        return added;
    }

    final boolean isKept(KeptRecord added) {
        return within(() -> isKept(added.kind(), added.id()));
    }

    static FileId file() {
        return new FileId(UUID.randomUUID());
    }
}

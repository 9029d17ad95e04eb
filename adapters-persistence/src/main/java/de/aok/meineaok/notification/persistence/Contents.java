package de.aok.meineaok.notification.persistence;

import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.persistence.SealedContents;
import de.aok.meineaok.secrecy.application.port.Sealing;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What commissions say. It holds codes in the clear, and so is sealed while they wait. */
final class Contents {
    private final SealedContents contents;

    Contents(Sealing sealing) {
        contents = new SealedContents(sealing, "commission");
    }

    byte[] seal(UUID id, Commission commission) {
        return contents.seal(id, CommissionContent.of(commission));
    }

    /** What was taken, by a row that its taking has counted already. */
    Outbox.Taken taken(CommissionRow row) {
        return new Outbox.Taken(new CommissionId(row.id()), open(row), row.tries() - 1, row.refusals());
    }

    private @Nullable Commission open(CommissionRow row) {
        try {
            return contents.open(row.id(), row.sealedContent(), CommissionContent.class)
                    .toCommission();
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}

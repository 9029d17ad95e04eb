package de.aok.meineaok.retention.application.port;

import de.aok.meineaok.document.FileId;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.application.RecordKind;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept for its time, to be deleted then. */
@Rule({RuleId.RET_1, RuleId.RET_3, RuleId.RET_4})
public interface ExpiringRecords {

    /**
     * Deletes records with all that belongs to them but the contents of files; what was concluded first goes first. In the caller's
     * transaction. Passes over what is under a legal hold, and what somebody is just at.
     *
     * @param kept their class; where a kind has none of it, nothing is deleted
     * @param concludedBefore those that were concluded before this
     * @param after behind which place; null to begin with the first
     * @param atMost how many; none are deleted when no more are to be had behind that place
     */
    Deleted delete(RecordKind kind, RetentionClass kept, Instant concludedBefore, @Nullable Place after, int atMost);

    /**
     * What was deleted.
     *
     * @param records how many
     * @param files whose contents are to be removed as well
     * @param last where to go on; null if nothing was deleted
     */
    record Deleted(
            int records, List<FileId> files, @Nullable Place last) {
        public static final Deleted NOTHING = new Deleted(0, List.of(), null);
    }

    /** Where a record stood among those of its kind. So that what is gone already need not be passed over again and again. */
    record Place(Instant concluded, UUID id) {}
}

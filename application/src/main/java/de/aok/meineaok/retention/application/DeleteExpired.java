package de.aok.meineaok.retention.application;

import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.RetentionRules;
import de.aok.meineaok.retention.application.port.DeletionProtocol;
import de.aok.meineaok.retention.application.port.ExpiringRecords;
import de.aok.meineaok.retention.application.port.ExpiringRecords.Deleted;
import de.aok.meineaok.retention.application.port.ExpiringRecords.Place;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Deletes what has been kept for its time. Daily; in small transactions, each of which deletes whole records, their files with them,
 * and counts them in the protocol: so whatever breaks it off, nothing is half deleted or not counted, and the next run goes on.
 */
@Rule({RuleId.RET_1, RuleId.RET_3, RuleId.RET_4})
public final class DeleteExpired {
    /** Some hundredths of a second: long enough that what each transaction costs by itself hardly counts. */
    private static final int AT_ONCE = 2000;

    private final RetentionRules rules;
    private final ExpiringRecords records;
    private final FileVault vault;
    private final DeletionProtocol protocol;
    private final Transactions transactions;
    private final Clock clock;

    public DeleteExpired(
            RetentionRules rules,
            ExpiringRecords records,
            FileVault vault,
            DeletionProtocol protocol,
            Transactions transactions,
            Clock clock) {
        this.rules = rules;
        this.records = records;
        this.vault = vault;
        this.protocol = protocol;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @return how many records were deleted
     * @throws IllegalStateException at the end, if it failed at some; all others are deleted then, and the failures told along
     */
    public int deleteAll() {
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        int total = 0;
        List<RuntimeException> failures = new ArrayList<>();
        for (RecordKind kind : RecordKind.values()) {
            Queue<Due> due = new ArrayDeque<>();
            for (RetentionClass kept : RetentionClass.values()) {
                due.add(new Due(kept, rules.keptSince(kept, today), null));
            }
            // In turns: records of one time lie beside each other, whatever their class, and are then fetched and
            // written once.
            for (Due next = due.poll(); next != null; next = due.poll()) {
                try {
                    Deleted deleted = delete(kind, next, today);
                    total += deleted.records();
                    // Fewer than asked for may mean that somebody was just at one of them.
                    if (deleted.last() != null) {
                        due.add(new Due(next.kept(), next.keptSince(), deleted.last()));
                    }
                } catch (RuntimeException e) {
                    failures.add(e);
                }
            }
        }
        if (!failures.isEmpty()) {
            IllegalStateException told = new IllegalStateException(failures.size() + " kinds of record failed");
            failures.forEach(told::addSuppressed);
            throw told;
        }
        return total;
    }

    private Deleted delete(RecordKind kind, Due due, LocalDate today) {
        return transactions.required(() -> {
            Deleted some = records.delete(kind, due.kept(), due.keptSince(), due.after(), AT_ONCE);
            if (some.records() > 0) {
                if (!some.files().isEmpty()) {
                    vault.remove(some.files());
                }
                protocol.add(
                        today,
                        due.kept(),
                        kind.word(),
                        some.records(),
                        some.files().size());
            }
            return some;
        });
    }

    /** What is due of one class, and how far its deletion has come. */
    private record Due(
            RetentionClass kept,
            Instant keptSince,
            @Nullable Place after) {}
}

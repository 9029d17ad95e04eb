package de.aok.meineaok.retention.application.port;

import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.application.DeletionCount;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.List;

/** Löschprotokoll: how much was deleted, and nothing about whom. */
@Rule(RuleId.RET_4)
public interface DeletionProtocol {

    /**
     * Adds to the counts of a day, in the transaction that deletes.
     *
     * @param kind what was deleted, such as {@code message}
     * @param deleted how many
     * @param files how many files went with them
     */
    void add(LocalDate day, RetentionClass kept, String kind, int deleted, int files);

    /** The counts of some days, both included, in the order of days, classes and kinds. */
    List<DeletionCount> between(LocalDate from, LocalDate to);
}

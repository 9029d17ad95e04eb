package de.aok.meineaok.retention.application.port;

import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;

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
}

package de.aok.meineaok.retention.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.retention.application.RecordKind;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Optional;
import java.util.UUID;

/** Which records are under a legal hold. */
@Rule(RuleId.RET_3)
public interface LegalHolds {

    /**
     * Finds a record, and keeps others from holding or deleting it until the transaction ends.
     *
     * @return empty if there is no such record, or none of its kind can be held on its own
     */
    Optional<Holdable> find(RecordKind kind, UUID id);

    /** Holds a record from now on, or no more. */
    void set(RecordKind kind, UUID id, boolean held);

    /**
     * A record that can be held.
     *
     * @param account whose it is
     * @param held whether it is
     */
    record Holdable(AccountId account, boolean held) {}
}

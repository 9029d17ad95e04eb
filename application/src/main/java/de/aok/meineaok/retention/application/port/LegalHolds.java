package de.aok.meineaok.retention.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.identity.Kvnr;
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
     * @param owner whose it is
     * @param held whether it is
     */
    record Holdable(Owner owner, boolean held) {}

    /** Whose a record is. */
    sealed interface Owner {
        /** What came about within an account. */
        record OfAccount(AccountId account) implements Owner {}

        /**
         * What concerns a person, whether she has an account or not.
         *
         * @param account her present one, or else her last one; empty if she never had any
         */
        record OfPerson(Kvnr kvnr, Optional<AccountId> account) implements Owner {
            @Override
            public String toString() {
                return "OfPerson[…]";
            }
        }
    }
}

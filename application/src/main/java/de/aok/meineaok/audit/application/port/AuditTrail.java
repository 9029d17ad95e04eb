package de.aok.meineaok.audit.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditEntry;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.locking.Incident;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The audit trail: append-only, a chain for each account, so that no account's entries wait for another's. */
@Rule(RuleId.SEC_3)
public interface AuditTrail {
    /**
     * Adds to an account's chain, in the running transaction.
     *
     * @param account whose; also a made-up one that stands for a user name that nobody has (LOG-2)
     */
    void append(AccountId account, AuditRecord happened);

    /**
     * Adds to an account's chain as {@link #append} does, and tells what lately happened to the account, that included.
     *
     * @param actions the kinds that are told
     */
    List<Incident> appendAndRecall(AccountId account, AuditRecord happened, Set<AuditAction> actions, Instant since);

    /** What lately happened to an account, of some kinds. */
    List<Incident> recent(AccountId account, Set<AuditAction> actions, Instant since);

    /**
     * An account's entries, the latest first.
     *
     * @param before only those with a smaller number
     */
    List<AuditEntry> latest(AccountId account, long before, int atMost);
}

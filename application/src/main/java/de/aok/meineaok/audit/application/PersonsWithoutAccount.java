package de.aok.meineaok.audit.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditEntry;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import java.util.List;
import java.util.Optional;

/**
 * What the audit trail tells of insured persons who have no account: in a chain of its own for each, under a keyed hash of the KVNR.
 * When they register, it is told in their account's activity too.
 */
@Rule({RuleId.HOT_5, RuleId.SEC_3})
public final class PersonsWithoutAccount {
    /** RFC 9562: made from a name. Accounts bear another version, and so do user names that nobody has. */
    private static final int PSEUDONYM_VERSION = 5;

    private static final int MOST = 1000;

    private final AuditTrail auditTrail;
    private final KeyedHashing hashing;

    public PersonsWithoutAccount(AuditTrail auditTrail, KeyedHashing hashing) {
        this.auditTrail = auditTrail;
        this.hashing = hashing;
    }

    /**
     * Adds to the chain of a person's account, or else to her own; in the running transaction.
     *
     * @param account hers; empty if she has none
     */
    public void append(Kvnr kvnr, Optional<AccountId> account, AuditRecord happened) {
        auditTrail.append(subject(kvnr, account), happened);
    }

    /** By what the trail knows a person: the account, or else what stands for her. */
    public AccountId subject(Kvnr kvnr, Optional<AccountId> account) {
        return account.orElseGet(() -> chainOf(kvnr));
    }

    /** Repeats what the person's chain tells in that of the account, as of the time when it happened; in the running transaction. */
    public void carryOver(Kvnr kvnr, AccountId account) {
        List<AuditEntry> latestFirst = auditTrail.latest(chainOf(kvnr), Long.MAX_VALUE, MOST);
        for (int i = latestFirst.size() - 1; i >= 0; i--) {
            auditTrail.append(account, latestFirst.get(i).content());
        }
    }

    private AccountId chainOf(Kvnr kvnr) {
        return new AccountId(
                hashing.hash(KeyedHashing.Purpose.INSURED_PERSON, kvnr.value()).uuid(PSEUDONYM_VERSION));
    }
}

package de.aok.meineaok.audit.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditChain;
import de.aok.meineaok.audit.AuditEntry;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.locking.Incident;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail in the database. Whoever adds to a chain locks its end, and no other's. An addition reads the end and writes
 * nothing at once: entries and ends go out together with all else that the transaction changes.
 */
public final class JpaAuditTrail implements AuditTrail {
    private final EntityManager entities;
    private final AuditChain chain;

    public JpaAuditTrail(EntityManager entities, KeyedHashing hashing) {
        this.entities = entities;
        chain = KeyedChain.with(hashing);
    }

    @Override
    public void append(AccountId account, AuditRecord happened) {
        AuditEndRow end = lockEnd(account);
        AuditEntry entry = chain.append(account, end.toEnd(), happened);
        entities.persist(new AuditEntryRow(entry));
        end.set(chain.endAfter(entry));
    }

    private AuditEndRow lockEnd(AccountId account) {
        AuditEndRow there = tryLockEnd(account);
        if (there != null) {
            return there;
        }
        // Somebody else may begin the same chain at this moment: then this waits, and adds nothing.
        AuditChain.End empty = chain.empty(account);
        entities.createNativeQuery("""
                        insert into audit_end (account_id, length, hash, seal) values (cast(?1 as uuid), ?2, ?3, ?4)
                        on conflict (account_id) do nothing""")
                .setParameter(1, account.toString())
                .setParameter(2, empty.length())
                .setParameter(3, empty.hash())
                .setParameter(4, empty.seal())
                .executeUpdate();
        AuditEndRow begun = tryLockEnd(account);
        if (begun == null) {
            throw new IllegalStateException("an audit chain's end is gone");
        }
        return begun;
    }

    private @Nullable AuditEndRow tryLockEnd(AccountId account) {
        return entities.find(AuditEndRow.class, account.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Incident> recent(AccountId account, Set<AuditAction> actions, Instant since) {
        return entities.createNamedQuery("AuditEntryRow.recent", Incident.class)
                .setParameter("account", account.value())
                .setParameter("since", since)
                .setParameter("actions", actions)
                .getResultList();
    }

    @Override
    public List<AuditEntry> latest(AccountId account, long before, int atMost) {
        return entities.createNamedQuery("AuditEntryRow.latest", AuditEntryRow.class)
                .setParameter("account", account.value())
                .setParameter("before", before)
                .setMaxResults(atMost)
                .getResultStream()
                .map(AuditEntryRow::toEntry)
                .toList();
    }
}

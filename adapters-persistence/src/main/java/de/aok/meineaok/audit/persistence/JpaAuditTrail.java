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
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The audit trail in the database. Whoever adds to a chain locks its end, and no other's. It takes two statements, no matter whether
 * the chain was begun before (LOG-2).
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
        appendAndRecall(account, happened, Set.of(), happened.at());
    }

    @Override
    public List<Incident> appendAndRecall(
            AccountId account, AuditRecord happened, Set<AuditAction> actions, Instant since) {
        AuditEntry entry = chain.append(account, lockEnd(account), happened);
        List<Incident> recalled = new ArrayList<>(store(entry, chain.endAfter(entry), actions, since));
        // The statement does not see what it adds itself.
        if (actions.contains(happened.action()) && !happened.at().isBefore(since)) {
            recalled.add(new Incident(happened.action(), happened.at(), happened.address()));
        }
        return recalled;
    }

    private AuditChain.End lockEnd(AccountId account) {
        AuditChain.End empty = chain.empty(account);
        Object[] end = (Object[]) entities.createNamedQuery("AuditEntryRow.lockEnd")
                .setParameter(1, account.toString())
                .setParameter(2, empty.length())
                .setParameter(3, empty.hash())
                .setParameter(4, empty.seal())
                .getSingleResult();
        return new AuditChain.End((Long) end[0], (String) end[1], (String) end[2]);
    }

    /** @return what is found of those actions, without the entry */
    private List<Incident> store(AuditEntry entry, AuditChain.End end, Set<AuditAction> actions, Instant since) {
        AuditRecord content = entry.content();
        List<?> found = entities.createNamedQuery("AuditEntryRow.store")
                .setParameter(1, entry.account().toString())
                .setParameter(2, entry.number())
                .setParameter(3, Timestamp.from(content.at()))
                .setParameter(4, content.action().name())
                .setParameter(5, content.actor().kind().name())
                .setParameter(6, content.actor().name())
                .setParameter(7, content.reason())
                .setParameter(8, content.detail())
                .setParameter(9, content.address())
                .setParameter(10, entry.previous())
                .setParameter(11, entry.hash())
                .setParameter(12, end.seal())
                .setParameter(13, Timestamp.from(since))
                .setParameter(14, actions.stream().map(AuditAction::name).collect(Collectors.joining(",")))
                .getResultList();
        return found.stream().map(row -> incident((Object[]) row)).toList();
    }

    private static Incident incident(Object[] row) {
        return new Incident(AuditAction.valueOf((String) row[0]), ((Timestamp) row[1]).toInstant(), (String) row[2]);
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

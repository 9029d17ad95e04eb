package de.aok.meineaok.testing;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditChain;
import de.aok.meineaok.audit.AuditEntry;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.locking.Incident;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An audit trail in memory, chained as the real one is. */
public final class InMemoryAuditTrail implements AuditTrail {
    private final AuditChain chain;
    private final Map<AccountId, List<AuditEntry>> entries;
    private final Map<AccountId, AuditChain.End> ends;

    InMemoryAuditTrail(KeyedHashing hashing, InMemoryDatabase database) {
        entries = database.table(new LinkedHashMap<>());
        ends = database.table(new LinkedHashMap<>());
        chain = new AuditChain(
                text -> hashing.hash(KeyedHashing.Purpose.AUDIT, text).text());
    }

    @Override
    public void append(AccountId account, AuditRecord happened) {
        AuditChain.End end = ends.computeIfAbsent(account, chain::empty);
        AuditEntry entry = chain.append(account, end, happened);
        List<AuditEntry> all = new ArrayList<>(of(account));
        all.add(entry);
        entries.put(account, List.copyOf(all));
        ends.put(account, chain.endAfter(entry));
    }

    @Override
    public List<Incident> appendAndRecall(
            AccountId account, AuditRecord happened, Set<AuditAction> actions, Instant since) {
        append(account, happened);
        return recent(account, actions, since);
    }

    @Override
    public List<Incident> recent(AccountId account, Set<AuditAction> actions, Instant since) {
        return of(account).stream()
                .map(AuditEntry::content)
                .filter(content -> actions.contains(content.action()))
                .filter(content -> !content.at().isBefore(since))
                .map(content -> new Incident(content.action(), content.at(), content.address()))
                .toList();
    }

    @Override
    public List<AuditEntry> latest(AccountId account, long before, int atMost) {
        return of(account).stream()
                .filter(entry -> entry.number() < before)
                .sorted(Comparator.comparingLong(AuditEntry::number).reversed())
                .limit(atMost)
                .toList();
    }

    /**
     * Removes the chains of names that nobody has whose last entry is older.
     *
     * @return how many
     */
    int removeChainsOfUnknownNames(Instant lastEntryBefore, int atMost) {
        List<AccountId> old = entries.entrySet().stream()
                .filter(chain -> chain.getKey().value().version() == 8)
                .filter(chain -> chain.getValue().stream()
                        .allMatch(entry -> entry.content().at().isBefore(lastEntryBefore)))
                .map(Map.Entry::getKey)
                .limit(atMost)
                .toList();
        entries.keySet().removeAll(old);
        ends.keySet().removeAll(old);
        return old.size();
    }

    /** All entries of an account, the first first. */
    public List<AuditEntry> of(AccountId account) {
        return List.copyOf(entries.getOrDefault(account, List.of()));
    }

    /** What of an account was written, of one kind. */
    public List<AuditRecord> of(AccountId account, AuditAction action) {
        return of(account).stream()
                .map(AuditEntry::content)
                .filter(content -> content.action() == action)
                .toList();
    }

    /** Every account, or stand-in for one, that has entries. */
    public Set<AccountId> accounts() {
        return entries.keySet();
    }

    /** Examines all chains. */
    public List<AuditChain.Break> examine() {
        return entries.keySet().stream()
                .flatMap(account -> chain.examine(account, of(account), ends.get(account)).stream())
                .toList();
    }
}

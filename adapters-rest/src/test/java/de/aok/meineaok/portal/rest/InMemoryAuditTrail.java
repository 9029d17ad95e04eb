package de.aok.meineaok.portal.rest;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditEntry;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.locking.Incident;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** What happened in one test; nothing is chained. */
final class InMemoryAuditTrail implements AuditTrail {
    private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

    @Override
    public void append(AccountId account, AuditRecord happened) {
        long number = 1
                + entries.stream()
                        .filter(entry -> entry.account().equals(account))
                        .count();
        entries.add(new AuditEntry(account, number, happened, "", ""));
    }

    @Override
    public List<Incident> recent(AccountId account, Set<AuditAction> actions, Instant since) {
        return entries.stream()
                .filter(entry -> entry.account().equals(account))
                .map(AuditEntry::content)
                .filter(content ->
                        actions.contains(content.action()) && content.at().isAfter(since))
                .map(content -> new Incident(content.action(), content.at(), content.address()))
                .toList();
    }

    @Override
    public List<AuditEntry> latest(AccountId account, long before, int atMost) {
        return entries.stream()
                .filter(entry -> entry.account().equals(account) && entry.number() < before)
                .sorted(Comparator.comparingLong(AuditEntry::number).reversed())
                .limit(atMost)
                .toList();
    }

    /** The latest of a kind, whoever's it is. */
    AuditRecord latest(AuditAction action) {
        return entries.stream()
                .map(AuditEntry::content)
                .filter(content -> content.action() == action)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}

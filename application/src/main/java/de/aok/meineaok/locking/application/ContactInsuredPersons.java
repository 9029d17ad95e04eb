package de.aok.meineaok.locking.application;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.locking.application.port.ContactTasks;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The hotline's list of insured persons to be contacted, since their accounts are under suspicion. */
@Rule({RuleId.LCK_3, RuleId.HOT_5})
public final class ContactInsuredPersons {
    private static final int AT_MOST = 200;

    private final ContactTasks tasks;
    private final Accounts accounts;
    private final InsuredPersons insuredPersons;
    private final AuditTrail auditTrail;
    private final Transactions transactions;
    private final Clock clock;

    public ContactInsuredPersons(
            ContactTasks tasks,
            Accounts accounts,
            InsuredPersons insuredPersons,
            AuditTrail auditTrail,
            Transactions transactions,
            Clock clock) {
        this.tasks = tasks;
        this.accounts = accounts;
        this.insuredPersons = insuredPersons;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The open tasks, the oldest first; as many as one can look through. */
    public List<Task> open() {
        return transactions.required(() -> tasks.open(AT_MOST).stream()
                .map(task -> new Task(task.id(), task.account().value(), task.ground(), task.createdAt()))
                .toList());
    }

    /**
     * Whom a task is about; the trail tells that staff looked.
     *
     * @return empty if there is no such task, or it was done, or nobody is on file for it
     */
    public Optional<InsuredPerson> whom(UUID id, StaffAction action) {
        return transactions.required(() -> tasks.findOpen(id)
                .flatMap(task -> accounts.find(task.account())
                        .flatMap(account -> insuredPersons.find(account.kvnr()))
                        .map(person -> {
                            auditTrail.append(
                                    task.account(),
                                    AuditRecord.of(clock.instant(), AuditAction.LOOKED_UP, action.by())
                                            .because(action.reason())
                                            .with(task.ground()));
                            return person;
                        })));
    }

    /**
     * A person was contacted.
     *
     * @return false if there is no such task, or it was done already
     */
    public boolean complete(UUID id, StaffAction action) {
        return transactions.required(() -> {
            Instant now = clock.instant();
            return tasks.findOpen(id)
                    .filter(task -> tasks.done(id, now))
                    .map(task -> {
                        auditTrail.append(
                                task.account(),
                                AuditRecord.of(now, AuditAction.CONTACTED, action.by())
                                        .because(action.reason())
                                        .with(task.ground()));
                        return true;
                    })
                    .orElse(false);
        });
    }

    /**
     * A task to contact somebody.
     *
     * @param id its identifier
     * @param account whose owner is to be contacted
     * @param ground the name of the ground for suspicion
     * @param createdAt since when
     */
    public record Task(UUID id, UUID account, String ground, Instant createdAt) {}
}

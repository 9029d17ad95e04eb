package de.aok.meineaok.locking.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.locking.application.port.ContactTasks.ContactTask;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task of the hotline to contact somebody. */
@Entity
@Table(name = "contact_task")
@NamedQuery(
        name = "ContactTaskRow.open",
        query = "select t from ContactTaskRow t where t.doneAt is null order by t.createdAt, t.id")
@NamedQuery(
        name = "ContactTaskRow.done",
        query = "update ContactTaskRow t set t.doneAt = :now where t.id = :id and t.doneAt is null")
@NamedQuery(
        name = "ContactTaskRow.allDone",
        query = "update ContactTaskRow t set t.doneAt = :now where t.accountId = :account and t.doneAt is null")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class ContactTaskRow {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private String ground;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    protected ContactTaskRow() {}

    ContactTaskRow(ContactTask task) {
        id = task.id();
        accountId = task.account().value();
        ground = task.ground();
        createdAt = task.createdAt();
    }

    boolean isOpen() {
        return doneAt == null;
    }

    ContactTask toTask() {
        return new ContactTask(id, new AccountId(accountId), ground, createdAt);
    }
}

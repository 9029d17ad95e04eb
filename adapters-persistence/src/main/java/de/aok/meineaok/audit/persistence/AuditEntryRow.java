package de.aok.meineaok.audit.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditEntry;
import de.aok.meineaok.audit.AuditRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the audit trail, to be read; {@link JpaAuditTrail} writes it by SQL, together with the end of its chain. */
@Entity
@Table(name = "audit_entry")
@IdClass(AuditEntryRow.Key.class)
// The trail is written by these queries alone: none has to wait until changes of other rows are looked for and written.
@NamedQuery(name = "AuditEntryRow.recent", hints = @QueryHint(name = "eclipselink.flush", value = "false"), query = """
                select new de.aok.meineaok.locking.Incident(e.action, e.happenedAt, e.addressKey) from AuditEntryRow e
                where e.accountId = :account and e.happenedAt >= :since and e.action in :actions""")
@NamedQuery(name = "AuditEntryRow.latest", hints = @QueryHint(name = "eclipselink.flush", value = "false"), query = """
                select e from AuditEntryRow e where e.accountId = :account and e.number < :before
                order by e.number desc""")
@NamedNativeQuery(
        name = "AuditEntryRow.lockEnd",
        hints = @QueryHint(name = "eclipselink.flush", value = "false"),
        query = """
                insert into audit_end as e (account_id, length, hash, seal)
                values (cast(?1 as uuid), ?2, ?3, ?4)
                on conflict (account_id) do update set length = e.length
                returning length, hash, seal""")
// Both parts that write are carried out, though nothing reads what they did.
@NamedNativeQuery(
        name = "AuditEntryRow.store",
        hints = @QueryHint(name = "eclipselink.flush", value = "false"),
        query = """
                with entry as (
                    insert into audit_entry (account_id, number, happened_at, action, actor, staff_name, reason,
                                             detail, address_key, previous_hash, hash)
                    values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)),
                    ended as (
                        update audit_end set length = ?2, hash = ?11, seal = ?12, last_at = ?3
                        where account_id = cast(?1 as uuid))
                select action, happened_at, address_key from audit_entry
                where account_id = cast(?1 as uuid) and happened_at >= ?13
                  and action = any (string_to_array(?14, ','))""")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class AuditEntryRow {
    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Id
    private long number;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    @Enumerated(EnumType.STRING)
    private Actor.Kind actor;

    @Column(name = "staff_name")
    private @Nullable String staffName;

    private @Nullable String reason;

    private @Nullable String detail;

    @Column(name = "address_key")
    private @Nullable String addressKey;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected AuditEntryRow() {}

    AuditEntry toEntry() {
        AuditRecord content =
                new AuditRecord(happenedAt, action, new Actor(actor, staffName), reason, detail, addressKey);
        return new AuditEntry(new AccountId(accountId), number, content, previousHash, hash);
    }

    /** What tells one entry from another. */
    public static final class Key {
        private UUID accountId;
        private long number;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && number == key.number && Objects.equals(accountId, key.accountId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(accountId, number);
        }
    }
}

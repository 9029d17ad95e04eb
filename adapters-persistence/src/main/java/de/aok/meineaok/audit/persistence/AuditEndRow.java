package de.aok.meineaok.audit.persistence;

import de.aok.meineaok.audit.AuditChain;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Where an account's chain ends. Rows are added by SQL, which alone can add one that may be there already. */
@Entity
@Table(name = "audit_end")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields
public class AuditEndRow {
    @Id
    @Column(name = "account_id")
    private UUID accountId;

    private long length;

    private String hash;

    private String seal;

    protected AuditEndRow() {}

    AuditChain.End toEnd() {
        return new AuditChain.End(length, hash, seal);
    }

    void set(AuditChain.End end) {
        length = end.length();
        hash = end.hash();
        seal = end.seal();
    }
}

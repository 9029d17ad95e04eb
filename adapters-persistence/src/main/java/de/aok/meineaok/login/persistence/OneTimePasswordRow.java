package de.aok.meineaok.login.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.login.application.port.OneTimePasswords.Kept;
import de.aok.meineaok.recovery.IssuedOneTimePassword;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A one-time password that was sent. When it is void its hash is gone; when it was sent still counts. */
@Entity
@Table(name = "one_time_password")
@NamedQuery(
        name = "OneTimePasswordRow.find",
        query = "select p from OneTimePasswordRow p where p.accountId = :account and p.hash is not null")
@NamedQuery(
        name = "OneTimePasswordRow.issuedAt",
        query = "select p.issuedAt from OneTimePasswordRow p where p.accountId = :account and p.way = :way")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class OneTimePasswordRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private UUID accountId;

    private @Nullable String hash;

    @Enumerated(EnumType.STRING)
    private IssuedOneTimePassword.Way way;

    @Column(name = "issued_at")
    private Instant issuedAt;

    protected OneTimePasswordRow() {}

    OneTimePasswordRow(AccountId account, Kept kept) {
        accountId = account.value();
        hash = kept.hash().encoded();
        way = kept.issued().way();
        issuedAt = kept.issued().issuedAt();
    }

    void discard() {
        hash = null;
    }

    /** @return empty if it is void */
    Optional<Kept> toKept() {
        return Optional.ofNullable(hash)
                .map(kept -> new Kept(new PasswordHash(kept), new IssuedOneTimePassword(issuedAt, way)));
    }
}

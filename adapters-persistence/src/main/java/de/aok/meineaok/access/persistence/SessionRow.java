package de.aok.meineaok.access.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.LastLogin;
import de.aok.meineaok.login.Session;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session. */
@Entity
@Table(name = "session")
@NamedQuery(name = "SessionRow.touch", query = "update SessionRow s set s.lastUsedAt = :now where s.tokenKey = :key")
@NamedQuery(name = "SessionRow.end", query = "delete from SessionRow s where s.tokenKey = :key")
@NamedQuery(name = "SessionRow.endAll", query = "delete from SessionRow s where s.nameKey = :name")
@NamedQuery(
        name = "SessionRow.endAllBut",
        query = "delete from SessionRow s where s.nameKey = :name and s.tokenKey <> :kept")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class SessionRow {
    @Id
    @Column(name = "token_key")
    private String tokenKey;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "login_before_at")
    private @Nullable Instant loginBeforeAt;

    @Column(name = "failed_before")
    private int failedBefore;

    protected SessionRow() {}

    SessionRow(String tokenKey, String nameKey, Session session) {
        this.tokenKey = tokenKey;
        this.nameKey = nameKey;
        accountId = session.account().value();
        startedAt = session.startedAt();
        lastUsedAt = session.lastUsedAt();
        loginBeforeAt = session.before().at();
        failedBefore = session.before().failedSince();
    }

    Session toSession() {
        return new Session(new AccountId(accountId), startedAt, lastUsedAt, new LastLogin(loginBeforeAt, failedBefore));
    }
}

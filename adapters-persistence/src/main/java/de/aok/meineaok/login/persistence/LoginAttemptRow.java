package de.aok.meineaok.login.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.LoginStep;
import de.aok.meineaok.mobilenumber.persistence.MtanColumns;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A login on its way. */
@Entity
@Table(name = "login_attempt")
// Read anew, since the row may have been found before it was locked, and changed or gone since.
@NamedQuery(
        name = "LoginAttemptRow.lock",
        query = "select a from LoginAttemptRow a where a.tokenKey = :key",
        lockMode = LockModeType.PESSIMISTIC_WRITE,
        hints = @QueryHint(name = "eclipselink.refresh", value = "true"))
@NamedQuery(name = "LoginAttemptRow.endAll", query = "delete from LoginAttemptRow a where a.accountId = :account")
@NamedQuery(
        name = "LoginAttemptRow.endAllBut",
        query = "delete from LoginAttemptRow a where a.accountId = :account and a.tokenKey <> :kept")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class LoginAttemptRow {
    @Id
    @Column(name = "token_key")
    private String tokenKey;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_step")
    private LoginStep nextStep;

    @Column(name = "by_one_time_password")
    private boolean byOneTimePassword;

    @Embedded
    private MtanColumns mtan;

    protected LoginAttemptRow() {}

    LoginAttemptRow(String tokenKey, LoginAttempt attempt) {
        this.tokenKey = tokenKey;
        accountId = attempt.account().value();
        startedAt = attempt.startedAt();
        set(attempt);
    }

    final void set(LoginAttempt attempt) {
        nextStep = attempt.next();
        mtan = new MtanColumns(attempt.mtan());
        byOneTimePassword = attempt.byOneTimePassword();
    }

    LoginAttempt toAttempt() {
        return new LoginAttempt(new AccountId(accountId), startedAt, nextStep, mtan.toChallenge(), byOneTimePassword);
    }
}

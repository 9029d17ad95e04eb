package de.aok.meineaok.access.persistence;

import de.aok.meineaok.login.PasswordAttempts;
import de.aok.meineaok.recovery.DailyTries;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How it stands with the passwords tried for a user name. */
@Entity
@Table(name = "password_guard")
// One statement for a name never seen and for one seen before: it makes the row if need be, locks it and reads it.
// Anew, since it may have been seen before it was locked, and changed since.
@NamedNativeQuery(
        name = "PasswordGuardRow.lock",
        resultClass = PasswordGuardRow.class,
        hints = @QueryHint(name = "eclipselink.refresh", value = "true"),
        query = """
                insert into password_guard (name_key, wrong_in_a_row, wrong_one_time, failed_since_login, last_attempt_at)
                values (?1, 0, 0, 0, ?2)
                on conflict (name_key) do update set last_attempt_at = excluded.last_attempt_at
                returning *""")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class PasswordGuardRow {
    @Id
    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "wrong_in_a_row")
    private int wrongInARow;

    @Column(name = "wrong_one_time")
    private int wrongOneTime;

    @Column(name = "wrong_one_time_on")
    private @Nullable LocalDate wrongOneTimeOn;

    @Column(name = "failed_since_login")
    private int failedSinceLogin;

    @Column(name = "locked_at")
    private @Nullable Instant lockedAt;

    @Column(name = "last_attempt_at")
    private Instant lastAttemptAt;

    protected PasswordGuardRow() {}

    PasswordAttempts toAttempts() {
        return new PasswordAttempts(
                wrongInARow, new DailyTries(wrongOneTimeOn, wrongOneTime), failedSinceLogin, lockedAt);
    }

    void set(PasswordAttempts attempts) {
        wrongInARow = attempts.wrongInARow();
        wrongOneTime = attempts.oneTime().wrong();
        wrongOneTimeOn = attempts.oneTime().on();
        failedSinceLogin = attempts.failedSinceLogin();
        lockedAt = attempts.lockedAt();
    }
}

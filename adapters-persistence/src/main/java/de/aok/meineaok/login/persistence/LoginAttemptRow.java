package de.aok.meineaok.login.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.LoginStep;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.mobilenumber.MtanHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A login on its way. */
@Entity
@Table(name = "login_attempt")
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

    @Column(name = "mtan_hash")
    private byte @Nullable [] mtanHash;

    @Column(name = "mtan_valid_until")
    private @Nullable Instant mtanValidUntil;

    @Column(name = "mtan_wrong_entries")
    private int mtanWrongEntries;

    @Column(name = "mtans_sent")
    private int mtansSent;

    protected LoginAttemptRow() {}

    LoginAttemptRow(String tokenKey, LoginAttempt attempt) {
        this.tokenKey = tokenKey;
        accountId = attempt.account().value();
        startedAt = attempt.startedAt();
        set(attempt);
    }

    final void set(LoginAttempt attempt) {
        nextStep = attempt.next();
        MtanChallenge.Open open = attempt.mtan().open();
        mtanHash = open == null ? null : open.keyedHash().bytes();
        mtanValidUntil = open == null ? null : open.validUntil();
        mtanWrongEntries = open == null ? 0 : open.wrongEntries();
        mtansSent = attempt.mtan().sent();
    }

    LoginAttempt toAttempt() {
        return new LoginAttempt(
                new AccountId(accountId), startedAt, nextStep, new MtanChallenge(openMtan(), mtansSent));
    }

    private MtanChallenge.@Nullable Open openMtan() {
        return mtanHash == null || mtanValidUntil == null
                ? null
                : new MtanChallenge.Open(new MtanHash(mtanHash), mtanValidUntil, mtanWrongEntries);
    }
}

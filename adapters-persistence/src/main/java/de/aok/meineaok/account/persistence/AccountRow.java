package de.aok.meineaok.account.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.mobilenumber.MobileNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account. Rows are added by SQL, which alone can say on which unique constraint an addition failed. */
@Entity
@Table(name = "account")
@NamedQuery(name = "AccountRow.byName", query = "select a from AccountRow a where a.userNameFolded = :name")
@NamedQuery(name = "AccountRow.countByKvnr", query = "select count(a) from AccountRow a where a.kvnr = :kvnr")
@NamedQuery(name = "AccountRow.countByName", query = "select count(a) from AccountRow a where a.userNameFolded = :name")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class AccountRow {
    @Id
    private UUID id;

    private String kvnr;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "user_name_folded")
    private String userNameFolded;

    @Column(name = "password_hash")
    private String passwordHash;

    private String email;

    @Column(name = "mobile_number")
    private String mobileNumber;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Column(name = "last_login_at")
    private @Nullable Instant lastLoginAt;

    protected AccountRow() {}

    Account toAccount() {
        return new Account(
                new AccountId(id),
                Kvnr.of(kvnr),
                UserName.of(userName),
                new PasswordHash(passwordHash),
                new EmailAddress(email),
                new MobileNumber(mobileNumber),
                state,
                lastLoginAt);
    }

    void activate(Instant now) {
        state = AccountState.ACTIVE;
        activatedAt = now;
    }

    void rehash(PasswordHash hash) {
        passwordHash = hash.encoded();
    }

    void loggedIn(Instant now) {
        lastLoginAt = now;
    }
}

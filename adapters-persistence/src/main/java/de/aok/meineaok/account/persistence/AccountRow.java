package de.aok.meineaok.account.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.account.LockKind;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.delivery.DeliveryPreference;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.termination.UseEnd;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account. Rows are added by SQL, which alone can say on which unique constraint an addition failed. */
@Entity
@Table(name = "account")
@NamedQuery(
        name = "AccountRow.byName",
        query = "select a from AccountRow a where a.userNameFolded = :name and a.state <> " + AccountRow.CLOSED)
@NamedQuery(
        name = "AccountRow.idByName",
        query = "select a.id from AccountRow a where a.userNameFolded = :name and a.state <> " + AccountRow.CLOSED)
@NamedQuery(
        name = "AccountRow.idByKvnr",
        query = "select a.id from AccountRow a where a.kvnr = :kvnr and a.state <> " + AccountRow.CLOSED)
@NamedQuery(name = "AccountRow.userName", query = "select a.userName from AccountRow a where a.id = :id")
@NamedQuery(name = "AccountRow.countByName", query = "select count(a) from AccountRow a where a.userNameFolded = :name")
@NamedQuery(
        name = "AccountRow.deliveryPreference",
        query = "select a.deliveryPreference from AccountRow a where a.id = :id")
@NamedQuery(
        name = "AccountRow.chooseDelivery",
        query = "update AccountRow a set a.deliveryPreference = :preference where a.id = :id")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class AccountRow {
    static final String CLOSED = "de.aok.meineaok.account.AccountState.CLOSED";

    @Id
    private UUID id;

    private String kvnr;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "user_name_folded")
    private String userNameFolded;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "password_changed_on")
    private @Nullable LocalDate passwordChangedOn;

    private @Nullable String email;

    @Column(name = "mobile_number")
    private @Nullable String mobileNumber;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    @Column(name = "suspicion_locked_at")
    private @Nullable Instant suspicionLockedAt;

    @Column(name = "request_locked_at")
    private @Nullable Instant requestLockedAt;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Column(name = "last_login_at")
    private @Nullable Instant lastLoginAt;

    @Column(name = "use_ended_on")
    private @Nullable LocalDate useEndedOn;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "delivery_preference")
    private DeliveryPreference deliveryPreference;

    protected AccountRow() {}

    boolean isClosed() {
        return state == AccountState.CLOSED;
    }

    Account toAccount() {
        return new Account(
                new AccountId(id),
                Kvnr.of(kvnr),
                UserName.of(userName),
                passwordHash(),
                new EmailAddress(ofOpen(email)),
                new MobileNumber(ofOpen(mobileNumber)),
                status(),
                registeredAt,
                lastLoginAt,
                useEndedOn == null ? null : new UseEnd(useEndedOn));
    }

    private AccountStatus status() {
        Set<LockKind> locks = EnumSet.noneOf(LockKind.class);
        if (suspicionLockedAt != null) {
            locks.add(LockKind.SUSPICION);
        }
        if (requestLockedAt != null) {
            locks.add(LockKind.REQUEST);
        }
        return new AccountStatus(state, locks);
    }

    /** What is kept of the current password. */
    public PasswordHash passwordHash() {
        return new PasswordHash(ofOpen(passwordHash));
    }

    /** When it was last changed; null if never. */
    public @Nullable LocalDate passwordChangedOn() {
        return passwordChangedOn;
    }

    /** Another password takes the place of the current one. */
    public void passwordChanged(PasswordHash hash, LocalDate on) {
        passwordHash = hash.encoded();
        passwordChangedOn = on;
    }

    void rehash(PasswordHash hash) {
        passwordHash = hash.encoded();
    }

    void changeMobileNumber(MobileNumber number) {
        mobileNumber = number.value();
    }

    void changeEmail(EmailAddress address) {
        email = address.value();
    }

    void loggedIn(Instant now) {
        lastLoginAt = now;
    }

    void change(AccountStatus status, @Nullable UseEnd useEnd, Instant now) {
        state = status.state();
        if (state == AccountState.ACTIVE && activatedAt == null) {
            activatedAt = now;
        }
        useEndedOn = useEnd == null ? null : useEnd.on();
        suspicionLockedAt = lockedAt(status, LockKind.SUSPICION, suspicionLockedAt, now);
        requestLockedAt = lockedAt(status, LockKind.REQUEST, requestLockedAt, now);
    }

    private static @Nullable Instant lockedAt(
            AccountStatus status, LockKind kind, @Nullable Instant before, Instant now) {
        if (!status.locks().contains(kind)) {
            return null;
        }
        return before == null ? now : before;
    }

    void close(Instant now) {
        state = AccountState.CLOSED;
        closedAt = now;
        passwordHash = null;
        email = null;
        mobileNumber = null;
        suspicionLockedAt = null;
        requestLockedAt = null;
    }

    private static String ofOpen(@Nullable String secret) {
        if (secret == null) {
            throw new IllegalStateException("a closed account has no secrets (" + RuleId.END_3 + ')');
        }
        return secret;
    }
}

package de.aok.meineaok.changerequest.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.changerequest.application.UnconfirmedChange;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.mobilenumber.persistence.MtanColumns;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** What waits for its code. */
@Entity
@IdClass(UnconfirmedChangeRow.Key.class)
@Table(name = "unconfirmed_change")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and looks for rows by some
public class UnconfirmedChangeRow {
    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Id
    @Enumerated(EnumType.STRING)
    private UnconfirmedChange.Kind kind;

    private String content;

    @Column(name = "named_on")
    private LocalDate namedOn;

    @Embedded
    private MtanColumns mtan;

    protected UnconfirmedChangeRow() {}

    UnconfirmedChangeRow(AccountId account, UnconfirmedChange change, String content) {
        accountId = account.value();
        kind = change.subject().kind();
        set(change, content);
    }

    final void set(UnconfirmedChange change, String written) {
        content = written;
        namedOn = change.on();
        mtan = new MtanColumns(change.code());
    }

    String content() {
        return content;
    }

    LocalDate namedOn() {
        return namedOn;
    }

    MtanChallenge challenge() {
        return mtan.toChallenge();
    }

    /** Of each kind an account has one. */
    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID accountId;
        private UnconfirmedChange.Kind kind;

        public Key() {}

        Key(UUID accountId, UnconfirmedChange.Kind kind) {
            this.accountId = accountId;
            this.kind = kind;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && accountId.equals(key.accountId) && kind == key.kind;
        }

        @Override
        public int hashCode() {
            return Objects.hash(accountId, kind);
        }
    }
}

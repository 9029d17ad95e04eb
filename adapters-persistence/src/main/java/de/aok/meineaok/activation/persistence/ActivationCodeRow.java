package de.aok.meineaok.activation.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.activation.IssuedActivationCode;
import de.aok.meineaok.activation.application.port.ActivationCodes.Kept;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.notification.application.CommissionId;
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

/** An activation code that was sent. */
@Entity
@Table(name = "activation_code")
@NamedQuery(
        name = "ActivationCodeRow.ofAccount",
        query = "select c from ActivationCodeRow c where c.accountId = :account order by c.issuedAt desc, c.id desc")
@NamedQuery(
        name = "ActivationCodeRow.orders",
        query = "select c.issuedAt from ActivationCodeRow c where c.accountId = :account")
@NamedQuery(name = "ActivationCodeRow.supersede", query = """
                update ActivationCodeRow c set c.state = de.aok.meineaok.activation.IssuedActivationCode.State.SUPERSEDED
                where c.accountId = :account
                  and c.state = de.aok.meineaok.activation.IssuedActivationCode.State.OPEN""")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // JPA fills the fields, and queries read some
public class ActivationCodeRow {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private String hash;

    @Column(name = "letter_id")
    private UUID letterId;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Enumerated(EnumType.STRING)
    private IssuedActivationCode.State state;

    @Column(name = "wrong_entries")
    private int wrongEntries;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    protected ActivationCodeRow() {}

    ActivationCodeRow(Kept code) {
        id = code.id();
        accountId = code.account().value();
        hash = code.hash().encoded();
        letterId = code.letter().value();
        issuedAt = code.code().issuedAt();
        judged(code.code());
    }

    final void judged(IssuedActivationCode code) {
        state = code.state();
        wrongEntries = code.wrongEntries();
    }

    void reminded(Instant now) {
        remindedAt = now;
    }

    Kept toKept() {
        return new Kept(
                id,
                new AccountId(accountId),
                new PasswordHash(hash),
                new CommissionId(letterId),
                new IssuedActivationCode(issuedAt, state, wrongEntries));
    }
}

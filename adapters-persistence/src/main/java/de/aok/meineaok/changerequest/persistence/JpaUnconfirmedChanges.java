package de.aok.meineaok.changerequest.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.changerequest.application.RequestedChange;
import de.aok.meineaok.changerequest.application.UnconfirmedChange;
import de.aok.meineaok.changerequest.application.UnconfirmedChange.Kind;
import de.aok.meineaok.changerequest.application.UnconfirmedChange.NewEmail;
import de.aok.meineaok.changerequest.application.UnconfirmedChange.OfBankAccount;
import de.aok.meineaok.changerequest.application.port.UnconfirmedChanges;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.persistence.Deletion;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;

/** What waits for its code, in the database. For whoever holds the account, so that no two changes cross. */
public final class JpaUnconfirmedChanges implements UnconfirmedChanges {
    private static final String DUE = Deletion.of("unconfirmed_change", "named_on < ?2");

    private final EntityManager entities;

    public JpaUnconfirmedChanges(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<UnconfirmedChange> find(AccountId account, Kind kind) {
        return row(account, kind)
                .map(row -> new UnconfirmedChange(subject(kind, row.content()), row.namedOn(), row.challenge()));
    }

    @Override
    public void save(AccountId account, UnconfirmedChange change) {
        String content = content(change.subject());
        row(account, change.subject().kind())
                .ifPresentOrElse(
                        row -> row.set(change, content),
                        () -> entities.persist(new UnconfirmedChangeRow(account, change, content)));
    }

    @Override
    public void remove(AccountId account, Kind kind) {
        row(account, kind).ifPresent(entities::remove);
    }

    @Override
    public int removeNamedBefore(LocalDate day, int atMost) {
        return Deletion.upTo(atMost, DUE, Date.valueOf(day), entities).executeUpdate();
    }

    private Optional<UnconfirmedChangeRow> row(AccountId account, Kind kind) {
        return Optional.ofNullable(
                entities.find(UnconfirmedChangeRow.class, new UnconfirmedChangeRow.Key(account.value(), kind)));
    }

    private static String content(UnconfirmedChange.Subject subject) {
        return switch (subject) {
            case NewEmail named -> named.email().value();
            case OfBankAccount ofAccount -> KeptChange.written(ofAccount.change());
        };
    }

    private static UnconfirmedChange.Subject subject(Kind kind, String content) {
        return switch (kind) {
            case EMAIL -> new NewEmail(new EmailAddress(content));
            case BANK_ACCOUNT -> new OfBankAccount((RequestedChange.OfBankAccount) KeptChange.read(content));
        };
    }
}

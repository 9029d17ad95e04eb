package de.aok.meineaok.mobilenumber.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mobilenumber.NumberChange;
import de.aok.meineaok.mobilenumber.application.port.NumberChanges;
import de.aok.meineaok.persistence.Deletion;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The new numbers in the database. For whoever holds the account, so that no two changes cross. */
public final class JpaNumberChanges implements NumberChanges {
    private static final String DUE = Deletion.of("number_change", "named_on < ?2");

    private final EntityManager entities;

    public JpaNumberChanges(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<NumberChange> find(AccountId account) {
        return Optional.ofNullable(row(account)).map(NumberChangeRow::toChange);
    }

    @Override
    public void save(AccountId account, NumberChange change) {
        NumberChangeRow row = row(account);
        if (row == null) {
            entities.persist(new NumberChangeRow(account, change));
        } else {
            row.set(change);
        }
    }

    @Override
    public void remove(AccountId account) {
        NumberChangeRow row = row(account);
        if (row != null) {
            entities.remove(row);
        }
    }

    @Override
    public int removeNamedBefore(LocalDate day, int atMost) {
        return Deletion.upTo(atMost, DUE, Date.valueOf(day), entities).executeUpdate();
    }

    private @Nullable NumberChangeRow row(AccountId account) {
        return entities.find(NumberChangeRow.class, account.value());
    }
}

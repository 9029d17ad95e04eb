package de.aok.meineaok.mobilenumber.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mobilenumber.NumberChange;
import de.aok.meineaok.mobilenumber.application.port.NumberChanges;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The new numbers in the database. For whoever holds the account, so that no two changes cross. */
public final class JpaNumberChanges implements NumberChanges {
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
        return entities.createNativeQuery("""
                        delete from number_change where ctid = any (array(
                            select ctid from number_change where named_on < ?1
                            limit ?2 for update skip locked))""")
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, atMost)
                .executeUpdate();
    }

    private @Nullable NumberChangeRow row(AccountId account) {
        return entities.find(NumberChangeRow.class, account.value());
    }
}

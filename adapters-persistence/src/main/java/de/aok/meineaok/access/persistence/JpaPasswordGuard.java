package de.aok.meineaok.access.persistence;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.application.port.PasswordGuard;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.PasswordAttempts;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** The counts in the database. The lock of a name is the lock of its row, so that it holds over all servers (LOG-3). */
public final class JpaPasswordGuard implements PasswordGuard {
    private final EntityManager entities;

    public JpaPasswordGuard(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public PasswordAttempts peek(NameKey name) {
        return Optional.ofNullable(
                        entities.find(PasswordGuardRow.class, name.hash().text()))
                .map(PasswordGuardRow::toAttempts)
                .orElseGet(PasswordAttempts::none);
    }

    @Override
    public PasswordAttempts lock(NameKey name, Instant now) {
        PasswordGuardRow row = entities.createNamedQuery("PasswordGuardRow.lock", PasswordGuardRow.class)
                .setParameter(1, name.hash().text())
                .setParameter(2, Timestamp.from(now))
                .getSingleResult();
        return row.toAttempts();
    }

    @Override
    public void save(NameKey name, PasswordAttempts attempts) {
        row(name).set(attempts);
    }

    @Override
    public void reset(NameKey name, AccountId account, Instant now) {
        entities.createNativeQuery("""
                        insert into password_guard (name_key, account_id, wrong_in_a_row, wrong_one_time,
                                                    failed_since_login, last_attempt_at)
                        values (?1, cast(?2 as uuid), 0, 0, 0, ?3)
                        on conflict (name_key) do update
                        set account_id = excluded.account_id, wrong_in_a_row = 0, wrong_one_time = 0, wrong_one_time_on = null,
                            failed_since_login = 0, locked_at = null, last_attempt_at = excluded.last_attempt_at""")
                .setParameter(1, name.hash().text())
                .setParameter(2, account.toString())
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }

    private PasswordGuardRow row(NameKey name) {
        return entities.getReference(PasswordGuardRow.class, name.hash().text());
    }
}

package de.aok.meineaok.login.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.application.port.OneTimePasswords;
import de.aok.meineaok.recovery.IssuedOneTimePassword;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The one-time passwords in the database, where a unique index lets an account have only one that is not void. */
public final class JpaOneTimePasswords implements OneTimePasswords {
    private final EntityManager entities;

    public JpaOneTimePasswords(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void issue(AccountId account, Kept issued) {
        discard(account);
        entities.persist(new OneTimePasswordRow(account, issued));
    }

    @Override
    public Optional<Kept> find(AccountId account) {
        return entities.createNamedQuery("OneTimePasswordRow.find", OneTimePasswordRow.class)
                .setParameter("account", account.value())
                .getResultStream()
                .findFirst()
                .flatMap(OneTimePasswordRow::toKept);
    }

    @Override
    public void discard(AccountId account) {
        entities.createNamedQuery("OneTimePasswordRow.find", OneTimePasswordRow.class)
                .setParameter("account", account.value())
                .getResultStream()
                .forEach(OneTimePasswordRow::discard);
        // Before another one comes: the provider would write it first, against the unique index.
        entities.flush();
    }

    @Override
    public List<Instant> letters(AccountId account) {
        return entities.createNamedQuery("OneTimePasswordRow.issuedAt", Instant.class)
                .setParameter("account", account.value())
                .setParameter("way", IssuedOneTimePassword.Way.LETTER)
                .getResultList();
    }
}

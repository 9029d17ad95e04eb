package de.aok.meineaok.account.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.registration.Consent;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The accounts in the database, whose unique constraints keep REG-4 and USR-2. */
public final class JpaAccounts implements Accounts {
    private final EntityManager entities;

    public JpaAccounts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Addition add(Account account, List<Consent> consents, Instant now) {
        int added = entities.createNativeQuery("""
                        insert into account (id, kvnr, user_name, user_name_folded, password_hash, email, mobile_number,
                                             state, registered_at)
                        values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                        on conflict do nothing""")
                .setParameter(1, account.id().toString())
                .setParameter(2, account.kvnr().value())
                .setParameter(3, account.userName().value())
                .setParameter(4, account.userName().folded())
                .setParameter(5, account.passwordHash().encoded())
                .setParameter(6, account.email().value())
                .setParameter(7, account.mobileNumber().value())
                .setParameter(8, account.state().name())
                .setParameter(9, Timestamp.from(now))
                .executeUpdate();
        if (added == 0) {
            return isRegistered(account.kvnr()) ? Addition.PERSON_HAS_ACCOUNT : Addition.USER_NAME_TAKEN;
        }
        for (Consent consent : consents) {
            entities.createNativeQuery("""
                            insert into consent (account_id, document, version, given_at)
                            values (cast(?1 as uuid), ?2, ?3, ?4)""")
                    .setParameter(1, account.id().toString())
                    .setParameter(2, consent.document().name())
                    .setParameter(3, consent.version())
                    .setParameter(4, Timestamp.from(consent.givenAt()))
                    .executeUpdate();
        }
        return Addition.ADDED;
    }

    @Override
    public boolean isRegistered(Kvnr kvnr) {
        return entities.createNamedQuery("AccountRow.countByKvnr", Long.class)
                        .setParameter("kvnr", kvnr.value())
                        .getSingleResult()
                > 0;
    }

    @Override
    public boolean isTaken(UserName userName) {
        return entities.createNamedQuery("AccountRow.countByName", Long.class)
                        .setParameter("name", userName.folded())
                        .getSingleResult()
                > 0;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(entities.find(AccountRow.class, id.value())).map(AccountRow::toAccount);
    }

    @Override
    public Optional<Account> findByUserName(String userName) {
        if (userName.indexOf('\0') >= 0) {
            // PostgreSQL takes no text with this character, not even to say that nobody has such a name.
            return Optional.empty();
        }
        return entities.createNamedQuery("AccountRow.byName", AccountRow.class)
                .setParameter("name", userName.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst()
                .map(AccountRow::toAccount);
    }

    @Override
    public void activate(AccountId id, Instant now) {
        row(id).activate(now);
    }

    @Override
    public void rehash(AccountId id, PasswordHash hash) {
        row(id).rehash(hash);
    }

    @Override
    public void loggedIn(AccountId id, Instant now) {
        row(id).loggedIn(now);
    }

    @Override
    public int removeNeverActivated(Instant lastCodeIssuedBefore, int atMost) {
        // What belongs to an account goes with it by the foreign keys' cascade.
        return entities.createNativeQuery("""
                        delete from account where id in (
                            select a.id from account a
                            where a.state = 'WAITING_FOR_ACTIVATION'
                              and not exists (
                                  select from activation_code c where c.account_id = a.id and c.issued_at >= ?1)
                            limit ?2
                            for update skip locked)""")
                .setParameter(1, Timestamp.from(lastCodeIssuedBefore))
                .setParameter(2, atMost)
                .executeUpdate();
    }

    private AccountRow row(AccountId id) {
        return entities.getReference(AccountRow.class, id.value());
    }
}

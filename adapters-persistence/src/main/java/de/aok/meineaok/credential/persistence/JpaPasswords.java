package de.aok.meineaok.credential.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.persistence.AccountRow;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.PasswordHistory;
import de.aok.meineaok.credential.application.port.Passwords;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The passwords in the database: the current one with its account, those before it beside. For whoever holds the account. */
public final class JpaPasswords implements Passwords {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EntityManager entities;

    public JpaPasswords(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Kept of(AccountId account) {
        AccountRow row = row(account);
        List<PasswordHash> hashes = new ArrayList<>();
        hashes.add(row.passwordHash());
        for (Object hash : entities.createNativeQuery("""
                        select hash from password_history where account_id = cast(?1 as uuid) order by position""")
                .setParameter(1, account.toString())
                .getResultList()) {
            hashes.add(new PasswordHash((String) hash));
        }
        return new Kept(new PasswordHistory(hashes), row.passwordChangedOn());
    }

    @Override
    public void change(AccountId account, PasswordHistory history, LocalDate on) {
        row(account).passwordChanged(history.current(), on);
        ArrayNode earlier = JSON.createArrayNode();
        history.latestFirst().stream().skip(1).map(PasswordHash::encoded).forEach(earlier::add);
        // All anew, so that what the history holds no more is forgotten here as well.
        entities.createNativeQuery("delete from password_history where account_id = cast(?1 as uuid)")
                .setParameter(1, account.toString())
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into password_history (account_id, position, hash)
                        select cast(?1 as uuid), position, hash
                        from jsonb_array_elements_text(cast(?2 as jsonb)) with ordinality as e (hash, position)""")
                .setParameter(1, account.toString())
                .setParameter(2, earlier.toString())
                .executeUpdate();
    }

    private AccountRow row(AccountId account) {
        return entities.getReference(AccountRow.class, account.value());
    }
}

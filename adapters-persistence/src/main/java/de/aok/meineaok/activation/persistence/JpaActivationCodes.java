package de.aok.meineaok.activation.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The activation codes in the database, where a unique index lets an account have only one that is open (ACT-4). */
public final class JpaActivationCodes implements ActivationCodes {
    private final EntityManager entities;

    public JpaActivationCodes(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void issue(Kept code) {
        entities.createNamedQuery("ActivationCodeRow.supersede")
                .setParameter("account", code.account().value())
                .executeUpdate();
        entities.persist(new ActivationCodeRow(code));
        entities.flush();
    }

    @Override
    public Optional<Kept> latest(AccountId account) {
        return latest(account, LockModeType.NONE);
    }

    @Override
    public Optional<Kept> lockLatest(AccountId account) {
        return latest(account, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Kept> latest(AccountId account, LockModeType lock) {
        return entities.createNamedQuery("ActivationCodeRow.ofAccount", ActivationCodeRow.class)
                .setParameter("account", account.value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .map(ActivationCodeRow::toKept);
    }

    @Override
    public void save(Kept code) {
        entities.getReference(ActivationCodeRow.class, code.id()).judged(code.code());
    }

    @Override
    public List<Instant> orders(AccountId account) {
        return entities.createNamedQuery("ActivationCodeRow.orders", Instant.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    @Override
    @SuppressWarnings("unchecked") // a native query knows no types
    public List<Kept> lockUnreminded(Instant handedOverBefore, int atMost) {
        List<ActivationCodeRow> rows = entities.createNativeQuery("""
                        select c.* from activation_code c join commission m on m.id = c.letter_id
                        where c.state = 'OPEN' and c.reminded_at is null and m.delivered_at < ?1
                        order by c.id
                        limit ?2
                        for update of c skip locked""", ActivationCodeRow.class)
                .setParameter(1, Timestamp.from(handedOverBefore))
                .setParameter(2, atMost)
                .getResultList();
        return rows.stream().map(ActivationCodeRow::toKept).toList();
    }

    @Override
    public void reminded(UUID id, Instant now) {
        entities.getReference(ActivationCodeRow.class, id).reminded(now);
    }
}

package de.aok.meineaok.cases.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.caseorder.application.port.CaseOrders;
import de.aok.meineaok.cases.CaseId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was ordered, in the database; a key that is used fails the second, which whoever holds the account never meets. */
public final class JpaCaseOrders implements CaseOrders {
    private final EntityManager entities;

    public JpaCaseOrders(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Kept> byKey(AccountId account, String key) {
        List<?> found = entities.createNativeQuery("""
                        select content, case_id from case_order
                        where account_id = cast(?1 as uuid) and idempotency_key = ?2""")
                .setParameter(1, account.toString())
                .setParameter(2, key)
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Kept((String) row[0], new CaseId((UUID) row[1])))
                .findFirst();
    }

    @Override
    public void add(AccountId account, String key, Kept order) {
        entities.createNativeQuery("""
                        insert into case_order (account_id, idempotency_key, content, case_id)
                        values (cast(?1 as uuid), ?2, ?3, cast(?4 as uuid))""")
                .setParameter(1, account.toString())
                .setParameter(2, key)
                .setParameter(3, order.content())
                .setParameter(4, order.opened().toString())
                .executeUpdate();
    }
}

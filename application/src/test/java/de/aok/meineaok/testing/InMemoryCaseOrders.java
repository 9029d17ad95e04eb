package de.aok.meineaok.testing;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.caseorder.application.port.CaseOrders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was ordered, in memory. */
final class InMemoryCaseOrders implements CaseOrders {
    private final Map<Key, Kept> orders;

    InMemoryCaseOrders(InMemoryDatabase database) {
        orders = database.table(new LinkedHashMap<>());
    }

    private record Key(AccountId account, String key) {}

    @Override
    public Optional<Kept> byKey(AccountId account, String key) {
        return Optional.ofNullable(orders.get(new Key(account, key)));
    }

    @Override
    public void add(AccountId account, String key, Kept order) {
        if (orders.putIfAbsent(new Key(account, key), order) != null) {
            throw new IllegalStateException("the key is used");
        }
    }
}

package de.aok.meineaok.testing;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.forms.application.CertificateOrder;
import de.aok.meineaok.forms.application.FormOrder;
import de.aok.meineaok.forms.application.YearlyContributions;
import de.aok.meineaok.forms.application.port.Certificates;
import de.aok.meineaok.forms.application.port.Contributions;
import de.aok.meineaok.forms.application.port.FormOrders;
import de.aok.meineaok.identity.Kvnr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Orders of forms and certificates, and contributions, in memory. */
final class InMemoryForms implements Contributions {
    private final Map<Key, FormOrder> formOrders;
    private final Map<Key, CertificateOrder> certificates;
    private final Map<List<?>, YearlyContributions> contributions;

    InMemoryForms(InMemoryDatabase database) {
        formOrders = database.table(new LinkedHashMap<>());
        certificates = database.table(new LinkedHashMap<>());
        contributions = database.table(new LinkedHashMap<>());
    }

    private record Key(AccountId account, String idempotencyKey) {}

    private static <T> void addOnce(Map<Key, T> orders, Key key, T order) {
        if (orders.putIfAbsent(key, order) != null) {
            throw new IllegalStateException("the key is used");
        }
    }

    FormOrders formOrders() {
        return new FormOrders() {
            @Override
            public void add(FormOrder order, String idempotencyKey) {
                addOnce(formOrders, new Key(order.account(), idempotencyKey), order);
            }

            @Override
            public Optional<FormOrder> byKey(AccountId account, String idempotencyKey) {
                return Optional.ofNullable(formOrders.get(new Key(account, idempotencyKey)));
            }
        };
    }

    Certificates certificates() {
        return new Certificates() {
            @Override
            public void add(CertificateOrder order, String idempotencyKey) {
                addOnce(certificates, new Key(order.account(), idempotencyKey), order);
            }

            @Override
            public Optional<CertificateOrder> byKey(AccountId account, String idempotencyKey) {
                return Optional.ofNullable(certificates.get(new Key(account, idempotencyKey)));
            }

            @Override
            public Optional<CertificateOrder.Issued> issued(String number) {
                return certificates.values().stream()
                        .flatMap(order -> Stream.ofNullable(order.issued()))
                        .filter(issued -> issued.certificate().number().equals(number))
                        .findFirst();
            }
        };
    }

    @Override
    public boolean record(UUID id, YearlyContributions reported) {
        YearlyContributions before = contributions.get(List.of(reported.kvnr(), reported.year()));
        boolean counts = before == null || YearlyContributions.BY_REPORT.compare(reported, before) > 0;
        if (counts) {
            contributions.put(List.of(reported.kvnr(), reported.year()), reported);
        }
        return counts;
    }

    @Override
    public Optional<YearlyContributions> of(Kvnr kvnr, int year) {
        return Optional.ofNullable(contributions.get(List.of(kvnr, year)));
    }
}

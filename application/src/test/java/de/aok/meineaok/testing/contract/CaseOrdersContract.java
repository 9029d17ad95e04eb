package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.caseorder.application.port.CaseOrders;
import de.aok.meineaok.caseorder.application.port.CaseOrders.Kept;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.CaseKind;
import de.aok.meineaok.cases.application.CaseKey;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.identity.Kvnr;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link CaseOrders} promise. */
public abstract class CaseOrdersContract extends AccountKeepingContract {
    /** Orders, of the {@link #cases()}; before each test there is none. */
    protected abstract CaseOrders orders();

    protected abstract Cases cases();

    private Kept order(int number, String content) {
        return within(() -> new Kept(
                content,
                cases().hold(
                                new CaseKey(Kvnr.of(PERSONS.get(0)), CaseKind.HEALTH_CARD, "R-" + number),
                                new CaseId(new UUID(7, number)))));
    }

    @Test
    void an_order_is_found_by_its_accounts_own_key() {
        AccountId account = newAccount(0);
        Kept order = order(7, "card LOST");
        doWithin(() -> orders().add(account, "key", order));

        assertThat(within(() -> orders().byKey(account, "key"))).contains(order);
        assertThat(within(() -> orders().byKey(account, "other"))).isEmpty();
        assertThat(within(() -> orders().byKey(new AccountId(new UUID(1, 2)), "key")))
                .isEmpty();
    }

    @Test
    void a_key_serves_once() {
        AccountId account = newAccount(0);
        Kept order = order(7, "card LOST");
        doWithin(() -> orders().add(account, "key", order));
        Kept other = order(8, "card STOLEN");

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> doWithin(() -> orders().add(account, "key", other)));
        assertThat(within(() -> orders().byKey(account, "key"))).contains(order);
    }
}

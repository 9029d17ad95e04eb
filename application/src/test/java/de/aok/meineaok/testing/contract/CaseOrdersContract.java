package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.caseorder.application.port.CaseOrders;
import de.aok.meineaok.caseorder.application.port.CaseOrders.Kept;
import de.aok.meineaok.cases.CaseId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link CaseOrders} promise. */
public abstract class CaseOrdersContract extends AccountKeepingContract {
    private static final Kept ORDER = new Kept("card LOST", new CaseId(new UUID(7, 7)));

    /** Orders; before each test there is none. */
    protected abstract CaseOrders orders();

    @Test
    void an_order_is_found_by_its_accounts_own_key() {
        AccountId account = newAccount(0);
        doWithin(() -> orders().add(account, "key", ORDER));

        assertThat(within(() -> orders().byKey(account, "key"))).contains(ORDER);
        assertThat(within(() -> orders().byKey(account, "other"))).isEmpty();
        assertThat(within(() -> orders().byKey(new AccountId(new UUID(1, 2)), "key")))
                .isEmpty();
    }

    @Test
    void a_key_serves_once() {
        AccountId account = newAccount(0);
        doWithin(() -> orders().add(account, "key", ORDER));

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> doWithin(() ->
                        orders().add(account, "key", new Kept("card STOLEN", new CaseId(new UUID(7, 8))))));
        assertThat(within(() -> orders().byKey(account, "key"))).contains(ORDER);
    }
}

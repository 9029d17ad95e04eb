package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.forms.application.FormOrder;
import de.aok.meineaok.forms.application.port.FormOrders;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link FormOrders} promise. */
@Rule(RuleId.FRM_1)
public abstract class FormOrdersContract extends KeepingContract {
    private static final AccountId ANNE = new AccountId(new UUID(1, 1));
    private static final AccountId OTHER = new AccountId(new UUID(1, 2));

    /** Orders; before each test there is none. */
    protected abstract FormOrders formOrders();

    @Test
    void an_order_is_found_by_its_accounts_own_key() {
        FormOrder first = order(1, ANNE, "care-change");
        FormOrder others = order(2, OTHER, "travel-costs");
        add(first);
        add(others);

        assertThat(within(() -> formOrders().byKey(ANNE, "key"))).contains(first);
        assertThat(within(() -> formOrders().byKey(OTHER, "key"))).contains(others);
        assertThat(within(() -> formOrders().byKey(ANNE, "other"))).isEmpty();
    }

    @Test
    void a_key_serves_once() {
        FormOrder first = order(1, ANNE, "care-change");
        add(first);

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> add(order(2, ANNE, "travel-costs")));
        assertThat(within(() -> formOrders().byKey(ANNE, "key"))).contains(first);
    }

    private void add(FormOrder order) {
        doWithin(() -> formOrders().add(order, "key"));
    }

    private static FormOrder order(int number, AccountId account, String form) {
        return new FormOrder(new UUID(7, number), account, form, NOW);
    }
}

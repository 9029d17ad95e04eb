package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.forms.application.FormOrder;
import de.aok.meineaok.forms.application.port.FormOrders;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.List;
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
    void one_request_is_kept_once() {
        FormOrder first = order(1, ANNE, "care-change");
        assertThat(add(first, "key")).isTrue();

        assertThat(add(order(2, ANNE, "travel-costs"), "key")).isFalse();

        assertThat(within(() -> formOrders().byKey(ANNE, "key"))).contains(first);
        assertThat(within(() -> formOrders().byKey(ANNE, "other"))).isEmpty();
        assertThat(within(() -> formOrders().byKey(OTHER, "key"))).isEmpty();
    }

    @Test
    void a_key_is_its_accounts_own() {
        assertThat(add(order(1, ANNE, "care-change"), "key")).isTrue();

        assertThat(add(order(2, OTHER, "care-change"), "key")).isTrue();
    }

    @Test
    void of_many_repeats_at_once_one_is_kept() throws Exception {
        List<Boolean> added = atOnce(50, i -> formOrders().add(order(i, ANNE, "care-change"), "key"));

        assertThat(added).containsOnlyOnce(true);
    }

    private boolean add(FormOrder order, String key) {
        return within(() -> formOrders().add(order, key));
    }

    private static FormOrder order(int number, AccountId account, String form) {
        return new FormOrder(new UUID(7, number), account, form, NOW);
    }
}

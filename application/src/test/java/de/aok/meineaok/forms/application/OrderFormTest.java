package de.aok.meineaok.forms.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.forms.FormsProblem;
import de.aok.meineaok.forms.application.OrderForm.Command;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.ordering.application.OrderOutcome;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Rule(RuleId.FRM_1)
class OrderFormTest {
    private final TestPortal portal = new TestPortal();

    private AccountId anne = new AccountId(new UUID(4, 2));

    @BeforeEach
    void activateAnne() {
        portal.activateAnne();
        anne = portal.anne().id();
    }

    private OrderOutcome<FormOrder> order(String form, String key) {
        return portal.orderForm.order(new Command(anne, form, key)).orElseThrow();
    }

    private FormOrder ordered(String form, String key) {
        return ((OrderOutcome.Ordered<FormOrder>) order(form, key)).order();
    }

    private List<Commission.FormLetter> letters() {
        return portal.commissioned(Commission.FormLetter.class);
    }

    @Test
    void a_letter_with_it_goes_to_the_address_on_file() {
        FormOrder order = ordered("travel-costs", "1");

        assertThat(order.form()).isEqualTo("travel-costs");
        assertThat(order.orderedAt()).isEqualTo(TestPortal.START);

        assertThat(letters())
                .containsExactly(new Commission.FormLetter(
                        TestPortal.ANNE.name(), TestPortal.ANNE.address(), "travel-costs", LocalDate.of(2026, 11, 24)));
        assertThat(portal.trail(AuditAction.FORM_ORDERED))
                .singleElement()
                .satisfies(record -> assertThat(record.detail()).isEqualTo("travel-costs"));
    }

    @Test
    void a_repeat_sends_nothing_more_and_a_key_is_for_one_form() {
        OrderOutcome<FormOrder> first = order("travel-costs", "1");
        portal.pass(Duration.ofHours(1));

        assertThat(order("travel-costs", "1")).isEqualTo(first);
        assertThat(order("care-change", "1")).isEqualTo(new OrderOutcome.KeyUsed<>());
        assertThat(letters()).hasSize(1);

        assertThat(order("travel-costs", "2")).isNotEqualTo(first);
        assertThat(letters()).hasSize(2);
    }

    @Test
    void repeated_from_fifty_threads_it_is_sent_once() throws Exception {
        Set<OrderOutcome<FormOrder>> outcomes = new HashSet<>();
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            Callable<OrderOutcome<FormOrder>> ordering = () -> order("travel-costs", "1");
            for (Future<OrderOutcome<FormOrder>> done : threads.invokeAll(Collections.nCopies(50, ordering))) {
                outcomes.add(done.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(outcomes).hasSize(1);
        assertThat(letters()).hasSize(1);
    }

    @Test
    void there_is_nothing_to_order_that_is_not_in_the_catalogue() {
        assertThat(portal.orderForm.order(new Command(anne, "tax-return", "1"))).isEmpty();
    }

    @Test
    @Rule(RuleId.END_2)
    void whoever_has_ended_the_use_orders_nothing() {
        OrderOutcome<FormOrder> before = order("travel-costs", "1");
        portal.terminateAccess.terminate(anne);

        assertThat(order("travel-costs", "1")).as("a repeat").isEqualTo(before);
        assertThat(order("travel-costs", "2")).isEqualTo(new OrderOutcome.NotPossible<>(FormsProblem.USE_ENDED));
        assertThat(letters()).hasSize(1);
    }

    @Test
    @Rule(RuleId.LCK_1)
    void so_does_whoever_is_locked() {
        OrderOutcome<FormOrder> before = order("travel-costs", "1");
        portal.lockAnne();

        assertThat(order("travel-costs", "1")).as("a repeat").isEqualTo(before);
        assertThat(order("travel-costs", "2")).isEqualTo(new OrderOutcome.NotPossible<>(FormsProblem.USE_ENDED));
        assertThat(letters()).hasSize(1);
    }

    @Test
    @Rule(RuleId.LCK_1)
    void the_account_is_held_before_anything_is_judged() {
        portal.database.statements.clear();
        order("travel-costs", "1");

        assertThat(portal.database.statements)
                .containsSubsequence("PasswordGuard.lock", "FormOrders.byKey", "FormOrders.add");
    }
}

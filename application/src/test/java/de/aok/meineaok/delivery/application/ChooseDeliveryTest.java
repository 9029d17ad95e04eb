package de.aok.meineaok.delivery.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.delivery.DeliveryPreference;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import org.junit.jupiter.api.Test;

class ChooseDeliveryTest {
    private final TestPortal portal = new TestPortal();

    @Test
    @Rule(RuleId.DLV_1)
    void what_was_chosen_holds_from_then_on_and_is_told_once() {
        portal.registerAnne();
        AccountId anne = portal.anne().id();
        assertThat(portal.chooseDelivery.chosen(anne)).isEqualTo(DeliveryPreference.POST);

        portal.chooseDelivery.choose(anne, DeliveryPreference.ONLINE);
        portal.chooseDelivery.choose(anne, DeliveryPreference.ONLINE);

        assertThat(portal.chooseDelivery.chosen(anne)).isEqualTo(DeliveryPreference.ONLINE);
        assertThat(portal.trail(AuditAction.DELIVERY_CHOSEN))
                .singleElement()
                .satisfies(record -> assertThat(record.detail()).isEqualTo("ONLINE"));
    }
}

package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.delivery.DeliveryPreference;
import de.aok.meineaok.delivery.application.port.DeliveryPreferences;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link DeliveryPreferences} promise. */
public abstract class DeliveryPreferencesContract extends AccountKeepingContract {

    /** The preferences of the {@link #accounts()}. */
    protected abstract DeliveryPreferences preferences();

    @Test
    @Rule(RuleId.DLV_1)
    void who_has_not_chosen_gets_post() {
        assertThat(of(newAccount(0))).isEqualTo(DeliveryPreference.POST);
    }

    @Test
    @Rule(RuleId.DLV_1)
    void what_was_chosen_last_holds() {
        AccountId account = newAccount(0);
        AccountId other = newAccount(1);

        for (DeliveryPreference chosen :
                new DeliveryPreference[] {DeliveryPreference.ONLINE, DeliveryPreference.POST, DeliveryPreference.ONLINE
                }) {
            doWithin(() -> preferences().choose(account, chosen));

            assertThat(of(account)).isEqualTo(chosen);
        }
        assertThat(of(other)).isEqualTo(DeliveryPreference.POST);
    }

    @Test
    void an_account_that_does_not_exist_chooses_nothing() {
        AccountId nobody = new AccountId(UUID.randomUUID());

        doWithin(() -> preferences().choose(nobody, DeliveryPreference.ONLINE));

        assertThat(of(nobody)).isEqualTo(DeliveryPreference.POST);
    }

    private DeliveryPreference of(AccountId account) {
        return within(() -> preferences().of(account));
    }
}

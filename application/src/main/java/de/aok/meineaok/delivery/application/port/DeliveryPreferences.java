package de.aok.meineaok.delivery.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.delivery.DeliveryPreference;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** Which way of delivery each account has chosen. */
@Rule(RuleId.DLV_1)
public interface DeliveryPreferences {

    /** What was chosen last; {@link DeliveryPreference#POST} if nothing was, or there is no such account. */
    DeliveryPreference of(AccountId account);

    /** From now on. Nothing happens if there is no such account. */
    void choose(AccountId account, DeliveryPreference preference);
}

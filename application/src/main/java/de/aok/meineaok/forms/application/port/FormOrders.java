package de.aok.meineaok.forms.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.forms.application.FormOrder;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Optional;

/** Which forms were ordered. */
@Rule(RuleId.FRM_1)
public interface FormOrders {

    /** Adds what an account, which is held, ordered by a key that is new to it. */
    void add(FormOrder order, String idempotencyKey);

    /** What an account ordered by a key. */
    Optional<FormOrder> byKey(AccountId account, String idempotencyKey);
}

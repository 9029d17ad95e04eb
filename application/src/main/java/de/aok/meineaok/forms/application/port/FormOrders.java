package de.aok.meineaok.forms.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.forms.application.FormOrder;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Optional;

/** Which forms were ordered. */
@Rule(RuleId.FRM_1)
public interface FormOrders {

    /**
     * Adds one, unless its account has ordered something by the same key: also if that happens at this very moment elsewhere.
     *
     * @param idempotencyKey chosen by the client, for one request and its repeats
     * @return whether it was added
     */
    boolean add(FormOrder order, String idempotencyKey);

    /** What an account ordered by a key. */
    Optional<FormOrder> byKey(AccountId account, String idempotencyKey);
}

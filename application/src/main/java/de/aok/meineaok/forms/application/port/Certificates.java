package de.aok.meineaok.forms.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.forms.application.CertificateOrder;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Optional;

/** Which certificates were ordered and issued. */
@Rule(RuleId.FRM_2)
public interface Certificates {

    /**
     * Adds one, unless its account has ordered something by the same key: also if that happens at this very moment elsewhere.
     *
     * @param idempotencyKey chosen by the client, for one request and its repeats
     * @return whether it was added
     */
    boolean add(CertificateOrder order, String idempotencyKey);

    /** What an account ordered by a key. */
    Optional<CertificateOrder> byKey(AccountId account, String idempotencyKey);

    /** What was issued under a number. */
    Optional<CertificateOrder.Issued> issued(String number);
}

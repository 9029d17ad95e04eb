package de.aok.meineaok.forms.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.forms.application.CertificateOrder;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Optional;

/** Which certificates were ordered and issued. */
@Rule(RuleId.FRM_2)
public interface Certificates {

    /** Adds what an account, which is held, ordered by a key that is new to it. */
    void add(CertificateOrder order, String idempotencyKey);

    /** What an account ordered by a key. */
    Optional<CertificateOrder> byKey(AccountId account, String idempotencyKey);

    /** What was issued under a number. */
    Optional<CertificateOrder.Issued> issued(String number);
}

package de.aok.meineaok.audit.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditEntry;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.List;

/** Shows a person what happened to her account: logins, failures, changes, and what staff did. */
@Rule(RuleId.HOT_5)
public final class ShowActivity {
    /** As many entries as one page has at most. */
    public static final int PAGE = 50;

    private final AuditTrail auditTrail;
    private final Transactions transactions;

    public ShowActivity(AuditTrail auditTrail, Transactions transactions) {
        this.auditTrail = auditTrail;
        this.transactions = transactions;
    }

    /**
     * A page of the account's activity, the latest first.
     *
     * @param before only entries with a smaller number; {@link Long#MAX_VALUE} for the first page
     */
    public List<AuditEntry> show(AccountId account, long before) {
        return transactions.required(() -> auditTrail.latest(account, before, PAGE));
    }
}

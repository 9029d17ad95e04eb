package de.aok.meineaok.delivery.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.delivery.DeliveryPreference;
import de.aok.meineaok.delivery.application.port.DeliveryPreferences;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;

/** The person chooses how the AOK's letters arrive. */
@Rule(RuleId.DLV_1)
public final class ChooseDelivery {
    private final DeliveryPreferences preferences;
    private final AuditTrail auditTrail;
    private final Transactions transactions;
    private final Clock clock;

    public ChooseDelivery(
            DeliveryPreferences preferences, AuditTrail auditTrail, Transactions transactions, Clock clock) {
        this.preferences = preferences;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What holds now. */
    public DeliveryPreference chosen(AccountId account) {
        return transactions.required(() -> preferences.of(account));
    }

    /** Holds from now on. To choose the same again changes nothing, and is not told in the account's activity. */
    public void choose(AccountId account, DeliveryPreference preference) {
        transactions.required(() -> {
            if (preferences.of(account) != preference) {
                preferences.choose(account, preference);
                auditTrail.append(
                        account,
                        AuditRecord.of(clock.instant(), AuditAction.DELIVERY_CHOSEN, Actor.insuredPerson())
                                .with(preference.name()));
            }
        });
    }
}

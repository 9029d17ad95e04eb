package de.aok.meineaok.notification.application;

import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.Randomness;
import java.time.Instant;

/** Announces by mail what touches the safety of an account. */
@Rule(RuleId.MTN_5)
public final class SecurityNotices {
    private final Outbox outbox;
    private final Randomness randomness;

    public SecurityNotices(Outbox outbox, Randomness randomness) {
        this.outbox = outbox;
        this.randomness = randomness;
    }

    /** Commissions the mail in the running transaction. */
    public void announce(Account account, Commission.SecurityNotice.Event event, Instant now) {
        outbox.add(
                new CommissionId(randomness.id()),
                account.id(),
                new Commission.SecurityNotice(account.email(), event, now),
                now);
    }
}

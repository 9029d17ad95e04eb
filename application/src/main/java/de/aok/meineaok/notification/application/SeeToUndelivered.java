package de.aok.meineaok.notification.application;

import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.notification.application.port.UndeliveredCommissions;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The back office's list of what could not be delivered at last. It shows no content: what was to be sent is nobody's business.
 */
@Rule({RuleId.NTF_3, RuleId.HOT_5})
public final class SeeToUndelivered {
    private static final int AT_MOST = 200;

    private final UndeliveredCommissions undelivered;
    private final AuditTrail auditTrail;
    private final Transactions transactions;
    private final Clock clock;

    public SeeToUndelivered(
            UndeliveredCommissions undelivered, AuditTrail auditTrail, Transactions transactions, Clock clock) {
        this.undelivered = undelivered;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of an action. */
    public enum Outcome {
        DONE,
        /** It came back, and its content is gone: there is nothing to try again. */
        CAME_BACK,
        /** There is no such commission, or somebody has seen to it. */
        NOT_WAITING
    }

    /** What has waited for longest first; as many as one can look through. */
    public List<Undelivered> waiting() {
        return transactions.required(() -> undelivered.waiting(AT_MOST));
    }

    /** Has one tried again. */
    public Outcome retry(CommissionId id, StaffAction action) {
        return transactions.required(() -> {
            Instant now = clock.instant();
            Undelivered found = undelivered.find(id).orElse(null);
            if (found == null) {
                return Outcome.NOT_WAITING;
            }
            if (found.cameBack()) {
                return Outcome.CAME_BACK;
            }
            return settled(undelivered.retry(id, now), found, AuditAction.DELIVERY_RETRIED, action, now);
        });
    }

    /** Lets one go. */
    public Outcome discard(CommissionId id, StaffAction action) {
        return transactions.required(() -> {
            Instant now = clock.instant();
            Undelivered found = undelivered.find(id).orElse(null);
            return found == null
                    ? Outcome.NOT_WAITING
                    : settled(undelivered.discard(id, now), found, AuditAction.DELIVERY_DISCARDED, action, now);
        });
    }

    private Outcome settled(boolean done, Undelivered found, AuditAction what, StaffAction action, Instant now) {
        if (!done) {
            return Outcome.NOT_WAITING;
        }
        if (found.subject() != null) {
            auditTrail.append(
                    found.subject(),
                    AuditRecord.of(now, what, action.by())
                            .because(action.reason())
                            .with(found.channel().name().toLowerCase(Locale.ROOT)));
        }
        return Outcome.DONE;
    }
}

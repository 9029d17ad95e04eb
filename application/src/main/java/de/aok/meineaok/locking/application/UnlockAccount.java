package de.aok.meineaok.locking.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.access.application.ChangeOutcome;
import de.aok.meineaok.account.AccountEvent;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountLifecycle;
import de.aok.meineaok.account.Transition;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.locking.application.port.ContactTasks;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.SecurityNotices;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Ends the locks that the hotline may end, once it has contacted the insured person. A password lock stays. */
@Rule({RuleId.LCK_3, RuleId.LCK_4, RuleId.LCK_5, RuleId.MTN_5, RuleId.HOT_3, RuleId.HOT_5})
public final class UnlockAccount {
    private final AccountAccess access;
    private final Accounts accounts;
    private final ContactTasks tasks;
    private final AuditTrail auditTrail;
    private final SecurityNotices notices;
    private final Transactions transactions;
    private final Clock clock;

    public UnlockAccount(
            AccountAccess access,
            Accounts accounts,
            ContactTasks tasks,
            AuditTrail auditTrail,
            SecurityNotices notices,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.tasks = tasks;
        this.auditTrail = auditTrail;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param account which
     * @param action who unlocks it, and why
     * @param contact how the insured person was contacted
     */
    public record Command(AccountId account, StaffAction action, String contact) {
        public Command {
            if (contact.isBlank()) {
                throw new IllegalArgumentException("unlocking takes a contact (" + RuleId.LCK_4 + ')');
            }
        }
    }

    public ChangeOutcome unlock(Command command) {
        return transactions.required(() -> {
            Instant now = clock.instant();
            return access.change(command.account(), now, held -> unlock(command, held, now));
        });
    }

    private ChangeOutcome unlock(Command command, Held held, Instant now) {
        Transition transition = AccountLifecycle.on(AccountEvent.UNLOCKED, held.status());
        if (transition instanceof Transition.Taken taken) {
            AccountId id = held.account().id();
            accounts.changeStatus(id, taken.status(), held.account().useEnd(), now);
            tasks.allDone(id, now);
            auditTrail.append(
                    id,
                    AuditRecord.of(now, AuditAction.UNLOCKED, command.action().by())
                            .because(command.action().reason())
                            .with(command.contact()));
            notices.announce(held.account(), Commission.SecurityNotice.Event.UNLOCKED, now);
        }
        return ChangeOutcome.of(transition);
    }
}

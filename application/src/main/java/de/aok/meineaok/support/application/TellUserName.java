package de.aok.meineaok.support.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gives the hotline a user name for a caller, once the caller was authenticated; the trail keeps by which points. */
@Rule({RuleId.HOT_4, RuleId.RCV_6})
public final class TellUserName {
    private final AccountAccess access;
    private final AuditTrail auditTrail;
    private final Transactions transactions;
    private final Clock clock;

    public TellUserName(AccountAccess access, AuditTrail auditTrail, Transactions transactions, Clock clock) {
        this.access = access;
        this.auditTrail = auditTrail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param account whose
     * @param action who asks, and why
     * @param checkedPoints what the caller was asked and answered rightly, by name such as {@code birth date}; at least one
     */
    public record Command(AccountId account, StaffAction action, List<String> checkedPoints) {
        public Command {
            checkedPoints = List.copyOf(checkedPoints);
            if (checkedPoints.isEmpty() || checkedPoints.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("a caller is authenticated by something (" + RuleId.HOT_4 + ')');
            }
        }
    }

    /** @return empty if there is no such account, or it is closed */
    public Optional<UserName> tell(Command command) {
        return transactions.required(() -> {
            Instant now = clock.instant();
            return access.hold(command.account(), now).map(held -> {
                auditTrail.append(
                        held.account().id(),
                        AuditRecord.of(
                                        now,
                                        AuditAction.USER_NAME_TOLD,
                                        command.action().by())
                                .because(command.action().reason())
                                .with(String.join(", ", command.checkedPoints())));
                return held.account().userName();
            });
        });
    }
}

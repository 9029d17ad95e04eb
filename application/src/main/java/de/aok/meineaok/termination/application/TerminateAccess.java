package de.aok.meineaok.termination.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.access.application.ChangeOutcome;
import de.aok.meineaok.account.AccountEvent;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.termination.Termination;
import de.aok.meineaok.termination.TerminationChannel;
import de.aok.meineaok.termination.TerminationProblem;
import de.aok.meineaok.termination.UseEnd;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Terminates the access, and takes a termination back: by the person in the portal, or as the back office records it. */
@Rule({RuleId.END_1, RuleId.END_2, RuleId.END_4, RuleId.HOT_3})
public final class TerminateAccess {
    private final AccountAccess access;
    private final Leaving leaving;
    private final Transactions transactions;
    private final Clock clock;

    public TerminateAccess(AccountAccess access, Leaving leaving, Transactions transactions, Clock clock) {
        this.access = access;
        this.leaving = leaving;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The person terminates in the portal. */
    public ChangeOutcome terminate(AccountId account) {
        Termination now = new Termination(LegalCalendar.dayOf(clock.instant()), TerminationChannel.PORTAL);
        return terminate(account, now, Actor.insuredPerson(), null);
    }

    /** The back office records a termination that came by e-mail or letter. */
    public ChangeOutcome record(AccountId account, Termination termination, StaffAction action) {
        return terminate(account, termination, action.by(), action.reason());
    }

    /** The person takes the termination back. */
    public ChangeOutcome withdraw(AccountId account) {
        return withdraw(account, Actor.insuredPerson(), null);
    }

    /** The back office records that the termination was taken back. */
    public ChangeOutcome withdraw(AccountId account, StaffAction action) {
        return withdraw(account, action.by(), action.reason());
    }

    private ChangeOutcome terminate(AccountId account, Termination termination, Actor by, @Nullable String reason) {
        return transactions.required(() -> {
            Instant now = clock.instant();
            return access.change(account, now, held -> terminate(held, termination, by, reason, now));
        });
    }

    private ChangeOutcome terminate(
            Held held, Termination termination, Actor by, @Nullable String reason, Instant now) {
        LocalDate registeredOn = LegalCalendar.dayOf(held.account().registeredAt());
        Optional<TerminationProblem> problem = termination.check(registeredOn, LegalCalendar.dayOf(now));
        if (problem.isPresent()) {
            return new ChangeOutcome.Refused(problem.get());
        }
        AuditRecord record = AuditRecord.of(now, AuditAction.TERMINATED, by)
                .because(reason)
                .with(termination.channel() + " " + termination.receivedOn());
        UseEnd useEnd = termination.useEnd().orEarlier(held.account().useEnd());
        return ChangeOutcome.of(leaving.move(held, AccountEvent.TERMINATED, useEnd, record, now));
    }

    private ChangeOutcome withdraw(AccountId account, Actor by, @Nullable String reason) {
        return transactions.required(() -> {
            Instant now = clock.instant();
            AuditRecord record =
                    AuditRecord.of(now, AuditAction.TERMINATION_WITHDRAWN, by).because(reason);
            return access.change(
                    account,
                    now,
                    held -> ChangeOutcome.of(
                            leaving.move(held, AccountEvent.TERMINATION_WITHDRAWN, null, record, now)));
        });
    }
}

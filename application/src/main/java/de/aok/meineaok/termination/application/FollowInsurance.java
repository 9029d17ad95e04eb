package de.aok.meineaok.termination.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.account.AccountEvent;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.termination.UseEnd;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Ends the use of accounts whose persons are insured here no more, and takes it up again for those who are so again. Daily; one
 * account a transaction.
 */
@Rule({RuleId.END_2, RuleId.ELI_5})
public final class FollowInsurance {
    private final EligibilityPolicy eligibility;
    private final Accounts accounts;
    private final InsuredPersons insuredPersons;
    private final AccountAccess access;
    private final Leaving leaving;
    private final Transactions transactions;
    private final Clock clock;

    public FollowInsurance(
            EligibilityPolicy eligibility,
            Accounts accounts,
            InsuredPersons insuredPersons,
            AccountAccess access,
            Leaving leaving,
            Transactions transactions,
            Clock clock) {
        this.eligibility = eligibility;
        this.accounts = accounts;
        this.insuredPersons = insuredPersons;
        this.access = access;
        this.leaving = leaving;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return how many accounts were examined */
    public int followAll() {
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        return new EachAccount(transactions)
                .count(
                        (after, atMost) -> accounts.whoseInsuranceChanged(eligibility.insurer(), today, after, atMost),
                        id -> follow(id, today));
    }

    private boolean follow(AccountId id, LocalDate today) {
        Instant now = clock.instant();
        Optional<Held> held = access.hold(id, now);
        held.ifPresent(found -> follow(found, today, now));
        return held.isPresent();
    }

    private void follow(Held held, LocalDate today, Instant now) {
        insuredPersons
                .find(held.account().kvnr())
                .ifPresent(person -> eligibility
                        .insuranceEndedOn(person, today)
                        .ifPresentOrElse(lastDay -> ended(held, lastDay, now), () -> insuredAgain(held, now)));
    }

    private void ended(Held held, LocalDate lastDay, Instant now) {
        AuditRecord record = AuditRecord.of(now, AuditAction.INSURANCE_ENDED, Actor.portal());
        leaving.move(held, AccountEvent.INSURANCE_ENDED, new UseEnd(lastDay), record, now);
    }

    private void insuredAgain(Held held, Instant now) {
        AuditRecord record = AuditRecord.of(now, AuditAction.INSURED_AGAIN, Actor.portal());
        leaving.move(held, AccountEvent.INSURED_AGAIN, null, record, now);
    }
}

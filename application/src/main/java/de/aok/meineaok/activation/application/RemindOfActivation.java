package de.aok.meineaok.activation.application;

import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.activation.ActivationCodeValidity;
import de.aok.meineaok.activation.ActivationReminderPolicy;
import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.activation.IssuedActivationCode;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Reminds, once by mail, those who did not use the code that came by post. Daily; resumes where it was broken off. */
@Rule(RuleId.ACT_8)
public final class RemindOfActivation {
    private static final int AT_ONCE = 100;

    private final ActivationRules rules;
    private final ActivationCodes activationCodes;
    private final Accounts accounts;
    private final InsuredPersons insuredPersons;
    private final Outbox outbox;
    private final Randomness randomness;
    private final Transactions transactions;
    private final Clock clock;

    public RemindOfActivation(
            ActivationRules rules,
            ActivationCodes activationCodes,
            Accounts accounts,
            InsuredPersons insuredPersons,
            Outbox outbox,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        this.rules = rules;
        this.activationCodes = activationCodes;
        this.accounts = accounts;
        this.insuredPersons = insuredPersons;
        this.outbox = outbox;
        this.randomness = randomness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return how many mails were commissioned */
    public int remindAll() {
        int total = 0;
        while (true) {
            Round round = transactions.required(this::remindSome);
            total += round.reminded();
            if (round.seen() < AT_ONCE) {
                return total;
            }
        }
    }

    private record Round(int seen, int reminded) {}

    private Round remindSome() {
        Instant now = clock.instant();
        Instant handedOverBefore = new ActivationReminderPolicy(rules).handedOverBefore(LegalCalendar.dayOf(now));
        List<ActivationCodes.Kept> due = activationCodes.lockUnreminded(handedOverBefore, AT_ONCE);
        int reminded = 0;
        for (ActivationCodes.Kept code : due) {
            activationCodes.reminded(code.id(), now);
            if (code.code().check(now, rules) == IssuedActivationCode.Check.Enterable.ENTERABLE && remind(code, now)) {
                reminded++;
            }
        }
        return new Round(due.size(), reminded);
    }

    private boolean remind(ActivationCodes.Kept code, Instant now) {
        // A code may have been sent for a new mobile number: there is nothing to activate then.
        Account account = accounts.find(code.account())
                .filter(found -> found.status().state() == AccountState.WAITING_FOR_ACTIVATION)
                .orElse(null);
        if (account == null) {
            return false;
        }
        return insuredPersons
                .find(account.kvnr())
                .map(person -> {
                    ActivationCodeValidity validity =
                            ActivationCodeValidity.of(code.code().issuedAt(), rules);
                    outbox.add(
                            new CommissionId(randomness.id()),
                            account.id(),
                            new Commission.ActivationReminder(account.email(), person.name(), validity.validThrough()),
                            now);
                    return true;
                })
                .orElse(false);
    }
}

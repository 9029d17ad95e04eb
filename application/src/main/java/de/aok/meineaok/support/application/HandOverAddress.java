package de.aok.meineaok.support.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.PersonsWithoutAccount;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.AddressForm;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.support.SupportProblem;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes down a new address for somebody who cannot do so in the portal: not registered yet, or waiting for the letter that went to
 * the old one. The core system, which answers for what is on file, is told; letters follow once it hands the new address back.
 */
@Rule({RuleId.HOT_3, RuleId.HOT_5, RuleId.REG_8})
public final class HandOverAddress {
    private final InsuredPersons insuredPersons;
    private final Accounts accounts;
    private final AccountAccess access;
    private final PersonsWithoutAccount personsWithoutAccount;
    private final Outbox outbox;
    private final Randomness randomness;
    private final Transactions transactions;
    private final Clock clock;

    public HandOverAddress(
            InsuredPersons insuredPersons,
            Accounts accounts,
            AccountAccess access,
            PersonsWithoutAccount personsWithoutAccount,
            Outbox outbox,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        this.insuredPersons = insuredPersons;
        this.accounts = accounts;
        this.access = access;
        this.personsWithoutAccount = personsWithoutAccount;
        this.outbox = outbox;
        this.randomness = randomness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param kvnr whose address changes
     * @param address as the hotline typed it
     * @param action who takes it down, and why
     */
    public record Command(Kvnr kvnr, AddressForm address, StaffAction action) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** The core system will be told. */
        enum HandedOver implements Outcome {
            HANDED_OVER
        }

        /** @param violations what is wrong with the address, all at once */
        record Malformed(List<Violation> violations) implements Outcome {}

        /** @param problem why a rule forbids it */
        record Refused(Problem problem) implements Outcome {}

        /** Nobody is on file with that number. */
        enum NotOnFile implements Outcome {
            NOT_ON_FILE
        }
    }

    public Outcome handOver(Command command) {
        AddressForm.Reading reading = command.address().read();
        if (reading instanceof AddressForm.Reading.Refused refused) {
            return new Outcome.Malformed(refused.violations());
        }
        PostalAddress address = ((AddressForm.Reading.Accepted) reading).address();
        return transactions.required(() -> handOver(command.kvnr(), address, command.action()));
    }

    private Outcome handOver(Kvnr kvnr, PostalAddress address, StaffAction action) {
        Instant now = clock.instant();
        Optional<AccountAccess.Held> held = accounts.idOf(kvnr).flatMap(id -> access.hold(id, now));
        Optional<InsuredPerson> person = insuredPersons.find(kvnr);
        boolean inside = held.isPresent() && held.get().status().state() != AccountState.WAITING_FOR_ACTIVATION;
        AuditAction what = person.isPresent() && !inside ? AuditAction.ADDRESS_HANDED_OVER : AuditAction.LOOKED_UP;
        AuditRecord record = AuditRecord.of(now, what, action.by()).because(action.reason());
        Optional<AccountId> account = held.map(found -> found.account().id());
        personsWithoutAccount.append(kvnr, account, record);
        if (person.isEmpty()) {
            return Outcome.NotOnFile.NOT_ON_FILE;
        }
        if (inside) {
            return new Outcome.Refused(SupportProblem.ADDRESS_AFTER_ACTIVATION);
        }
        tellCoreSystem(person.get(), personsWithoutAccount.subject(kvnr, account), address, now);
        return Outcome.HandedOver.HANDED_OVER;
    }

    private void tellCoreSystem(InsuredPerson person, AccountId subject, PostalAddress address, Instant now) {
        outbox.add(
                new CommissionId(randomness.id()),
                subject,
                new Commission.AddressChange(person.kvnr(), person.name(), person.birthDate(), address, now),
                now);
    }
}

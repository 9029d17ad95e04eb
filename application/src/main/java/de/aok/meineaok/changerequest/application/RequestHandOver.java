package de.aok.meineaok.changerequest.application;

import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.personaldata.PersonalDataProblem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Writes down what a person asks for, and has the core system asked under the same identifier, in the running transaction. */
@Rule({RuleId.DAT_3, RuleId.DAT_4, RuleId.BNK_1})
public final class RequestHandOver {
    /** So many wait for an answer at most: whoever is inside could otherwise keep the core system busy. */
    static final int MOST_OPEN = 10;

    private final ChangeRequests requests;
    private final InsuredPersons insuredPersons;
    private final Outbox outbox;
    private final AuditTrail auditTrail;

    public RequestHandOver(
            ChangeRequests requests, InsuredPersons insuredPersons, Outbox outbox, AuditTrail auditTrail) {
        this.requests = requests;
        this.insuredPersons = insuredPersons;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
    }

    /** Why the account cannot ask for anything now, empty if it can; only for whoever holds it. */
    public Optional<RequestOutcome> refusal(Account account) {
        if (account.status().state() != AccountState.ACTIVE) {
            return Optional.of(new RequestOutcome.Refused(PersonalDataProblem.NOT_ACTIVE));
        }
        if (insuredPersons.find(account.kvnr()).isEmpty()) {
            return Optional.of(RequestOutcome.NoAccount.NO_ACCOUNT);
        }
        long open = requests.ofPerson(account.kvnr()).stream()
                .filter(ChangeRequest::isOpen)
                .count();
        return open < MOST_OPEN
                ? Optional.empty()
                : Optional.of(new RequestOutcome.Refused(PersonalDataProblem.TOO_MANY_OPEN));
    }

    /**
     * Asks, unless that is refused; only for whoever holds the account.
     *
     * @param id of the request, unlike that of any other
     */
    public RequestOutcome handOver(UUID id, Account account, RequestedChange change, Instant now) {
        Optional<RequestOutcome> refusal = refusal(account);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        InsuredPerson person = insuredPersons.find(account.kvnr()).orElseThrow();
        ChangeRequest request = ChangeRequest.asked(id, account.id(), account.kvnr(), change, now);
        if (!requests.add(request)) {
            throw new IllegalStateException("there is a request " + id + " already");
        }
        outbox.add(new CommissionId(id), account.id(), commission(change, person, now), now);
        auditTrail.append(
                account.id(),
                AuditRecord.of(now, AuditAction.CHANGE_REQUESTED, Actor.insuredPerson())
                        .with(kind(change)));
        return new RequestOutcome.Requested(request);
    }

    private static Commission commission(RequestedChange change, InsuredPerson person, Instant now) {
        if (change instanceof RequestedChange.Address moved) {
            return new Commission.AddressChange(person.kvnr(), person.name(), person.birthDate(), moved.address(), now);
        }
        if (change instanceof RequestedChange.Name renamed) {
            return new Commission.NameChange(
                    person.kvnr(), person.name(), person.birthDate(), renamed.name(), renamed.proof(), now);
        }
        RequestedChange.OfBankAccount ofAccount = (RequestedChange.OfBankAccount) change;
        BankAccount account = ofAccount.account();
        return new Commission.BankAccountChange(
                person.kvnr(),
                person.name(),
                person.birthDate(),
                kindOf(ofAccount),
                account.id(),
                account.iban(),
                account.holder(),
                account.purposes().contains(BankAccountPurpose.PAYOUTS),
                account.purposes().contains(BankAccountPurpose.CONTRIBUTIONS),
                now);
    }

    /** What becomes of a bank account, for messages. */
    public static Commission.BankAccountChange.Kind kindOf(RequestedChange.OfBankAccount change) {
        if (change instanceof RequestedChange.BankAccountAdded) {
            return Commission.BankAccountChange.Kind.ADDED;
        }
        return change instanceof RequestedChange.BankAccountChanged
                ? Commission.BankAccountChange.Kind.CHANGED
                : Commission.BankAccountChange.Kind.REMOVED;
    }

    /** For the audit trail, which is kept for years: the names never change. */
    static String kind(RequestedChange change) {
        if (change instanceof RequestedChange.Address) {
            return "ADDRESS";
        }
        if (change instanceof RequestedChange.Name) {
            return "NAME";
        }
        return "BANK_ACCOUNT " + kindOf((RequestedChange.OfBankAccount) change);
    }
}

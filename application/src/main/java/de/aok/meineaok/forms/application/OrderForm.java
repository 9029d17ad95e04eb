package de.aok.meineaok.forms.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.forms.application.port.FormOrders;
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
import java.util.Optional;

/** The person orders a form by post, to the address on file. It is sent once, however often that is repeated. */
@Rule(RuleId.FRM_1)
public final class OrderForm {
    private final FormCatalogue catalogue;
    private final Accounts accounts;
    private final InsuredPersons insuredPersons;
    private final FormOrders orders;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final Randomness randomness;
    private final Transactions transactions;
    private final Clock clock;

    public OrderForm(
            FormCatalogue catalogue,
            Accounts accounts,
            InsuredPersons insuredPersons,
            FormOrders orders,
            Outbox outbox,
            AuditTrail auditTrail,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.insuredPersons = insuredPersons;
        this.orders = orders;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.randomness = randomness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param form its ID
     * @param idempotencyKey chosen by the client, for this request and its repeats
     */
    public record Command(AccountId account, String form, String idempotencyKey) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is on its way: now, or since the first request of which this is a repeat. */
        record Ordered(FormOrder order) implements Outcome {}

        /** Why it is not. */
        enum Refused implements Outcome {
            /** There is no such form. */
            UNKNOWN,
            /** The use has ended. */
            USE_ENDED,
            /** The key has been used for another form. */
            KEY_USED
        }
    }

    public Outcome order(Command command) {
        return transactions.required(() -> order(command, clock.instant()));
    }

    private Outcome order(Command command, Instant now) {
        Optional<Form> form = catalogue.find(command.form());
        if (form.isEmpty()) {
            return Outcome.Refused.UNKNOWN;
        }
        // A repeat is told what came of the first, whatever has happened since.
        Optional<Outcome> before = before(command);
        if (before.isPresent()) {
            return before.get();
        }
        Optional<InsuredPerson> person = accounts.find(command.account())
                .filter(account -> account.status().state() == AccountState.ACTIVE)
                .map(Account::kvnr)
                .flatMap(insuredPersons::find);
        if (person.isEmpty()) {
            return Outcome.Refused.USE_ENDED;
        }
        FormOrder order =
                new FormOrder(randomness.id(), command.account(), form.get().id(), now);
        if (!orders.add(order, command.idempotencyKey())) {
            return before(command).orElseThrow();
        }
        outbox.add(
                new CommissionId(randomness.id()),
                command.account(),
                new Commission.FormLetter(
                        person.get().name(), person.get().address(), form.get().id(), LegalCalendar.dayOf(now)),
                now);
        auditTrail.append(
                command.account(),
                AuditRecord.of(now, AuditAction.FORM_ORDERED, Actor.insuredPerson())
                        .with(form.get().id()));
        return new Outcome.Ordered(order);
    }

    private Optional<Outcome> before(Command command) {
        return orders.byKey(command.account(), command.idempotencyKey())
                .map(order ->
                        order.form().equals(command.form()) ? new Outcome.Ordered(order) : Outcome.Refused.KEY_USED);
    }
}

package de.aok.meineaok.forms.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.forms.FormsProblem;
import de.aok.meineaok.forms.application.port.FormOrders;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.ordering.application.OrderOnce;
import de.aok.meineaok.ordering.application.OrderOutcome;
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
    private final OrderOnce orderOnce;
    private final FormOrders orders;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final Randomness randomness;
    private final Transactions transactions;
    private final Clock clock;

    public OrderForm(
            FormCatalogue catalogue,
            OrderOnce orderOnce,
            FormOrders orders,
            Outbox outbox,
            AuditTrail auditTrail,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        this.catalogue = catalogue;
        this.orderOnce = orderOnce;
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

    /** @return empty if there is no such form */
    public Optional<OrderOutcome<FormOrder>> order(Command command) {
        return catalogue.find(command.form()).map(form -> transactions.required(() -> order(command, clock.instant())));
    }

    private OrderOutcome<FormOrder> order(Command command, Instant now) {
        OrderOnce.Request<FormOrder> request = new OrderOnce.Request<>(
                command.account(),
                () -> orders.byKey(command.account(), command.idempotencyKey())
                        .map(order -> new OrderOnce.Before<>(order, order.form().equals(command.form()))),
                FormsProblem.USE_ENDED);
        return orderOnce.<FormOrder, OrderOutcome<FormOrder>>take(
                request, now, answered -> answered, orderer -> order(command, orderer.person(), now));
    }

    private OrderOutcome<FormOrder> order(Command command, InsuredPerson person, Instant now) {
        FormOrder order = new FormOrder(randomness.id(), command.account(), command.form(), now);
        orders.add(order, command.idempotencyKey());
        outbox.add(
                new CommissionId(randomness.id()),
                command.account(),
                new Commission.FormLetter(person.name(), person.address(), command.form(), LegalCalendar.dayOf(now)),
                now);
        auditTrail.append(
                command.account(),
                AuditRecord.of(now, AuditAction.FORM_ORDERED, Actor.insuredPerson())
                        .with(command.form()));
        return new OrderOutcome.Ordered<>(order);
    }
}

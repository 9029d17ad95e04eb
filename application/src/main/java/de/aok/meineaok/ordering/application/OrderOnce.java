package de.aok.meineaok.ordering.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one way to order or claim something: once, however often that is repeated, and by nobody whose use has ended or is locked. The
 * account is held meanwhile: who repeats at the same moment waits for the first, and whatever is judged stays as it is until the order
 * is kept.
 */
@Rule({RuleId.REG_8, RuleId.LCK_1, RuleId.END_2})
public final class OrderOnce {
    private final AccountAccess access;
    private final InsuredPersons insuredPersons;

    public OrderOnce(AccountAccess access, InsuredPersons insuredPersons) {
        this.access = access;
        this.insuredPersons = insuredPersons;
    }

    /**
     * A request, or one of its repeats.
     *
     * @param account that orders
     * @param before what it ordered by the same key; asked while it is held
     * @param useEnded why nothing new is ordered by whose use has ended
     * @param <T> what is ordered
     */
    public record Request<T>(AccountId account, Supplier<Optional<Before<T>>> before, Problem useEnded) {}

    /**
     * What was ordered by the key of a request.
     *
     * @param order as it was made
     * @param same whether the request asks for the same, and so repeats it
     */
    public record Before<T>(T order, boolean same) {}

    /** Who may order something new: its account, which is held until the running transaction ends, and its person. */
    public record Orderer(AccountAccess.Held held, InsuredPerson person) {}

    /**
     * In the running transaction.
     *
     * @param answered what to make of what is answered without anything being ordered: to a repeat, as it was to the first request
     *     whatever has happened since, to another request by its key, and to whom may not order
     * @param orderer what to make of whoever orders; what is ordered is to be kept under its key in this very transaction
     */
    public <T, R> R take(
            Request<T> request,
            Instant now,
            Function<OrderOutcome<T>, ? extends R> answered,
            Function<Orderer, ? extends R> orderer) {
        Optional<AccountAccess.Held> held = access.hold(request.account(), now);
        Optional<Before<T>> before = request.before().get();
        if (before.isPresent()) {
            return answered.apply(
                    before.get().same()
                            ? new OrderOutcome.Ordered<>(before.get().order())
                            : new OrderOutcome.KeyUsed<>());
        }
        Optional<Orderer> allowed = held.filter(found -> found.status().state() == AccountState.ACTIVE
                        && !found.status().locked())
                .flatMap(
                        found -> insuredPersons.find(found.account().kvnr()).map(person -> new Orderer(found, person)));
        return allowed.isPresent()
                ? orderer.apply(allowed.get())
                : answered.apply(new OrderOutcome.NotPossible<>(request.useEnded()));
    }
}

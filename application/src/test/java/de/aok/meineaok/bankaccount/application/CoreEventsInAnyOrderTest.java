package de.aok.meineaok.bankaccount.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.changerequest.application.BankAccount;
import de.aok.meineaok.changerequest.application.BankAccountPurpose;
import de.aok.meineaok.changerequest.application.ChangeRequest;
import de.aok.meineaok.changerequest.application.Decision;
import de.aok.meineaok.changerequest.application.Decision.Verdict;
import de.aok.meineaok.changerequest.application.RequestedChange;
import de.aok.meineaok.identity.Iban;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Six events of the core system, contradictory ones among them, each in all 720 orders, and each told twice. */
class CoreEventsInAnyOrderTest {
    private static final Instant AT = TestPortal.START;
    private static final BankAccount FIRST = account(1, "DE89370400440532013000");
    private static final BankAccount SECOND = account(2, "AT611904300234573201");
    private static final BankAccount FIRST_CHANGED = account(1, "NL91ABNA0417164300");

    /** Two of each kind that could contradict each other. */
    private static final List<RequestedChange> CHANGES = List.of(
            new RequestedChange.Address(new PostalAddress(List.of("Am Markt 2"), "29221", "Celle", "DE")),
            new RequestedChange.Address(new PostalAddress(List.of("Ring 3"), "29525", "Uelzen", "DE")),
            new RequestedChange.Name(new PersonName("Klein", "Anne"), "E2026-22222222"),
            new RequestedChange.BankAccountAdded(FIRST),
            new RequestedChange.BankAccountChanged(FIRST_CHANGED),
            new RequestedChange.BankAccountRemoved(FIRST));

    private static final List<List<BankAccount>> REPORTS = List.of(List.of(), List.of(FIRST), List.of(FIRST, SECOND));

    private static BankAccount account(long id, String iban) {
        return new BankAccount(new UUID(1, id), Iban.of(iban), "Anne", Set.of(BankAccountPurpose.PAYOUTS));
    }

    interface Event {
        void tell(TestPortal portal);
    }

    private record Decided(int change, Decision decision) implements Event {
        @Override
        public void tell(TestPortal portal) {
            portal.decideRequests.decide(new UUID(2, change), decision);
        }
    }

    private record Reported(BankAccountReport report) implements Event {
        @Override
        public void tell(TestPortal portal) {
            portal.takeBankAccounts.take(TestPortal.ANNE.kvnr(), report);
        }
    }

    @Provide
    static Arbitrary<List<Event>> six() {
        Arbitrary<Instant> at = Arbitraries.integers().between(0, 4).map(AT::plusSeconds);
        Arbitrary<Event> decided = Combinators.combine(
                        Arbitraries.integers().between(0, CHANGES.size() - 1), at, Arbitraries.of(Verdict.values()))
                .as((change, when, verdict) -> new Decided(
                        change, new Decision(when, UUID.randomUUID().toString(), verdict, verdict + " at " + when)));
        Arbitrary<Event> reported = Combinators.combine(at, Arbitraries.of(REPORTS))
                .as((when, accounts) -> new Reported(
                        new BankAccountReport(when, UUID.randomUUID().toString(), accounts)));
        return Arbitraries.frequencyOf(Tuple.of(4, decided), Tuple.of(1, reported))
                .list()
                .ofSize(6);
    }

    @Property(tries = 8)
    @Rule({RuleId.DAT_3, RuleId.BNK_1})
    void leave_the_same_state(@ForAll("six") List<Event> events) {
        TestPortal portal = new TestPortal();
        portal.activateAnne();
        AccountId anne = portal.anne().id();
        String expected = state(portal, anne, events);

        orders(events, 0, order -> assertThat(state(portal, anne, order)).isEqualTo(expected));
    }

    private static void orders(List<Event> events, int from, Consumer<List<Event>> use) {
        if (from == events.size()) {
            use.accept(events);
            return;
        }
        for (int i = from; i < events.size(); i++) {
            List<Event> order = new ArrayList<>(events);
            Collections.swap(order, from, i);
            orders(order, from + 1, use);
        }
    }

    /** Tells the events in their order, some of them twice, and takes all of it back. */
    private static String state(TestPortal portal, AccountId anne, List<Event> events) {
        StringBuilder state = new StringBuilder();
        try {
            portal.database.required(() -> {
                for (RequestedChange change : CHANGES) {
                    portal.database
                            .changeRequests()
                            .add(new ChangeRequest(
                                    new UUID(2, CHANGES.indexOf(change)),
                                    anne,
                                    TestPortal.ANNE.kvnr(),
                                    change,
                                    AT,
                                    null,
                                    false,
                                    null));
                }
                for (Event event : events) {
                    event.tell(portal);
                    events.get(0).tell(portal);
                }
                portal.showPerson.show(anne).ifPresent(view -> {
                    state.append(view.person().name().family())
                            .append(view.person().address().lines());
                });
                portal.changeBankAccounts
                        .show(anne)
                        .ifPresent(view -> view.onFile()
                                .forEach(account -> state.append(account.id())
                                        .append(account.iban().value())));
                portal.database
                        .changeRequests()
                        .ofPerson(TestPortal.ANNE.kvnr())
                        .forEach(request -> state.append(
                                        request.change().getClass().getSimpleName())
                                .append(request.isOpen())
                                .append(
                                        request.decision() == null
                                                ? ""
                                                : request.decision().reason()));
                throw new TakenBack();
            });
        } catch (TakenBack expected) {
            // As intended.
        }
        return state.toString();
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

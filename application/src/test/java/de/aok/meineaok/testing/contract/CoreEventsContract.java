package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.bankaccount.application.BankAccountReport;
import de.aok.meineaok.bankaccount.application.TakeBankAccounts;
import de.aok.meineaok.bankaccount.application.port.BankAccountReports;
import de.aok.meineaok.cases.CaseEvent;
import de.aok.meineaok.cases.CaseKind;
import de.aok.meineaok.cases.CaseState;
import de.aok.meineaok.cases.application.CaseKey;
import de.aok.meineaok.cases.application.FollowCase;
import de.aok.meineaok.cases.application.Told;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.changerequest.application.BankAccount;
import de.aok.meineaok.changerequest.application.BankAccountPurpose;
import de.aok.meineaok.changerequest.application.ChangeRequest;
import de.aok.meineaok.changerequest.application.DecideRequests;
import de.aok.meineaok.changerequest.application.Decision;
import de.aok.meineaok.changerequest.application.Decision.Verdict;
import de.aok.meineaok.changerequest.application.FulfilRequests;
import de.aok.meineaok.changerequest.application.RequestedChange;
import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.coresystem.application.CoreEvent;
import de.aok.meineaok.coresystem.application.ReceiveCoreEvents;
import de.aok.meineaok.forms.application.RecordContributions;
import de.aok.meineaok.forms.application.YearlyContributions;
import de.aok.meineaok.forms.application.port.Contributions;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Iban;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.port.Confirmations;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.testing.CountingRandomness;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;

/**
 * What {@link ReceiveCoreEvents} leave: whatever the core system tells, and whenever, the same. A property of whoever extends it
 * draws {@code six} events and hands them to {@link #leave_the_same_state}; how many it draws is up to its store's speed.
 */
public abstract class CoreEventsContract extends AccountKeepingContract {
    private static final Kvnr KVNR = Kvnr.of(PERSONS.get(0));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final BankAccount FIRST = bankAccount(1, "DE89370400440532013000");
    private static final BankAccount SECOND = bankAccount(2, "AT611904300234573201");
    private static final BankAccount FIRST_CHANGED = bankAccount(1, "NL91ABNA0417164300");

    /** Two of each kind that could contradict each other. */
    private static final List<RequestedChange> CHANGES = List.of(
            new RequestedChange.Address(new PostalAddress(List.of("Am Markt 2"), "29221", "Celle", "DE")),
            new RequestedChange.Address(new PostalAddress(List.of("Ring 3"), "29525", "Uelzen", "DE")),
            new RequestedChange.Name(new PersonName("Klein", "Anne"), "E2026-22222222"),
            new RequestedChange.BankAccountAdded(FIRST),
            new RequestedChange.BankAccountChanged(FIRST_CHANGED),
            new RequestedChange.BankAccountRemoved(FIRST));

    private static final List<List<BankAccount>> REPORTS = List.of(List.of(), List.of(FIRST), List.of(FIRST, SECOND));

    private final Clock clock = Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC);
    private final Randomness randomness = new CountingRandomness();

    protected abstract InsuredPersons persons();

    /** What is confirmed of the {@link #persons()}. */
    protected abstract Confirmations confirmations();

    protected abstract Cases cases();

    protected abstract ChangeRequests requests();

    protected abstract BankAccountReports reports();

    protected abstract Contributions contributions();

    protected abstract AuditTrail trail();

    private static BankAccount bankAccount(long id, String iban) {
        return new BankAccount(new UUID(1, id), Iban.of(iban), "Anne", Set.of(BankAccountPurpose.PAYOUTS));
    }

    /** One of each kind, and two more; some at the same time, and mostly two that contradict each other. */
    @Provide
    protected Arbitrary<List<CoreEvent>> six() {
        return Arbitraries.integers().between(0, CHANGES.size() - 1).flatMap(CoreEventsContract::about);
    }

    private static Arbitrary<List<CoreEvent>> about(int change) {
        return Combinators.combine(
                        moved(),
                        decided(change),
                        reported(),
                        contributed(),
                        Arbitraries.oneOf(moved(), decided(change)),
                        any())
                .as((a, b, c, d, e, f) -> List.of(a, b, c, d, e, f));
    }

    private static Arbitrary<CoreEvent> any() {
        return Arbitraries.integers()
                .between(0, CHANGES.size() - 1)
                .flatMap(change -> Arbitraries.oneOf(List.of(moved(), decided(change), reported(), contributed())));
    }

    private static Arbitrary<Instant> at() {
        return Arbitraries.integers().between(0, 4).map(NOW::plusSeconds);
    }

    private static Arbitrary<String> id() {
        return Arbitraries.create(() -> UUID.randomUUID().toString());
    }

    private static Arbitrary<CoreEvent> moved() {
        return Combinators.combine(
                        Arbitraries.of(CaseKind.HEALTH_CARD, CaseKind.SICKNESS_BENEFIT),
                        Arbitraries.of(true, false),
                        Arbitraries.of(CaseState.values()),
                        at(),
                        id())
                .as((kind, first, state, at, id) -> new CoreEvent.CaseMoved(
                        new CaseKey(KVNR, kind, "1"), new CaseEvent(id, first ? CaseState.RECEIVED : state, at, DAY)));
    }

    private static Arbitrary<CoreEvent> decided(int change) {
        return Combinators.combine(Arbitraries.of(Verdict.values()), at(), id())
                .as((verdict, at, id) -> new CoreEvent.RequestDecided(
                        new UUID(2, change), new Decision(at, id, verdict, verdict + " at " + at)));
    }

    private static Arbitrary<CoreEvent> reported() {
        return Combinators.combine(Arbitraries.of(REPORTS), at(), id())
                .as((accounts, at, id) ->
                        new CoreEvent.BankAccountsOnFile(KVNR, new BankAccountReport(at, id, accounts)));
    }

    private static Arbitrary<CoreEvent> contributed() {
        return Combinators.combine(
                        Arbitraries.integers().between(2024, 2025),
                        Arbitraries.longs().between(0, 2),
                        Arbitraries.longs().between(0, 2),
                        at())
                .as((year, health, care, at) -> new CoreEvent.ContributionsReported(
                        new YearlyContributions(KVNR, year, new Euro(health), new Euro(care), at)));
    }

    /** Tells the events in all their orders, each of them twice, the second time at once or late. */
    protected final void leave_the_same_state(List<CoreEvent> events) {
        assertThat(orders(events).map(this::state).distinct()).hasSize(1);
    }

    private static Stream<List<CoreEvent>> orders(List<CoreEvent> events) {
        if (events.isEmpty()) {
            return Stream.of(List.of());
        }
        return IntStream.range(0, events.size()).boxed().flatMap(i -> {
            List<CoreEvent> others = new ArrayList<>(events);
            CoreEvent first = others.remove((int) i);
            return orders(others).map(rest -> {
                List<CoreEvent> order = new ArrayList<>();
                order.add(first);
                order.addAll(rest);
                return order;
            });
        });
    }

    /** What is left, by what persons and departments see of it; all is taken back then. */
    private List<Object> state(List<CoreEvent> events) {
        List<Object> state = new ArrayList<>();
        try {
            doWithin(() -> {
                aPersonWhoAsked();
                ReceiveCoreEvents receiveCoreEvents = receiveCoreEvents();
                for (int i = 0; i < events.size(); i++) {
                    receiveCoreEvents.receive(events.get(i));
                    assertThat(receiveCoreEvents.receive(events.get(i / 2))).isEqualTo(Told.KNOWN);
                }
                persons().find(KVNR).ifPresent(person -> {
                    state.add(person.name());
                    state.add(person.address());
                });
                cases().of(KVNR).stream()
                        .sorted((one, other) ->
                                one.key().kind().compareTo(other.key().kind()))
                        .forEach(one -> state.add(List.of(one.key(), one.history())));
                requests().ofPerson(KVNR).forEach(request -> {
                    state.add(request.isOpen());
                    Decision decision = request.decision();
                    state.add(decision == null ? "none" : decision);
                });
                state.add(reports().find(KVNR));
                state.add(contributions().of(KVNR, 2024));
                state.add(contributions().of(KVNR, 2025));
                throw new TakenBack();
            });
        } catch (TakenBack expected) {
            // As intended.
        }
        return state;
    }

    private void aPersonWhoAsked() {
        persons()
                .store(
                        List.of(new InsuredRecord.Person(
                                1,
                                KVNR,
                                new PersonName("Groß", "Anne"),
                                LocalDate.of(1986, 11, 11),
                                new PostalAddress(List.of("Weg 1"), "30159", "Hannover", "DE"),
                                false,
                                false)),
                        List.of(),
                        NOW.minusSeconds(1));
        AccountId account = newAccount(0);
        for (int i = 0; i < CHANGES.size(); i++) {
            requests()
                    .add(new ChangeRequest(
                            new UUID(2, i), account, KVNR, CHANGES.get(i), NOW.minusSeconds(9 - i), null, null, null));
        }
    }

    private ReceiveCoreEvents receiveCoreEvents() {
        return new ReceiveCoreEvents(
                new FollowCase(cases(), key -> Optional.empty(), randomness, transactions()),
                new DecideRequests(requests(), confirmations(), trail(), transactions(), clock),
                new TakeBankAccounts(reports(), new FulfilRequests(requests(), persons(), clock), transactions()),
                new RecordContributions(contributions(), randomness, transactions()),
                clock);
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

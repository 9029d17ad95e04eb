package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.changerequest.application.BankAccount;
import de.aok.meineaok.changerequest.application.BankAccountPurpose;
import de.aok.meineaok.changerequest.application.ChangeRequest;
import de.aok.meineaok.changerequest.application.Decision;
import de.aok.meineaok.changerequest.application.Decision.Verdict;
import de.aok.meineaok.changerequest.application.RequestedChange;
import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.identity.Iban;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link ChangeRequests} promise. */
@Rule(RuleId.DAT_3)
public abstract class ChangeRequestsContract extends AccountKeepingContract {
    private static final BankAccount ACCOUNT = new BankAccount(
            UUID.randomUUID(),
            Iban.of("DE89370400440532013000"),
            "Änne Groß-Müller",
            Set.of(BankAccountPurpose.PAYOUTS, BankAccountPurpose.CONTRIBUTIONS));
    private static final List<RequestedChange> EVERY_KIND = List.of(
            new RequestedChange.Address(
                    new PostalAddress(List.of("c/o \"Weiß\"", "Lange Straße 1"), "1010", "Wien", "AT")),
            new RequestedChange.Name(new PersonName("von der Groß-Müller", ""), "E2026-22222222"),
            new RequestedChange.BankAccountAdded(ACCOUNT),
            new RequestedChange.BankAccountChanged(ACCOUNT),
            new RequestedChange.BankAccountRemoved(
                    new BankAccount(ACCOUNT.id(), ACCOUNT.iban(), "x", Set.of(BankAccountPurpose.PAYOUTS))));
    private static final Decision CONFIRMED = decision(1, "b", Verdict.CONFIRMED, null);

    /** The requests of the {@link #accounts()}; before each test there is none. */
    protected abstract ChangeRequests requests();

    private static Decision decision(int minutes, String event, Verdict verdict, @Nullable String reason) {
        return new Decision(NOW.plusSeconds(60L * minutes), event, verdict, reason);
    }

    private static ChangeRequest request(AccountId account, int person, RequestedChange change, Instant at) {
        return new ChangeRequest(
                UUID.randomUUID(), account, Kvnr.of(PERSONS.get(person)), change, at, null, null, null);
    }

    private ChangeRequest added(AccountId account, int person, RequestedChange change, Instant at) {
        ChangeRequest request = request(account, person, change, at);
        assertThat(within(() -> requests().add(request))).isTrue();
        return request;
    }

    protected final ChangeRequest added() {
        return added(newAccount(0), 0, EVERY_KIND.get(0), NOW);
    }

    @Test
    void keep_each_kind_as_it_was_in_the_order_of_asking() {
        AccountId account = newAccount(0);
        List<ChangeRequest> added = EVERY_KIND.stream()
                .map(change -> added(
                        account,
                        0,
                        change,
                        NOW.plusMillis(EVERY_KIND.indexOf(change)).plusNanos(1234)))
                .toList();

        assertThat(ofPerson(0)).containsExactlyElementsOf(added);
        assertThat(added).allSatisfy(request -> assertThat(find(request.id())).contains(request));
        assertThat(find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void keep_one_of_each_identifier() {
        ChangeRequest first = added();
        ChangeRequest second =
                new ChangeRequest(first.id(), first.account(), first.kvnr(), EVERY_KIND.get(1), NOW, null, null, null);

        assertThat(within(() -> requests().add(second))).isFalse();

        assertThat(ofPerson(0)).containsExactly(first);
    }

    @Test
    void keep_what_each_person_asked_apart() {
        ChangeRequest one = added(newAccount(0), 0, EVERY_KIND.get(0), NOW);
        ChangeRequest other = added(newAccount(1), 1, EVERY_KIND.get(0), NOW);

        assertThat(ofPerson(0)).containsExactly(one);
        assertThat(ofPerson(1)).containsExactly(other);
        assertThat(ofPerson(2)).isEmpty();
    }

    @Test
    void keep_the_latest_decision_in_whatever_order_they_come() {
        ChangeRequest request = added();
        assertThat(request.isOpen()).isTrue();

        assertThat(decide(request, CONFIRMED)).isTrue();
        assertThat(decide(request, CONFIRMED)).as("told twice").isFalse();
        assertThat(decide(request, decision(0, "z", Verdict.REFUSED, "zu früh")))
                .as("late")
                .isFalse();
        assertThat(decide(request, decision(1, "a", Verdict.REFUSED, "gleichzeitig")))
                .isFalse();
        assertThat(decisionOn(request)).isEqualTo(CONFIRMED);

        Decision later = decision(1, "c", Verdict.REFUSED, "Doch nicht.");
        assertThat(decide(request, later)).isTrue();
        assertThat(decisionOn(request)).isEqualTo(later);
        assertThat(decide(request, decision(2, "a", Verdict.CONFIRMED, null))).isTrue();
        assertThat(within(() -> requests().decide(UUID.randomUUID(), CONFIRMED)))
                .isFalse();
    }

    @Test
    void keep_the_latest_of_decisions_that_come_at_once() throws Exception {
        ChangeRequest request = added();

        atOnce(30, i -> requests().decide(request.id(), decision(i % 10, "e", Verdict.REFUSED, "nein")));

        assertThat(decisionOn(request)).isEqualTo(decision(9, "e", Verdict.REFUSED, "nein"));
    }

    @Test
    void note_that_their_person_has_seen_a_refusal() {
        ChangeRequest request = added();
        Kvnr kvnr = request.kvnr();
        assertThat(seen(request, kvnr)).as("open").isFalse();
        decide(request, decision(1, "e", Verdict.REFUSED, "nein"));

        assertThat(seen(request, Kvnr.of(PERSONS.get(1)))).as("somebody else").isFalse();
        assertThat(find(request.id()).orElseThrow().seenAt()).isNull();
        assertThat(seen(request, kvnr)).isTrue();
        assertThat(seen(request, kvnr)).isTrue();
        assertThat(find(request.id()).orElseThrow().seenAt()).isEqualTo(NOW);

        decide(request, decision(2, "e", Verdict.REFUSED, "noch einmal"));
        assertThat(find(request.id()).orElseThrow().seenAt())
                .as("of what is new")
                .isNull();
        decide(request, decision(3, "e", Verdict.CONFIRMED, null));
        assertThat(seen(request, kvnr)).as("confirmed").isFalse();
        assertThat(within(() -> requests().seen(UUID.randomUUID(), kvnr, NOW))).isFalse();
    }

    @Test
    @Rule(RuleId.END_3)
    void stay_when_their_account_is_closed() {
        ChangeRequest request = added();

        close(request.account());

        assertThat(ofPerson(0)).containsExactly(request);
    }

    @Test
    void tell_which_of_some_persons_are_open_and_end_with_what_turns_up_on_file() {
        AccountId account = newAccount(0);
        ChangeRequest first = added(account, 0, EVERY_KIND.get(0), NOW);
        ChangeRequest fulfilled = added(account, 0, EVERY_KIND.get(0), NOW.plusSeconds(1));
        ChangeRequest decided = added(account, 0, EVERY_KIND.get(0), NOW.plusSeconds(2));
        ChangeRequest last = added(account, 0, EVERY_KIND.get(1), NOW.plusSeconds(3));
        ChangeRequest others = added(newAccount(1), 1, EVERY_KIND.get(0), NOW.plusSeconds(4));
        added(newAccount(2), 2, EVERY_KIND.get(0), NOW);

        doWithin(() -> requests().fulfil(fulfilled.id(), NOW.plusSeconds(30)));
        doWithin(() -> requests().fulfil(fulfilled.id(), NOW.plusSeconds(40)));
        decide(decided, decision(1, "e", Verdict.REFUSED, null));

        assertThat(within(() -> requests().open(List.of(first.kvnr(), others.kvnr()))))
                .containsExactly(first, last, others);
        assertThat(within(() -> requests().open(List.of()))).isEmpty();
        assertThat(find(fulfilled.id()).orElseThrow().isOpen()).isFalse();
        assertThat(decide(fulfilled, CONFIRMED)).as("told afterwards").isTrue();
        assertThat(find(fulfilled.id()).orElseThrow().fulfilledAt()).isEqualTo(NOW.plusSeconds(30));
    }

    private boolean decide(ChangeRequest request, Decision decision) {
        return within(() -> requests().decide(request.id(), decision));
    }

    private boolean seen(ChangeRequest request, Kvnr kvnr) {
        return within(() -> requests().seen(request.id(), kvnr, NOW));
    }

    private @Nullable Decision decisionOn(ChangeRequest request) {
        return find(request.id()).orElseThrow().decision();
    }

    private Optional<ChangeRequest> find(UUID id) {
        return within(() -> requests().find(id));
    }

    private List<ChangeRequest> ofPerson(int person) {
        return within(() -> requests().ofPerson(Kvnr.of(PERSONS.get(person))));
    }
}

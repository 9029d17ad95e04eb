package de.aok.meineaok.healthcard.application;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.cases.CaseEvent;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.CaseKind;
import de.aok.meineaok.cases.CaseState;
import de.aok.meineaok.cases.application.CaseKey;
import de.aok.meineaok.cases.application.KeptCase;
import de.aok.meineaok.cases.application.Told;
import de.aok.meineaok.coresystem.application.CoreEvent;
import de.aok.meineaok.document.UploadKind;
import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.document.application.ShowUploads;
import de.aok.meineaok.healthcard.CardOrderReason;
import de.aok.meineaok.healthcard.HealthCardProblem;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.ordering.application.OrderOutcome;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderHealthCardTest {
    private final TestPortal portal = new TestPortal();

    @BeforeEach
    void getIn() {
        portal.activateAnne();
    }

    private OrderOutcome<CaseId> order(CardOrderReason reason, String key, ReceivedFile... pictures)
            throws IOException {
        return portal.orderHealthCard.order(
                new OrderHealthCard.Command(portal.anne().id(), reason, key, List.of(pictures)));
    }

    private ReceivedFile picture(String content) throws IOException {
        return ((ReceiveFiles.Outcome.Received) portal.receiveFiles.receive(ReceiveFiles.SentFiles.of(List.of(
                        new ReceiveFiles.SentFile("Ich.png", new ByteArrayInputStream(content.getBytes(US_ASCII)))))))
                .files()
                .get(0);
    }

    private List<ShowUploads.Shown> uploads() {
        return portal.showUploads.page(portal.anne().id(), null, 10).shown();
    }

    private int orders() {
        return portal.trail(AuditAction.HEALTH_CARD_ORDERED).size();
    }

    private static CaseId opened(OrderOutcome<CaseId> outcome) {
        return ((OrderOutcome.Ordered<CaseId>) outcome).order();
    }

    @Test
    @Rule({RuleId.CRD_1, RuleId.CRD_3, RuleId.CAS_1})
    void an_order_goes_to_the_core_system_and_opens_a_case_that_follows_what_it_tells() throws IOException {
        CaseId opened = opened(order(CardOrderReason.STOLEN, "1"));

        Commission.CardOrder request = portal.last(Commission.CardOrder.class);
        assertThat(request.kvnr()).isEqualTo(TestPortal.ANNE.kvnr());
        assertThat(request.reason()).isEqualTo(CardOrderReason.STOLEN);
        assertThat(request.picture()).isNull();
        assertThat(portal.trail(AuditAction.HEALTH_CARD_ORDERED))
                .singleElement()
                .satisfies(record -> assertThat(record.detail()).isEqualTo("STOLEN"));
        KeptCase shown = portal.showCases.find(portal.anne().id(), opened).orElseThrow();
        assertThat(shown.key().kind()).isEqualTo(CaseKind.HEALTH_CARD);
        assertThat(state(opened)).isEqualTo(CaseState.RECEIVED);

        move(shown.key(), CaseState.IN_PRODUCTION);

        assertThat(state(opened)).isEqualTo(CaseState.IN_PRODUCTION);
    }

    private CaseState state(CaseId id) {
        return portal.showCases
                .find(portal.anne().id(), id)
                .flatMap(one -> one.history().current())
                .map(CaseEvent::state)
                .orElseThrow();
    }

    private void move(CaseKey key, CaseState state) {
        portal.pass(Duration.ofHours(1));
        tell(key, state, portal.instant());
    }

    private Told tell(CaseKey key, CaseState state, Instant at) {
        return portal.receiveCoreEvents.receive(
                new CoreEvent.CaseMoved(key, new CaseEvent(state.name(), state, at, LocalDate.of(2026, 11, 24))));
    }

    @Test
    @Rule(RuleId.CAS_4)
    void what_the_core_system_dates_before_the_order_is_followed_for_its_clock_may_be_slow() throws IOException {
        CaseId opened = opened(order(CardOrderReason.LOST, "1"));
        CaseKey key =
                portal.showCases.find(portal.anne().id(), opened).orElseThrow().key();

        assertThat(tell(key, CaseState.RECEIVED, portal.instant().minusSeconds(4)))
                .isEqualTo(Told.FOLLOWED);
        assertThat(tell(key, CaseState.IN_PRODUCTION, portal.instant().minusSeconds(3)))
                .isEqualTo(Told.FOLLOWED);

        assertThat(state(opened)).isEqualTo(CaseState.IN_PRODUCTION);
    }

    @Test
    @Rule({RuleId.CRD_3, RuleId.CAS_3})
    void no_order_waits_for_one_that_is_not_shown_or_of_which_the_end_was_told() throws IOException {
        CaseKey old = new CaseKey(TestPortal.ANNE.kvnr(), CaseKind.HEALTH_CARD, "2022");
        portal.receiveCoreEvents.receive(new CoreEvent.CaseMoved(
                old, new CaseEvent("a", CaseState.RECEIVED, portal.instant(), LocalDate.of(2022, 5, 1))));
        CaseKey sent = new CaseKey(TestPortal.ANNE.kvnr(), CaseKind.HEALTH_CARD, "2026");
        move(sent, CaseState.RECEIVED);
        assertThat(order(CardOrderReason.LOST, "1"))
                .isEqualTo(new OrderOutcome.NotPossible<>(HealthCardProblem.ORDER_OPEN));

        move(sent, CaseState.SENT);

        opened(order(CardOrderReason.LOST, "2"));
    }

    @Test
    @Rule(RuleId.CRD_3)
    void one_order_is_open_at_a_time_whichever_way_it_came() throws IOException {
        CaseId first = opened(order(CardOrderReason.LOST, "1"));

        assertThat(order(CardOrderReason.DAMAGED, "2"))
                .isEqualTo(new OrderOutcome.NotPossible<>(HealthCardProblem.ORDER_OPEN));
        assertThat(orders()).isEqualTo(1);

        CaseKey key =
                portal.showCases.find(portal.anne().id(), first).orElseThrow().key();
        move(key, CaseState.IN_PRODUCTION);
        move(key, CaseState.SENT);
        assertThat(opened(order(CardOrderReason.DAMAGED, "2"))).isNotEqualTo(first);

        portal.pass(Duration.ofHours(1));
        portal.receiveCoreEvents.receive(new CoreEvent.CaseMoved(
                new CaseKey(TestPortal.ANNE.kvnr(), CaseKind.HEALTH_CARD, "from a branch"),
                new CaseEvent("a", CaseState.RECEIVED, portal.instant(), LocalDate.of(2026, 11, 24))));
        assertThat(order(CardOrderReason.LOST, "3"))
                .isEqualTo(new OrderOutcome.NotPossible<>(HealthCardProblem.ORDER_OPEN));
    }

    @Test
    @Rule(RuleId.CRD_3)
    void a_repeat_is_told_what_came_of_the_first_and_another_request_by_its_key_nothing() throws IOException {
        CaseId first = opened(order(CardOrderReason.LOST, "1", picture("%PDF-picture")));

        assertThat(opened(order(CardOrderReason.LOST, "1", picture("%PDF-picture"))))
                .isEqualTo(first);
        assertThat(order(CardOrderReason.LOST, "1", picture("%PDF-another"))).isEqualTo(new OrderOutcome.KeyUsed<>());
        assertThat(order(CardOrderReason.STOLEN, "1")).isEqualTo(new OrderOutcome.KeyUsed<>());

        assertThat(orders()).isEqualTo(1);
        assertThat(uploads()).hasSize(1);
        assertThat(portal.database.vault.stored()).hasSize(1);
        assertThat(portal.developed).as("by the first alone").hasValue(1);
    }

    @Test
    @Rule(RuleId.CRD_2)
    void no_picture_is_developed_for_an_order_that_is_not_taken() throws IOException {
        order(CardOrderReason.LOST, "1");

        assertThat(order(CardOrderReason.LOST, "2", picture("%PDF-picture")))
                .isEqualTo(new OrderOutcome.NotPossible<>(HealthCardProblem.ORDER_OPEN));
        assertThat(order(CardOrderReason.LOST, "1", picture("%PDF-1"), picture("%PDF-2")))
                .isEqualTo(new OrderOutcome.KeyUsed<>());

        assertThat(portal.developed).hasValue(0);
        assertThat(portal.database.vault.stored()).isEmpty();
    }

    @Test
    @Rule(RuleId.CRD_3)
    void of_fifty_repeats_at_once_one_is_an_order() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<Callable<OrderOutcome<CaseId>>> repeats = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                repeats.add(() -> order(CardOrderReason.LOST, "1"));
            }
            HashSet<CaseId> opened = new HashSet<>();
            for (Future<OrderOutcome<CaseId>> outcome : threads.invokeAll(repeats)) {
                opened.add(opened(outcome.get()));
            }
            assertThat(opened).hasSize(1);
            assertThat(orders()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Rule(RuleId.CRD_2)
    void a_new_picture_is_kept_as_it_was_developed_and_found_by_the_number_that_the_core_system_gets()
            throws IOException {
        CaseId opened = opened(order(CardOrderReason.EXPIRED, "1", picture("%PDF-with-metadata")));

        ShowUploads.Shown kept = uploads().get(0);
        assertThat(kept.upload().kind()).isEqualTo(UploadKind.CARD_PICTURE);
        assertThat(kept.upload().caseId()).isEqualTo(opened.value());
        assertThat(portal.last(Commission.CardOrder.class).picture())
                .isEqualTo(kept.upload().number());
        assertThat(kept.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).startsWith("Ich").endsWith(".jpg");
            assertThat(file.size()).isEqualTo("%PDF".length());
        });
        assertThat(portal.database.vault.stored()).hasSize(1);
    }

    @Test
    @Rule(RuleId.CRD_2)
    void a_picture_that_cannot_go_on_a_card_orders_nothing_and_is_not_kept() throws IOException {
        assertThat(problem(order(CardOrderReason.EXPIRED, "1", picture("%PDF" + "x".repeat(10_000)))))
                .isEqualTo(HealthCardProblem.PICTURE_UNREADABLE);
        assertThat(problem(order(CardOrderReason.EXPIRED, "1", picture("%PDF-1"), picture("%PDF-2"))))
                .isEqualTo(HealthCardProblem.ONE_PICTURE);

        assertThat(portal.showCases.list(portal.anne().id())).isEmpty();
        assertThat(orders()).isZero();
        assertThat(portal.database.vault.stored()).isEmpty();
    }

    private static Problem problem(OrderOutcome<CaseId> outcome) {
        return ((OrderOutcome.Refused<CaseId>) outcome).violations().get(0).problem();
    }

    @Test
    @Rule({RuleId.CRD_1, RuleId.END_2})
    void whose_use_has_ended_orders_nothing() throws IOException {
        portal.terminateAccess.terminate(portal.anne().id());

        assertThat(order(CardOrderReason.LOST, "1", picture("%PDF-1")))
                .isEqualTo(new OrderOutcome.NotPossible<>(HealthCardProblem.USE_ENDED));
        assertThat(portal.database.vault.stored()).isEmpty();
    }
}

package de.aok.meineaok.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.notification.application.CarrierReference;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.notification.application.port.UndeliverableException.Extent;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with carriers, and who takes over. */
@Rule(RuleId.NTF_3)
final class SmppFaultsTest {
    private final Smsc first = new Smsc();
    private final Smsc second = new Smsc();
    private final Adapters adapters = new Adapters();

    @BeforeEach
    void start() throws Exception {
        first.start();
        second.start();
    }

    @AfterEach
    void stop() throws Exception {
        adapters.close();
        first.close();
        second.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {SMPPConstant.STAT_ESME_RBINDFAIL, SMPPConstant.STAT_ESME_RSYSERR})
    void a_refused_bind_is_tried_again_until_it_is_granted(int status) throws Exception {
        first.refuseBinds(status);
        SmppMessages messages = adapters.to(one());
        Eventually.holds("it was tried again", () -> first.binds() >= 3);

        assertFails(messages, Extent.CHANNEL);
        first.refuseBinds(SMPPConstant.STAT_ESME_ROK);
        Eventually.holds("it is bound", () -> messages.bound().contains("one"));

        assertThat(send(messages)).isEqualTo("one");
    }

    @Test
    void who_has_the_wrong_password_is_not_bound_and_the_other_carrier_takes_it() throws Exception {
        SmppMessages messages = adapters.to(Adapters.carrier("one", Adapters.endpoint(first.port()), "wrong"), two());
        Eventually.holds(
                "it was refused, and the other bound",
                () -> first.binds() >= 2 && messages.bound().contains("two"));

        assertThat(send(messages)).isEqualTo("two");
        assertThat(messages.bound()).containsExactly("two");
    }

    @Test
    void the_preferred_carrier_takes_it_while_it_can() throws Exception {
        SmppMessages messages = adapters.boundTo(one(), two());

        assertThat(send(messages)).isEqualTo("one");
        assertThat(second.seen()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL})
    void who_has_too_much_to_do_gets_a_rest_and_the_other_takes_over(int status) throws Exception {
        AdjustableClock clock = new AdjustableClock(Adapters.NOW);
        adapters.clock = clock;
        first.refuse(status);
        SmppMessages messages = adapters.boundTo(one(), two());

        assertThat(send(messages)).isEqualTo("two");
        assertThat(send(messages)).isEqualTo("two");
        assertThat(first.seen()).isEqualTo(1);

        first.recover();
        clock.advance(Adapters.EAGER.firstPause());
        assertThat(send(messages)).isEqualTo("one");
    }

    @Test
    void the_rest_grows_as_long_as_there_is_too_much_to_do() throws Exception {
        AdjustableClock clock = new AdjustableClock(Adapters.NOW);
        adapters.clock = clock;
        first.refuse(SMPPConstant.STAT_ESME_RTHROTTLED);
        SmppMessages messages = adapters.boundTo(one(), two());
        send(messages);

        clock.advance(Adapters.EAGER.firstPause());
        send(messages);
        clock.advance(Adapters.EAGER.firstPause());
        send(messages);

        assertThat(first.seen()).isEqualTo(2);
    }

    @Test
    void if_all_have_too_much_to_do_the_channel_is_down() throws Exception {
        first.refuse(SMPPConstant.STAT_ESME_RTHROTTLED);
        second.refuse(SMPPConstant.STAT_ESME_RMSGQFUL);

        assertFails(adapters.boundTo(one(), two()), Extent.CHANNEL);
    }

    @ParameterizedTest
    @CsvSource({
        SMPPConstant.STAT_ESME_RINVDSTADR + ", FOR_GOOD",
        SMPPConstant.STAT_ESME_RSUBMITFAIL + ", COMMISSION",
        SMPPConstant.STAT_ESME_RSYSERR + ", COMMISSION",
        "1025, COMMISSION",
        SMPPConstant.STAT_ESME_RINVSRCADR + ", CHANNEL"
    })
    void what_a_refusal_means_depends_on_its_code(int status, Extent extent) throws Exception {
        first.refuse(status);

        assertFails(adapters.boundTo(one()), extent);
    }

    @Test
    void what_one_refuses_for_good_another_may_take() throws Exception {
        first.refuse(SMPPConstant.STAT_ESME_RINVDSTADR);
        SmppMessages messages = adapters.boundTo(one(), two());

        assertThat(send(messages)).isEqualTo("two");

        second.refuse(SMPPConstant.STAT_ESME_RTHROTTLED);
        assertFails(messages, Extent.FOR_GOOD);
    }

    @Test
    void what_is_refused_alone_keeps_nobody_else_from_leaving() throws Exception {
        first.refuse(SMPPConstant.STAT_ESME_RINVDSTADR);
        SmppMessages messages = adapters.boundTo(one());
        assertFails(messages, Extent.FOR_GOOD);

        first.recover();

        assertThat(send(messages)).isEqualTo("one");
    }

    @Test
    void if_the_connection_is_cut_before_the_answer_the_other_carrier_takes_it_under_the_same_reference()
            throws Exception {
        adapters.timings = Adapters.IMPATIENT;
        first.react((message, session) -> session.close());
        SmppMessages messages = adapters.boundTo(one(), two());

        assertThat(send(messages)).isEqualTo("two");

        // It may have been taken twice: that can be seen.
        assertThat(first.taken().getFirst().reference())
                .isEqualTo(second.taken().getFirst().reference());
        first.recover();
        Eventually.holds("the first is bound again", () -> messages.bound().contains("one"));
    }

    @Test
    void if_the_only_connection_is_cut_before_the_answer_it_can_be_handed_over_again() throws Exception {
        adapters.timings = Adapters.IMPATIENT;
        first.react((message, session) -> session.close());
        SmppMessages messages = adapters.boundTo(one());
        CommissionId id = Adapters.newId();
        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> messages.send(id, Adapters.SMS))
                .satisfies(e -> assertThat(e.extent()).isEqualTo(Extent.CHANNEL));

        first.recover();
        Eventually.holds("it is bound again", () -> messages.bound().contains("one"));

        assertThat(messages.send(id, Adapters.SMS))
                .contains(new CarrierReference("one", first.taken().getLast().id()));
        assertThat(first.taken().getFirst().reference())
                .isEqualTo(first.taken().getLast().reference());
    }

    @Test
    void whose_answer_is_late_is_not_waited_for_and_its_late_answer_does_no_harm() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        adapters.timings = Adapters.IMPATIENT;
        first.react((message, session) -> await(answer));
        SmppMessages messages = adapters.boundTo(one(), two());

        assertThat(send(messages)).isEqualTo("two");
        answer.countDown();
        first.recover();
        Eventually.holds("the late answer came", () -> first.taken().size() == 1);

        assertThat(send(messages)).isIn("one", "two");
        assertThat(messages.bound()).contains("two");
    }

    @Test
    void a_carrier_that_was_restarted_is_bound_again() throws Exception {
        SmppMessages messages = adapters.boundTo(one());
        first.stop();
        Eventually.holds("the loss is noticed", () -> messages.bound().isEmpty());
        assertFails(messages, Extent.CHANNEL);

        first.start();
        Eventually.holds("it is bound again", () -> messages.bound().contains("one"));

        assertThat(send(messages)).isEqualTo("one");
    }

    @Test
    void a_carrier_that_says_good_bye_is_bound_again() throws Exception {
        SmppMessages messages = adapters.boundTo(one());

        first.unbindAll();
        Eventually.holds(
                "it was bound again",
                () -> first.binds() == 2 && !messages.bound().isEmpty());

        assertThat(send(messages)).isEqualTo("one");
    }

    @Test
    void a_carrier_that_does_not_even_answer_whether_it_is_there_is_left() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        adapters.timings = Adapters.IMPATIENT;
        // Its three threads are busy, so that none is left to answer.
        first.react((message, session) -> await(end));
        SmppMessages messages = adapters.boundTo(one());
        ExecutorService senders = Executors.newFixedThreadPool(3);
        try {
            for (int i = 0; i < 3; i++) {
                var unused = senders.submit(() -> send(messages));
            }
            Eventually.holds("it is left", () -> messages.bound().isEmpty() || first.binds() > 1);
        } finally {
            end.countDown();
            senders.shutdownNow();
        }
    }

    @Test
    void no_more_than_the_window_is_unanswered_at_once() throws Exception {
        adapters.timings = SmppSettings.Timings.USUAL;
        AtomicInteger unanswered = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        first.react((message, session) -> {
            most.accumulateAndGet(unanswered.incrementAndGet(), Math::max);
            // Gives others the chance to come in meanwhile.
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            unanswered.decrementAndGet();
        });
        SmppMessages messages = adapters.boundTo(paced(new SmppCarrier.Pace(2, 1_000)));

        ExecutorService senders = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> sent = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                sent.add(senders.submit(() -> send(messages)));
            }
            for (Future<String> one : sent) {
                assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo("one");
            }
        } finally {
            senders.shutdownNow();
        }

        assertThat(first.taken()).hasSize(40);
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void what_finds_the_window_full_goes_to_the_other_carrier() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        adapters.timings = new SmppSettings.Timings(
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofMillis(50),
                Duration.ofSeconds(10),
                Duration.ofMillis(20),
                Duration.ofMillis(100));
        first.react((message, session) -> await(answer));
        SmppMessages messages = adapters.boundTo(paced(new SmppCarrier.Pace(1, 1_000)), two());
        ExecutorService sender = Executors.newSingleThreadExecutor();
        try {
            Future<String> slow = sender.submit(() -> send(messages));
            Eventually.holds("the window is full", () -> first.seen() == 1);

            assertThat(send(messages)).isEqualTo("two");

            answer.countDown();
            assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo("one");
        } finally {
            sender.shutdownNow();
        }
    }

    @Test
    void what_has_become_too_late_is_not_sent() throws Exception {
        AdjustableClock clock = new AdjustableClock(Adapters.SMS.validUntil().minusMillis(500));
        adapters.clock = clock;

        assertFails(adapters.boundTo(one()), Extent.COMMISSION);

        assertThat(first.seen()).isZero();
    }

    private SmppCarrier one() {
        return Adapters.carrier("one", first.port());
    }

    private SmppCarrier two() {
        return Adapters.carrier("two", second.port());
    }

    private SmppCarrier paced(SmppCarrier.Pace pace) {
        SmppCarrier one = one();
        return new SmppCarrier(one.name(), one.endpoint(), one.account(), one.sender(), pace, one.receipts());
    }

    private static String send(SmppMessages messages) throws UndeliverableException {
        return messages.send(Adapters.newId(), Adapters.SMS).orElseThrow().carrier();
    }

    private static void assertFails(SmppMessages messages, Extent extent) {
        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> messages.send(Adapters.newId(), Adapters.SMS))
                .satisfies(e -> assertThat(e.extent()).isEqualTo(extent));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

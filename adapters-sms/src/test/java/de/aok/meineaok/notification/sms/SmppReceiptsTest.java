package de.aok.meineaok.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.notification.application.CarrierReference;
import de.aok.meineaok.notification.application.DeliveryReport;
import de.aok.meineaok.notification.application.port.ReceiptFigures;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of what a carrier reports, and of a carrier that doesn't. */
@Rule(RuleId.NTF_3)
final class SmppReceiptsTest {
    private final Smsc first = new Smsc();
    private final Smsc second = new Smsc();
    private final AdjustableClock clock = new AdjustableClock(Adapters.NOW);
    private final Adapters adapters = new Adapters();

    @BeforeEach
    void start() throws Exception {
        adapters.clock = clock;
        first.start();
        second.start();
    }

    @AfterEach
    void stop() throws Exception {
        adapters.close();
        first.close();
        second.close();
    }

    @Test
    void a_receipt_is_noted_under_the_reference_that_the_carrier_gave() throws Exception {
        SmppMessages messages = adapters.boundTo(one());
        CarrierReference reference =
                messages.send(Adapters.newId(), Adapters.SMS).orElseThrow();

        int answer = report("id:" + reference.reference() + " sub:001 dlvrd:001 submit date:2611240959"
                + " done date:2611240959 stat:DELIVRD err:000 text:Meine AOK");

        assertThat(answer).isEqualTo(SMPPConstant.STAT_ESME_ROK);
        assertThat(adapters.noted)
                .containsExactly(new DeliveryReport.Receipt(
                        reference, true, "DELIVERED 000", Instant.parse("2026-11-24T09:59:00Z")));
    }

    @Test
    void what_never_will_arrive_is_noted_as_well() throws Exception {
        SmppMessages messages = adapters.boundTo(one());
        messages.send(Adapters.newId(), Adapters.SMS);

        report("id:" + first.taken().getFirst().id() + " stat:UNDELIV err:0dc");

        assertThat(adapters.noted).singleElement().satisfies(receipt -> {
            assertThat(receipt.arrived()).isFalse();
            assertThat(receipt.code()).isEqualTo("UNDELIVERABLE 0dc");
            assertThat(receipt.at()).isEqualTo(Adapters.NOW);
        });
    }

    @Test
    void a_receipt_may_come_as_data_without_a_text() throws Exception {
        SmppMessages messages = adapters.boundTo(one());
        messages.send(Adapters.newId(), Adapters.SMS);
        Smsc.Taken taken = first.taken().getFirst();

        int answer = first.reportByParameters(
                taken.session(),
                new OptionalParameter.Receipted_message_id(taken.id()),
                new OptionalParameter.Message_state(MessageState.EXPIRED.value()));

        assertThat(answer).isEqualTo(SMPPConstant.STAT_ESME_ROK);
        assertThat(adapters.noted)
                .containsExactly(new DeliveryReport.Receipt(
                        new CarrierReference("one", taken.id()), false, "EXPIRED", Adapters.NOW));
    }

    @Test
    void what_is_on_its_way_and_what_people_answer_is_accepted_and_dropped() throws Exception {
        SmppMessages messages = adapters.boundTo(one());
        messages.send(Adapters.newId(), Adapters.SMS);
        Smsc.Taken taken = first.taken().getFirst();

        assertThat(report("id:" + taken.id() + " stat:ACCEPTD err:000")).isZero();
        assertThat(first.report(taken.session(), MessageType.DEFAULT, "id:" + taken.id() + " stat:DELIVRD"))
                .isZero();

        assertThat(adapters.noted).isEmpty();
    }

    @Test
    void a_receipt_that_overtakes_the_commit_is_noted_a_moment_later() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        adapters.book = receipt -> tries.incrementAndGet() == 3 && adapters.noted.add(receipt);
        SmppMessages messages = adapters.boundTo(one());
        messages.send(Adapters.newId(), Adapters.SMS);

        int answer = report("id:" + first.taken().getFirst().id() + " stat:DELIVRD");

        assertThat(answer).isZero();
        assertThat(adapters.noted).hasSize(1);
    }

    @Test
    void what_nobody_knows_of_yet_or_cannot_be_noted_is_asked_for_again() throws Exception {
        SmppMessages messages = adapters.boundTo(one());
        messages.send(Adapters.newId(), Adapters.SMS);
        String report = "id:" + first.taken().getFirst().id() + " done date:2611240930 stat:DELIVRD";

        adapters.book = receipt -> false;
        assertThat(report(report)).isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN);
        adapters.book = receipt -> {
            throw new IllegalStateException("no database");
        };
        assertThat(report(report)).isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN);
        adapters.book = adapters.noted::add;
        assertThat(report(report)).isZero();

        assertThat(adapters.noted).hasSize(1);
    }

    @Test
    void what_nobody_knows_of_after_an_hour_is_forgotten() throws Exception {
        adapters.book = receipt -> false;
        SmppMessages messages = adapters.boundTo(one());
        messages.send(Adapters.newId(), Adapters.SMS);

        assertThat(report("id:4711 done date:2611240859 stat:DELIVRD")).isZero();
    }

    @Test
    void receipts_that_are_held_back_do_not_hold_up_what_is_sent() throws Exception {
        adapters.book = receipt -> false;
        SmppMessages messages = adapters.boundTo(one());
        messages.send(Adapters.newId(), Adapters.SMS);
        Thread reporter = new Thread(() -> {
            try {
                report("id:4711 stat:DELIVRD");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        AtomicInteger asked = new AtomicInteger();
        adapters.book = receipt -> asked.incrementAndGet() < 0;
        reporter.start();
        Eventually.holds("the receipt is being held back", () -> asked.get() > 0);

        assertThat(messages.send(Adapters.newId(), Adapters.SMS)).isPresent();
        reporter.join();
    }

    @Test
    void if_receipts_never_come_the_other_carrier_takes_over_until_they_do() throws Exception {
        Set<CarrierReference> reported = ConcurrentHashMap.newKeySet();
        Map<CarrierReference, Instant> sent = new ConcurrentHashMap<>();
        adapters.figures = (carrier, from, until) -> figures(sent, reported, carrier, from, until);
        adapters.book = receipt -> sent.containsKey(receipt.reference()) && reported.add(receipt.reference());
        second.reportAll();
        SmppMessages messages = adapters.boundTo(one(), two());
        SmppSettings.ReceiptWatch watch = SmppSettings.ReceiptWatch.USUAL;

        // The first takes all, and reports nothing.
        for (int i = 0; i < watch.atLeast(); i++) {
            assertThat(send(messages, sent).carrier()).isEqualTo("one");
        }
        clock.advance(watch.grace().plusSeconds(1));
        assertThat(send(messages, sent).carrier()).isEqualTo("two");
        assertThat(send(messages, sent).carrier()).isEqualTo("two");

        // It gets one now and then, and reports again.
        first.reportAll();
        for (int i = 0; i < watch.recoveredAfter(); i++) {
            clock.advance(watch.probeEvery());
            CarrierReference probe = send(messages, sent);
            assertThat(probe.carrier()).isEqualTo("one");
            assertThat(send(messages, sent).carrier()).isEqualTo("two");
            Eventually.holds("the probe is reported", () -> reported.contains(probe));
        }
        clock.advance(watch.lookEvery());
        assertThat(send(messages, sent).carrier()).isEqualTo("one");
        assertThat(send(messages, sent).carrier()).isEqualTo("one");
    }

    @Test
    void one_without_receipts_is_better_than_none() throws Exception {
        adapters.figures = (carrier, from, until) -> new ReceiptFigures.Counts(100, 0);
        SmppMessages messages = adapters.boundTo(one());

        messages.send(Adapters.newId(), Adapters.SMS);
        clock.advance(Duration.ofSeconds(10));

        assertThat(messages.send(Adapters.newId(), Adapters.SMS)).isPresent();
    }

    private CarrierReference send(SmppMessages messages, Map<CarrierReference, Instant> sent)
            throws UndeliverableException {
        CarrierReference reference =
                messages.send(Adapters.newId(), Adapters.SMS).orElseThrow();
        sent.put(reference, clock.instant());
        return reference;
    }

    private static ReceiptFigures.Counts figures(
            Map<CarrierReference, Instant> sent,
            Set<CarrierReference> reported,
            String carrier,
            Instant from,
            Instant until) {
        Set<CarrierReference> within = sent.entrySet().stream()
                .filter(entry -> entry.getKey().carrier().equals(carrier))
                .filter(entry ->
                        !entry.getValue().isBefore(from) && entry.getValue().isBefore(until))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new ReceiptFigures.Counts(
                within.size(), (int) within.stream().filter(reported::contains).count());
    }

    private int report(String text) throws Exception {
        return first.report(first.taken().getFirst().session(), MessageType.SMSC_DEL_RECEIPT, text);
    }

    private SmppCarrier one() {
        return Adapters.carrier("one", first.port());
    }

    private SmppCarrier two() {
        return Adapters.carrier("two", second.port());
    }
}

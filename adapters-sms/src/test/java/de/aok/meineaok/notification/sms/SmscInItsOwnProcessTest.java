package de.aok.meineaok.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.notification.application.CarrierReference;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.DeliveryReport;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** The way of an SMS to a carrier in a process of its own, and of its receipt back, and what happens when that process dies. */
@Rule(RuleId.NTF_3)
final class SmscInItsOwnProcessTest {
    private static final int MESSAGES = 20;

    private final Set<CarrierReference> handedOver = ConcurrentHashMap.newKeySet();

    @Test
    void each_sms_arrives_and_has_its_receipt_and_a_killed_carrier_is_bound_again_once_it_is_back() throws Exception {
        try (Adapters adapters = new Adapters();
                SmscProcess smsc = SmscProcess.start(0)) {
            adapters.timings = Adapters.IMPATIENT;
            // The hand-over is noted after the carrier's answer, so some receipts come first.
            adapters.book = receipt -> handedOver.contains(receipt.reference()) && adapters.noted.add(receipt);
            SmppMessages messages = adapters.boundTo(Adapters.carrier("one", smsc.port()));

            for (int i = 0; i < MESSAGES; i++) {
                send(messages, Adapters.newId());
            }
            Eventually.holds("all have their receipt", () -> adapters.noted.size() >= MESSAGES);
            assertThat(smsc.taken())
                    .hasSize(MESSAGES)
                    .allSatisfy(text -> assertThat(text).contains("042137"));
            assertThat(adapters.noted)
                    .allMatch(DeliveryReport.Receipt::arrived)
                    .extracting(DeliveryReport.Receipt::reference)
                    .containsExactlyInAnyOrderElementsOf(new HashSet<>(handedOver));

            smsc.kill();
            // Handed over at once, it goes unanswered; a moment later, nobody is bound.
            CommissionId waiting = Adapters.newId();
            assertThatExceptionOfType(UndeliverableException.class)
                    .isThrownBy(() -> messages.send(waiting, Adapters.SMS))
                    .satisfies(e -> assertThat(e.extent()).isEqualTo(UndeliverableException.Extent.CHANNEL));
            Eventually.holds("the loss is noticed", () -> messages.bound().isEmpty());

            handedOver.clear();
            adapters.noted.clear();
            try (SmscProcess again = SmscProcess.start(smsc.port())) {
                Eventually.holds("it is bound again", () -> messages.bound().contains("one"));
                send(messages, waiting);

                assertThat(again.taken()).hasSize(1);
                Eventually.holds("it has its receipt", () -> adapters.noted.size() == 1);
            }
        }
    }

    private void send(SmppMessages messages, CommissionId id) throws UndeliverableException {
        handedOver.add(messages.send(id, Adapters.SMS).orElseThrow());
    }
}

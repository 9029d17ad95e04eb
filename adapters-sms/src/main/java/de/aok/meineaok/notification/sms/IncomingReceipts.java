package de.aok.meineaok.notification.sms;

import de.aok.meineaok.notification.application.CarrierReference;
import de.aok.meineaok.notification.application.DeliveryReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes a carrier's receipts. A receipt that nobody knows of is tried again for a second, since the hand-over may be about to be
 * committed; then it is refused for now, so that the carrier brings it again. What people answer is dropped unread.
 */
final class IncomingReceipts implements MessageReceiverListener {
    private static final Logger LOG = LoggerFactory.getLogger(IncomingReceipts.class);

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_NOTING = Duration.ofSeconds(5);
    /** Older ones are not asked for again, for nobody will know of them any more. */
    private static final Duration OLD = Duration.ofHours(1);

    private final SmppCarrier carrier;
    private final ReceiptBook book;
    private final ExecutorService executor;
    private final Clock clock;

    IncomingReceipts(SmppCarrier carrier, ReceiptBook book, ExecutorService executor, Clock clock) {
        this.carrier = carrier;
        this.book = book;
        this.executor = executor;
        this.clock = clock;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm deliverSm) throws ProcessRequestException {
        accept(deliverSm, deliverSm.getShortMessage());
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) throws ProcessRequestException {
        accept(dataSm, new byte[0]);
        try {
            return new DataSmResult(new MessageId(""), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException("an empty identifier is always allowed", e);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alertNotification) {
        // That a phone is back is the carrier's to know.
    }

    private void accept(AbstractSmCommand pdu, byte[] shortMessage) throws ProcessRequestException {
        Optional<ReceiptReading> reading =
                ReceiptReading.of(pdu, shortMessage, carrier.receipts().zone());
        if (reading.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        DeliveryReport.Receipt receipt = receipt(reading.get(), now);
        if (isNoted(receipt)) {
            return;
        }
        if (receipt.at().isBefore(now.minus(OLD))) {
            LOG.warn(
                    "{}: nobody knows of the receipted message {}",
                    carrier.name(),
                    receipt.reference().reference());
            return;
        }
        throw new ProcessRequestException("not to be noted yet", SMPPConstant.STAT_ESME_RX_T_APPN);
    }

    private DeliveryReport.Receipt receipt(ReceiptReading reading, Instant now) {
        String reference = carrier.receipts().receipted().read(reading.messageId());
        return new DeliveryReport.Receipt(
                new CarrierReference(carrier.name(), reference),
                reading.arrived(),
                reading.code(),
                reading.at().filter(at -> at.isBefore(now)).orElse(now));
    }

    private boolean isNoted(DeliveryReport.Receipt receipt) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!isNotedAtOnce(receipt)) {
                if (System.nanoTime() - end > 0) {
                    return false;
                }
                Thread.sleep(PAUSE);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isNotedAtOnce(DeliveryReport.Receipt receipt) throws InterruptedException {
        try {
            Future<Boolean> noted = executor.submit(() -> book.note(receipt));
            return noted.get(LONGEST_NOTING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            LOG.warn("{}: a receipt could not be noted: {}", carrier.name(), kindOf(e));
            return false;
        }
    }

    /** Without its message, for nobody knows what it quotes. */
    private static String kindOf(Exception e) {
        Throwable cause = e.getCause();
        return (cause == null ? e : cause).getClass().getName();
    }
}

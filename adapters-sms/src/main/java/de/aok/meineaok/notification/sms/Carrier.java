package de.aok.meineaok.notification.sms;

import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.notification.application.CarrierReference;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jsmpp.GenericNackResponseException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceIfPresentFlag;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.SubmitSmResult;
import org.jspecify.annotations.Nullable;

/** Hands messages to one carrier, no more at once than it takes. What it has too much of, it gets to rest from. */
final class Carrier implements AutoCloseable {
    private final SmppCarrier settings;
    private final SmppSettings.Timings timings;
    private final CarrierLink link;
    private final Clock clock;
    private final Semaphore window;
    private final Bucket rate;
    private final GrowingPause pause;
    private volatile @Nullable Rest rest;

    Carrier(SmppCarrier settings, SmppSettings.Timings timings, CarrierLink link, Clock clock) {
        this.settings = settings;
        this.timings = timings;
        this.link = link;
        this.clock = clock;
        this.window = new Semaphore(settings.pace().window(), true);
        this.rate = Bucket.builder()
                .addLimit(limit -> limit.capacity(1)
                        .refillGreedy(
                                1,
                                Duration.ofSeconds(1).dividedBy(settings.pace().perSecond())))
                .withNanosecondPrecision()
                .build();
        this.pause = new GrowingPause(timings.firstPause(), timings.longestPause());
    }

    String name() {
        return settings.name();
    }

    boolean isBound() {
        return link.session().isPresent();
    }

    /**
     * Hands a message over, part by part.
     *
     * @param lastStart by {@link System#nanoTime()}: later, no part goes out
     * @return empty if the carrier has no name for it, and so no receipt
     */
    Optional<CarrierReference> submit(Message message, long lastStart) throws UndeliverableException {
        List<byte[]> parts = message.text().parts();
        Optional<String> id = Optional.empty();
        for (int i = 0; i < parts.size(); i++) {
            id = inTurn(message, i, lastStart);
        }
        return id.map(settings.receipts().answered()::read).map(reference -> new CarrierReference(name(), reference));
    }

    private Optional<String> inTurn(Message message, int part, long lastStart) throws UndeliverableException {
        SMPPSession session = link.session().orElseThrow(() -> down("is not bound"));
        Rest granted = rest;
        if (granted != null && granted.holds(session, clock.instant())) {
            throw down("rests");
        }
        long patienceEnds = System.nanoTime() + timings.patience().toNanos();
        try {
            if (!window.tryAcquire(timings.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                throw down("has its window full");
            }
            try {
                Duration left = Duration.ofNanos(Math.max(1, patienceEnds - System.nanoTime()));
                if (!rate.asBlocking().tryConsume(1, left)) {
                    throw down("has its rate used up");
                }
                if (System.nanoTime() - lastStart > 0) {
                    throw down("has no time left to answer");
                }
                return submit(session, message, part);
            } finally {
                window.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw down("was not waited for");
        }
    }

    private Optional<String> submit(SMPPSession session, Message message, int part) throws UndeliverableException {
        try {
            Optional<String> id = submitPart(session, message, part);
            pause.afterSuccess();
            return id;
        } catch (NegativeResponseException e) {
            throw refused(session, e.getCommandStatus(), e);
        } catch (GenericNackResponseException e) {
            throw refused(session, e.getCommandStatus(), e);
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            startRest(session);
            throw UndeliverableException.channelDown(name() + " did not answer, and may have taken it or not", e);
        } catch (PDUException e) {
            // Without the cause, which quotes what was too long.
            throw UndeliverableException.refused(name() + " has no room for it in the protocol", null);
        }
    }

    private Optional<String> submitPart(SMPPSession session, Message message, int part)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException, UndeliverableException {
        OutgoingText text = message.text();
        boolean last = part == text.parts().size() - 1;
        SubmitSmResult result = session.submitShortMessage(
                "",
                settings.sender().typeOfNumber(),
                settings.sender().numberingPlan(),
                settings.sender().address(),
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                message.to().value().substring(1),
                new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, text.feature()),
                (byte) 0,
                (byte) 0,
                null,
                message.validityPeriod(clock.instant()),
                new RegisteredDelivery(last ? SMSCDeliveryReceipt.SUCCESS_FAILURE : SMSCDeliveryReceipt.DEFAULT),
                ReplaceIfPresentFlag.DEFAULT.value(),
                text.coding(),
                (byte) 0,
                text.parts().get(part),
                new OptionalParameter.User_message_reference((short) (message.reference() + part)));
        return Optional.ofNullable(result.getMessageId()).filter(id -> !id.isBlank());
    }

    private UndeliverableException refused(SMPPSession session, int status, Exception cause) {
        String message = name() + " refused it: " + CommandStatus.written(status);
        return switch (CommandStatus.extentOf(status)) {
            case CHANNEL -> {
                startRest(session);
                yield UndeliverableException.channelDown(message, cause);
            }
            case COMMISSION -> UndeliverableException.refused(message, cause);
            case FOR_GOOD -> UndeliverableException.refusedForGood(message, cause);
        };
    }

    private void startRest(SMPPSession session) {
        rest = new Rest(session, clock.instant().plus(pause.afterFailure()));
    }

    private UndeliverableException down(String why) {
        return UndeliverableException.channelDown(name() + ' ' + why, null);
    }

    @Override
    public void close() {
        link.close();
    }

    /** A session that is not asked for a while; a new one is a new beginning. */
    private record Rest(SMPPSession session, Instant until) {
        boolean holds(SMPPSession current, Instant now) {
            return session.equals(current) && now.isBefore(until);
        }
    }

    /**
     * What is handed over.
     *
     * @param to number
     * @param text as it goes out
     * @param reference by which the carrier can know a repeat
     * @param validUntil after which it must not arrive any more
     */
    record Message(MobileNumber to, OutgoingText text, short reference, Instant validUntil) {

        /** In the relative form, which needs neither the carrier's clock nor its time zone. */
        String validityPeriod(Instant now) throws UndeliverableException {
            Duration left = Duration.between(now, validUntil);
            if (left.toSeconds() < 1) {
                throw UndeliverableException.refused("it is too late for it", null);
            }
            return left.toDays() > 0
                    ? "000001000000000R"
                    : "000000%02d%02d%02d000R".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
        }

        @Override
        public String toString() {
            return "Message[…]";
        }
    }
}

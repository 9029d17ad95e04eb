package de.aok.meineaok.notification.sms;

import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.DeliveryReport;
import de.aok.meineaok.notification.application.port.ReceiptFigures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/** Adapters to the carriers of a test, with what they need. */
final class Adapters implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final Commission.LoginMtan SMS = new Commission.LoginMtan(
            new MobileNumber("+4915112345678"), Mtan.of("042137"), NOW.plus(Duration.ofMinutes(5)));

    /** Quick to try again; but a busy machine has the time to answer. */
    static final SmppSettings.Timings EAGER = waitingForAnswers(Duration.ofSeconds(10));

    /** For what will not be answered. */
    static final SmppSettings.Timings IMPATIENT = waitingForAnswers(Duration.ofSeconds(1));

    private static final SmsText TEXT = new SmsText("meine.aok.de");

    final List<DeliveryReport.Receipt> noted = new CopyOnWriteArrayList<>();
    volatile ReceiptBook book = noted::add;
    volatile ReceiptFigures figures = (carrier, from, until) -> new ReceiptFigures.Counts(0, 0);
    volatile SmppSettings.Timings timings = EAGER;
    volatile SmppSettings.ReceiptWatch watch = SmppSettings.ReceiptWatch.USUAL;
    volatile Function<Commission.Sms, String> text = TEXT::of;
    volatile Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(8);
    private final List<SmppMessages> made = new ArrayList<>();

    SmppMessages to(SmppCarrier... carriers) {
        SmppMessages messages = new SmppMessages(
                new SmppSettings(List.of(carriers), timings, watch),
                text,
                (carrier, from, until) -> figures.of(carrier, from, until),
                receipt -> book.note(receipt),
                executor,
                clock);
        made.add(messages);
        return messages;
    }

    /** Once they are bound. */
    SmppMessages boundTo(SmppCarrier... carriers) {
        SmppMessages messages = to(carriers);
        Eventually.holds("all are bound", () -> messages.bound().size() == carriers.length);
        return messages;
    }

    private static SmppSettings.Timings waitingForAnswers(Duration answer) {
        return new SmppSettings.Timings(
                Duration.ofSeconds(2),
                answer,
                Duration.ofSeconds(2),
                Duration.ofMillis(500),
                Duration.ofMillis(20),
                Duration.ofMillis(100));
    }

    static SmppCarrier carrier(String name, int port) {
        return carrier(name, endpoint(port), Smsc.PASSWORD);
    }

    static SmppCarrier carrier(String name, SmppCarrier.Endpoint endpoint, String password) {
        return new SmppCarrier(
                name,
                endpoint,
                new SmppCarrier.Account(Smsc.SYSTEM_ID, password, ""),
                new SmppCarrier.Sender("AOK"),
                new SmppCarrier.Pace(10, 1_000),
                new SmppCarrier.ReceiptForm(
                        SmppCarrier.MessageIdForm.TEXT, SmppCarrier.MessageIdForm.TEXT, ZoneOffset.UTC));
    }

    static SmppCarrier.Endpoint endpoint(int port) {
        return new SmppCarrier.Endpoint("localhost", port, false, Optional.empty());
    }

    static CommissionId newId() {
        return new CommissionId(UUID.randomUUID());
    }

    @Override
    public void close() {
        made.forEach(SmppMessages::close);
        executor.shutdownNow();
    }
}

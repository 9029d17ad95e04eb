package de.aok.meineaok.notification.sms;

import de.aok.meineaok.notification.application.CarrierReference;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.ReceiptFigures;
import de.aok.meineaok.notification.application.port.ShortMessages;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands SMS to carriers by SMPP 3.4. It is bound as a transceiver to each of them from its making until it is closed; whoever is
 * not bound, has too much to do, doesn't answer or doesn't deliver is passed over for the next, and comes back by itself. For any
 * number of threads.
 *
 * <p>A carrier whose answer never comes may have taken the message or not; so the next is asked, or the same again later, and
 * the same mTAN may arrive twice. That is better than none. Repeats bear the same {@code user_message_reference} and are
 * addressed alike, by which a carrier or a phone can know them.
 *
 * <p>jSMPP logs what it sends and receives at the level debug, so the logger {@code org.jsmpp} must stay above that (SEC-2).
 */
@Rule(RuleId.NTF_3)
public final class SmppMessages implements ShortMessages, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SmppMessages.class);

    private final SmppSettings.Timings timings;
    private final Function<Commission.Sms, String> text;
    private final List<Watched> carriers = new ArrayList<>();

    /**
     * Begins to bind.
     *
     * @param settings carriers, and how to treat them
     * @param text what the SMS say
     * @param figures by which carriers' health is judged; asked for on the thread that sends
     * @param book where receipts are noted; called by the executor
     * @param executor binds and notes receipts; each carrier may hold a thread for seconds while it cannot be reached, and each
     *     receipt for as long as it takes to note it. It is not shut down here
     * @param clock tells what is too late
     * @throws IllegalArgumentException if a trust store cannot be read
     */
    public SmppMessages(
            SmppSettings settings,
            SmsText text,
            ReceiptFigures figures,
            ReceiptBook book,
            ScheduledExecutorService executor,
            Clock clock) {
        this(settings, text::of, figures, book, executor, clock);
    }

    SmppMessages(
            SmppSettings settings,
            Function<Commission.Sms, String> text,
            ReceiptFigures figures,
            ReceiptBook book,
            ScheduledExecutorService executor,
            Clock clock) {
        this.timings = settings.timings();
        this.text = text;
        List<CarrierLink> links = new ArrayList<>();
        for (SmppCarrier carrier : settings.carriers()) {
            CarrierLink link =
                    new CarrierLink(carrier, timings, new IncomingReceipts(carrier, book, executor, clock), executor);
            links.add(link);
            carriers.add(new Watched(
                    new Carrier(carrier, timings, link, clock),
                    new ReceiptHealth(carrier.name(), settings.watch(), figures, clock)));
        }
        links.forEach(CarrierLink::open);
    }

    @Override
    public Optional<CarrierReference> send(CommissionId id, Commission.Sms sms) throws UndeliverableException {
        long lastStart = System.nanoTime() + timings.lastStart().toNanos();
        short reference = referenceOf(id);
        Carrier.Message message =
                new Carrier.Message(sms.to(), OutgoingText.of(text.apply(sms), reference), reference, sms.validUntil());
        List<UndeliverableException> failures = new ArrayList<>();
        for (Carrier carrier : inTurn()) {
            try {
                return carrier.submit(message, lastStart);
            } catch (UndeliverableException e) {
                LOG.warn("SMS {}: {}", id, e.getMessage());
                failures.add(e);
            }
        }
        throw gravest(failures);
    }

    /** The trusted ones in the order of preference; behind them the others, for they are better than none. */
    private List<Carrier> inTurn() {
        List<Carrier> inTurn = new ArrayList<>();
        List<Carrier> last = new ArrayList<>();
        for (Watched watched : carriers) {
            (watched.health().isTrusted() ? inTurn : last).add(watched.carrier());
        }
        inTurn.addAll(last);
        return inTurn;
    }

    /** What one of them says of this message counts more than that others are down. */
    private static UndeliverableException gravest(List<UndeliverableException> failures) {
        return failures.stream()
                .max(Comparator.comparing(UndeliverableException::extent))
                .orElseThrow();
    }

    /** The same for the same commission, so that a repeat can be known. */
    private static short referenceOf(CommissionId id) {
        int hash = id.value().hashCode();
        return (short) (hash ^ hash >>> Short.SIZE);
    }

    /** The names of the carriers that it is bound to now. */
    public Set<String> bound() {
        return carriers.stream()
                .map(Watched::carrier)
                .filter(Carrier::isBound)
                .map(Carrier::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Unbinds; takes a second or two for each carrier at most. */
    @Override
    public void close() {
        carriers.forEach(watched -> watched.carrier().close());
    }

    private record Watched(Carrier carrier, ReceiptHealth health) {}
}

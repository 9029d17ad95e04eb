package de.aok.meineaok.notification.application;

import de.aok.meineaok.notification.application.port.LetterBatches;
import de.aok.meineaok.notification.application.port.OutboxFigures;
import de.aok.meineaok.notification.application.port.OutboxFigures.Figures;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** How the channels stand, for whoever watches over them. */
@Rule(RuleId.NTF_3)
public final class WatchOutbox {
    private static final Duration LONG_FOR_SMS = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofHours(1);

    /** A print shop that works on weekdays alone acknowledges on Monday what it got on Friday. */
    private static final Duration LONG_FOR_ACKNOWLEDGEMENT = Duration.ofDays(3);

    private final OutboxFigures figures;
    private final LetterBatches batches;
    private final Transactions transactions;
    private final Clock clock;

    public WatchOutbox(OutboxFigures figures, LetterBatches batches, Transactions transactions, Clock clock) {
        this.figures = figures;
        this.batches = batches;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How each channel stands now. */
    public Map<Channel, State> state() {
        Instant now = clock.instant();
        Map<Channel, State> state = new EnumMap<>(Channel.class);
        transactions
                .required(figures::byChannel)
                .forEach((channel, channelFigures) -> state.put(channel, stateOf(channel, channelFigures, now)));
        return state;
    }

    /** How many batches of letters the print shop has not acknowledged for so long that it may not have them. */
    public long unacknowledgedBatches() {
        Instant longAgo = clock.instant().minus(LONG_FOR_ACKNOWLEDGEMENT);
        return transactions.required(() -> batches.unacknowledged(longAgo));
    }

    private static State stateOf(Channel channel, Figures figures, Instant now) {
        Duration age = figures.oldest() == null ? Duration.ZERO : Duration.between(figures.oldest(), now);
        boolean late = age.compareTo(channel == Channel.SMS ? LONG_FOR_SMS : LONG) > 0;
        return new State(figures.waiting(), age, figures.undelivered(), figures.expired(), late);
    }

    /**
     * How a channel stands, over all servers.
     *
     * @param waiting how many commissions wait to be handed over
     * @param age for how long the one has waited that has waited for longest; zero if none does
     * @param undelivered how many wait for the back office
     * @param expired how many were dropped, since it was too late, of those still on record
     * @param late whether one has waited for so long that something must be wrong with the channel
     */
    public record State(long waiting, Duration age, long undelivered, long expired, boolean late) {}
}

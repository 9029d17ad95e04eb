package de.aok.meineaok.assembly;

import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.WatchOutbox;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/**
 * The figures of each channel as metrics (NTF-3). They count what is in the database, and so are the same on all servers: whoever
 * adds up over servers takes the largest.
 */
@ApplicationScoped
class OutboxState {
    /** A scrape asks for each figure of each channel: one question to the database serves them all. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final WatchOutbox watch;
    private final ReportSources reports;
    private final MetricRegistry metrics;
    private final Clock clock;
    private volatile Snapshot latest = new Snapshot(Map.of(), Instant.MIN);

    @Inject
    OutboxState(WatchOutbox watch, ReportSources reports, MetricRegistry metrics, Clock clock) {
        this.watch = watch;
        this.reports = reports;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Made here: what is made once a server cannot be injected unless it has a constructor that takes nothing. */
    @Produces
    @Readiness
    HealthCheck readiness() {
        return new OutboxReadiness(this);
    }

    private record Snapshot(Map<Channel, WatchOutbox.State> channels, Instant at) {}

    void register(@Observes @Priority(Interceptor.Priority.APPLICATION) Startup startup) {
        register(
                "outbox_waiting",
                "Commissions that wait to be handed over",
                MetricUnits.NONE,
                WatchOutbox.State::waiting);
        register(
                "outbox_oldest_age",
                "For how long the one has waited that has waited for longest",
                MetricUnits.SECONDS,
                state -> state.age().toMillis() / 1000.0);
        register(
                "outbox_undelivered",
                "Commissions that could not be delivered, and wait for the back office",
                MetricUnits.NONE,
                WatchOutbox.State::undelivered);
        register(
                "outbox_expired",
                "Commissions on record that were dropped, since it was too late",
                MetricUnits.NONE,
                WatchOutbox.State::expired);
        registerAcknowledgements();
    }

    /** Of a folder nobody acknowledges anything. */
    private void registerAcknowledgements() {
        if (reports.byChannel().containsKey(Channel.LETTER)) {
            Metadata metadata = Metadata.builder()
                    .withName("letter_batches_unacknowledged")
                    .withDescription("Batches of letters that the print shop has not acknowledged for days")
                    .withUnit(MetricUnits.NONE)
                    .build();
            metrics.gauge(metadata, watch, WatchOutbox::unacknowledgedBatches);
        }
    }

    private void register(String name, String description, String unit, ToDoubleFunction<WatchOutbox.State> figure) {
        Metadata metadata = Metadata.builder()
                .withName(name)
                .withDescription(description)
                .withUnit(unit)
                .build();
        for (Channel channel : Channel.values()) {
            Tag tag = new Tag("channel", channel.name().toLowerCase(Locale.ROOT));
            metrics.gauge(metadata, channel, one -> figureOf(one, figure), tag);
        }
    }

    private double figureOf(Channel channel, ToDoubleFunction<WatchOutbox.State> figure) {
        WatchOutbox.State state = channels().get(channel);
        return state == null ? Double.NaN : figure.applyAsDouble(state);
    }

    /** How each channel stands, or stood some seconds ago; empty if the database cannot be asked. */
    Map<Channel, WatchOutbox.State> channels() {
        Instant now = clock.instant();
        Snapshot known = latest;
        if (known.at().isBefore(now.minus(FRESH))) {
            known = new Snapshot(ask(), now);
            latest = known;
        }
        return known.channels();
    }

    private Map<Channel, WatchOutbox.State> ask() {
        try {
            return watch.state();
        } catch (RuntimeException e) {
            // Who watches is told of the database elsewhere.
            return Map.of();
        }
    }
}

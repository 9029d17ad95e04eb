package de.aok.meineaok.assembly;

import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.DeliverCommissions;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into the outbox again and again, each channel at its own pace, so that none waits for another. */
@ApplicationScoped
class CommissionDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(CommissionDelivery.class);
    private static final long PAUSE_MILLIS = 500;

    private final DeliverCommissions delivery;
    private final List<Future<?>> rounds = new ArrayList<>();

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    CommissionDelivery(DeliverCommissions delivery) {
        this.delivery = delivery;
    }

    void start(@Observes @Priority(Interceptor.Priority.APPLICATION) Startup startup) {
        for (Channel channel : Channel.values()) {
            rounds.add(executor.scheduleWithFixedDelay(
                    () -> deliver(channel), PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        }
    }

    @PreDestroy
    void stop() {
        rounds.forEach(round -> round.cancel(false));
    }

    /** What went wrong and where, without the messages of causes, which may quote what was to be sent (SEC-2). */
    private static String wordless(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            StackTraceElement[] frames = cause.getStackTrace();
            trace.append(trace.isEmpty() ? "" : " <- ")
                    .append(cause.getClass().getName())
                    .append(frames.length == 0 ? "" : " at " + frames[0]);
        }
        return trace.toString();
    }

    private void deliver(Channel channel) {
        try {
            delivery.deliverDue(channel)
                    .failure()
                    .ifPresent(failure ->
                            LOG.warn("{}: not handed over, will be tried again: {}", channel, wordless(failure)));
        } catch (RuntimeException e) {
            // A round that throws would be the last one.
            LOG.error("{}: a round of delivery failed", channel, e);
        }
    }
}

package de.aok.meineaok.assembly;

import de.aok.meineaok.credential.application.OverloadedException;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.DeliverCommissions;
import de.aok.meineaok.recovery.application.AnswerResetRequests;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done again and again, each at its own pace, so that none waits for another: delivering what waits in the outbox, a
 * channel at a time, and judging what was typed into „Passwort vergessen“.
 */
@ApplicationScoped
class BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DeliverCommissions delivery;
    private final AnswerResetRequests resetRequests;
    private final List<Future<?>> rounds = new ArrayList<>();

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    BackgroundWork(DeliverCommissions delivery, AnswerResetRequests resetRequests) {
        this.delivery = delivery;
        this.resetRequests = resetRequests;
    }

    void start(@Observes @Priority(Interceptor.Priority.APPLICATION) Startup startup) {
        for (Channel channel : Channel.values()) {
            repeat(channel.name(), pauseOf(channel), () -> deliver(channel));
        }
        repeat("password resets", PAUSE, resetRequests::answerAll);
    }

    @PreDestroy
    void stop() {
        rounds.forEach(round -> round.cancel(false));
    }

    private static Duration pauseOf(Channel channel) {
        return switch (channel) {
            // Somebody sits and waits for an mTAN.
            case SMS -> Duration.ofMillis(500);
            case MAIL -> PAUSE;
            case LETTER, CORE -> Duration.ofSeconds(2);
        };
    }

    private void repeat(String name, Duration pause, Runnable work) {
        rounds.add(executor.scheduleWithFixedDelay(
                () -> round(name, work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void round(String name, Runnable work) {
        try {
            work.run();
        } catch (OverloadedException e) {
            // People at the login come first; the next round tries again.
            LOG.debug("{}: no turn to hash", name);
        } catch (RuntimeException e) {
            // A round that throws would be the last one.
            LOG.error("{}: a round failed: {}", name, wordless(e));
        }
    }

    private void deliver(Channel channel) {
        delivery.deliverDue(channel)
                .failure()
                .ifPresent(failure ->
                        LOG.warn("{}: not handed over, will be tried again: {}", channel, wordless(failure)));
    }

    /** What went wrong and where, without the messages, which may quote what was to be sent (SEC-2). */
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
}

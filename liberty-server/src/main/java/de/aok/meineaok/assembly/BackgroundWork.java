package de.aok.meineaok.assembly;

import de.aok.meineaok.credential.application.OverloadedException;
import de.aok.meineaok.document.application.ReleaseFiles;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.DeliverCommissions;
import de.aok.meineaok.notification.application.DeliverLetters;
import de.aok.meineaok.notification.application.port.DeliveryReports;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.recovery.application.AnswerResetRequests;
import de.aok.meineaok.support.application.NoteDeliveryReports;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done again and again, each at its own pace, so that none waits for another: delivering what waits in the outbox, a
 * channel at a time, reading what channels report of it, judging what was typed into „Passwort vergessen“, and scanning files that
 * wait for the scanner.
 */
@ApplicationScoped
class BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
    /** Somebody sits and waits for an mTAN. */
    private static final Duration PAUSE_OF_OUTBOX = Duration.ofMillis(500);

    private static final int SMS_WORKERS = 4;
    private static final Duration PAUSE_OF_LETTERS = Duration.ofSeconds(2);
    private static final Duration PAUSE_OF_RESETS = Duration.ofSeconds(1);
    private static final Duration PAUSE_OF_FILES = Duration.ofSeconds(5);

    private final DeliverCommissions delivery;
    private final DeliverLetters letters;
    private final ReportSources reportSources;
    private final NoteDeliveryReports reports;
    private final AnswerResetRequests resetRequests;
    private final ReleaseFiles releaseFiles;
    private final Duration pauseOfReports;
    private final List<Future<?>> rounds = new ArrayList<>();
    private final Map<Channel, Semaphore> workers = new EnumMap<>(Channel.class);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    BackgroundWork(
            DeliverCommissions delivery,
            DeliverLetters letters,
            ReportSources reportSources,
            NoteDeliveryReports reports,
            AnswerResetRequests resetRequests,
            ReleaseFiles releaseFiles,
            @ConfigProperty(name = "meineaok.reports.pause", defaultValue = "PT1M") Duration pauseOfReports) {
        this.delivery = delivery;
        this.letters = letters;
        this.reportSources = reportSources;
        this.reports = reports;
        this.resetRequests = resetRequests;
        this.releaseFiles = releaseFiles;
        this.pauseOfReports = pauseOfReports;
    }

    void start(@Observes @Priority(Interceptor.Priority.APPLICATION) Startup startup) {
        for (Channel channel : Channel.values()) {
            // Carriers take several at once; a mail server's connection and the core system's folder do not.
            workers.put(channel, new Semaphore(channel == Channel.SMS ? SMS_WORKERS : 1));
        }
        repeat("outbox", PAUSE_OF_OUTBOX, this::deliverDue);
        repeat("letters", PAUSE_OF_LETTERS, this::deliverLetters);
        reportSources
                .byChannel()
                .forEach((channel, source) ->
                        repeat("reports of " + channel, pauseOfReports, () -> read(channel, source)));
        repeat("password resets", PAUSE_OF_RESETS, resetRequests::answerAll);
        repeat("files that wait for the scanner", PAUSE_OF_FILES, releaseFiles::releaseAll);
    }

    @PreDestroy
    void stop() {
        rounds.forEach(round -> round.cancel(false));
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
        } catch (RuntimeException | LinkageError e) {
            // A round that throws would be the last one.
            LOG.error("{}: a round failed: {}", name, wordless(e));
        }
    }

    /**
     * One question for all channels; each is then served on threads of its own, so that an mTAN waits for no mail. A channel on which
     * something is due though it is being served gets one thread more, up to as many as it has a use for.
     */
    private void deliverDue() {
        for (Channel channel : delivery.due()) {
            Semaphore free = Objects.requireNonNull(workers.get(channel));
            if (free.tryAcquire()) {
                try {
                    executor.execute(() -> round(channel.name(), () -> {
                        try {
                            tell(channel, delivery.deliverDue(channel).failures());
                        } finally {
                            free.release();
                        }
                    }));
                } catch (RejectedExecutionException e) {
                    free.release();
                }
            }
        }
    }

    private void deliverLetters() {
        tell(Channel.LETTER, letters.deliverDue().failures());
    }

    private void read(Channel channel, DeliveryReports source) {
        try {
            source.readEach(reports::note);
        } catch (IOException e) {
            LOG.warn("{}: its reports cannot be had now: {}", channel, wordless(e));
        }
    }

    private static void tell(Channel channel, List<UndeliverableException> failures) {
        failures.forEach(
                failure -> LOG.warn("{}: not handed over ({}): {}", channel, failure.extent(), wordless(failure)));
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

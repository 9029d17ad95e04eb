package de.aok.meineaok.assembly;

import de.aok.meineaok.credential.crypto.HashingLimits;
import de.aok.meineaok.credential.rest.HashingQueue;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The threads on which the requests run that take a hash. */
@ApplicationScoped
class HashingThreads {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Resource
    private ManagedThreadFactory factory;

    private final HashingLimits limits;
    private @Nullable Running running;

    private record Running(ThreadPoolExecutor threads, HashingQueue queue) {}

    @Inject
    HashingThreads(HashingLimits limits) {
        this.limits = limits;
    }

    /** Two threads for each hash at once: while one hashes, the other reads and writes. */
    // At the start: so the factory's threads bear nobody's identity, and not that of whoever happens to come first.
    void start(@Observes @Priority(Interceptor.Priority.APPLICATION) Startup startup) {
        int atOnce = 2 * limits.parallel();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                atOnce, atOnce, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(limits.queue()), factory);
        running = new Running(threads, new HashingQueue(threads, limits.longestWait()));
    }

    @Produces
    @Singleton
    HashingQueue queue() {
        return Objects.requireNonNull(running, "asked for before the start").queue();
    }

    /** Who waits is told to come back; what is being hashed comes to its end. */
    @PreDestroy
    void stop() throws InterruptedException {
        if (running != null) {
            running.queue().close();
            running.threads().shutdown();
            running.threads().awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}

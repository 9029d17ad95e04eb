package de.aok.meineaok.assembly;

import de.aok.meineaok.problem.rest.RequestThreads;
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
import java.util.Objects;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The threads on which the requests run that bring files, one each. */
@ApplicationScoped
class UploadThreads {
    private static final int SECONDS_IDLE = 10;
    private static final int SECONDS_TO_END = 5;

    @Resource
    private ManagedThreadFactory factory;

    private final int atOnce;
    private @Nullable ThreadPoolExecutor threads;

    @Inject
    UploadThreads(@ConfigProperty(name = "meineaok.uploads.at-once", defaultValue = "200") int atOnce) {
        this.atOnce = atOnce;
    }

    // At the start: so the factory's threads bear nobody's identity, and not that of whoever happens to come first.
    void start(@Observes @Priority(Interceptor.Priority.APPLICATION) Startup startup) {
        threads = new ThreadPoolExecutor(0, atOnce, SECONDS_IDLE, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }

    @Produces
    @Singleton
    RequestThreads threads() {
        return new RequestThreads(Objects.requireNonNull(threads, "asked for before the start"));
    }

    /** What is being received comes to its end, if that is soon. */
    @PreDestroy
    void stop() throws InterruptedException {
        if (threads != null) {
            threads.shutdown();
            if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        }
    }
}

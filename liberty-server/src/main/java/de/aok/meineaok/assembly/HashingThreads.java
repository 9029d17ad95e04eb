package de.aok.meineaok.assembly;

import de.aok.meineaok.credential.crypto.HashingLimits;
import de.aok.meineaok.credential.rest.HashingQueue;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The threads on which the requests run that take a hash. */
@ApplicationScoped
class HashingThreads {
    @Resource
    private ManagedThreadFactory factory;

    private @Nullable ThreadPoolExecutor threads;

    /** Two threads for each hash at once: while one hashes, the other reads and writes. */
    @Produces
    @Singleton
    HashingQueue queue(HashingLimits limits) {
        int atOnce = 2 * limits.parallel();
        threads = new ThreadPoolExecutor(
                atOnce, atOnce, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(limits.queue()), factory);
        return new HashingQueue(threads, limits.longestWait());
    }

    @PreDestroy
    void stop() {
        if (threads != null) {
            threads.shutdown();
        }
    }
}

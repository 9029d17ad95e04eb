package de.aok.meineaok.credential.rest;

import de.aok.meineaok.credential.application.OverloadedException;
import de.aok.meineaok.problem.rest.RequestThreads;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Where requests wait that take a hash. They wait without a thread of the server's, so that a flood of logins takes none from those
 * who are inside, and whoever finds the queue full learns at once that it is better to come back later.
 */
public final class HashingQueue implements AutoCloseable {
    private final RequestThreads threads;
    private final Duration longestWait;
    private volatile boolean closed;

    /**
     * @param threads do the work in the order of its coming; reject it if too much waits already
     * @param longestWait how long a request waits for its thread at most
     */
    public HashingQueue(Executor threads, Duration longestWait) {
        this.threads = new RequestThreads(threads);
        this.longestWait = longestWait;
    }

    /**
     * Has a request answered when its turn comes.
     *
     * @param work runs on another thread than the request's: what is bound to that one has to be read before
     * @return the answer, or what the work threw; an {@link OverloadedException} if the wait got too long
     * @throws OverloadedException if too many wait already
     */
    public CompletionStage<Response> answer(Supplier<Response> work) {
        long asked = System.nanoTime();
        return threads.answer(() -> {
            requireInTime(asked);
            return work.get();
        });
    }

    /** From now on whoever waits is asked to come back later, to a server that is not about to stop. */
    @Override
    public void close() {
        closed = true;
    }

    private void requireInTime(long asked) {
        if (closed) {
            throw new OverloadedException("the server stops");
        }
        if (System.nanoTime() - asked > longestWait.toNanos()) {
            throw new OverloadedException("no turn for a hash within " + longestWait);
        }
    }
}

package de.aok.meineaok.testing.contract;

import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What contracts of ports have in common that keep something. */
abstract class KeepingContract {
    /** When what is tried happens. */
    protected static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    /** Those in which the adapter takes part. */
    protected abstract Transactions transactions();

    /** Does something in a transaction of its own. */
    protected final <T extends @Nullable Object> T within(Supplier<T> work) {
        return transactions().required(work);
    }

    /** As {@link #within(Supplier)}, for work that returns nothing. */
    protected final void doWithin(Runnable work) {
        transactions().required(work);
    }

    /** Does something many times at once, each time in a transaction of its own. */
    protected final <T extends @Nullable Object> List<T> atOnce(int times, IntFunction<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            List<Callable<T>> calls = IntStream.range(0, times)
                    .mapToObj(i -> (Callable<T>) () -> within(() -> work.apply(i)))
                    .toList();
            List<Future<T>> done = threads.invokeAll(calls, 1, TimeUnit.MINUTES);
            return done.stream().map(KeepingContract::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T extends @Nullable Object> T result(Future<T> done) {
        try {
            return done.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

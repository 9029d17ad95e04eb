package de.aok.meineaok.transaction.application.port;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs work wholly or not at all. Ports that keep something are asked within it alone, also where they only read: outside of one, a
 * server may hold on to the connection until the request ends, whatever it waits for meanwhile.
 */
public interface Transactions {

    /**
     * Runs the work in one transaction: the one that is running already, or else a new one, which is committed when the work returns
     * and rolled back when it throws. Work that throws within a running one condemns that, too, whoever catches it.
     *
     * @return what the work returned
     */
    <T extends @Nullable Object> T required(Supplier<T> work);

    /** As {@link #required(Supplier)}, for work that returns nothing. */
    default void required(Runnable work) {
        this.<@Nullable Void>required(() -> {
            work.run();
            return null;
        });
    }
}

package de.aok.meineaok.transaction.application.port;

import java.util.function.Supplier;

/** Runs work in one transaction: it commits on return and rolls back on a thrown exception. A running one is joined. */
public interface Transactions {

    /** @return what the work returned */
    <T> T required(Supplier<T> work);

    /** Like {@link #required(Supplier)}, for work that returns nothing. */
    default void required(Runnable work) {
        required(() -> {
            work.run();
            return this;
        });
    }
}

package de.aok.meineaok.document.persistence;

import de.aok.meineaok.transaction.application.port.Transactions;
import jakarta.persistence.EntityManager;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of which only so many run at once; who comes later waits in line, holding no connection. A pool of connections gives up
 * on who waits for long, and knows no line: of a hundred who send at once on a busy machine, half were turned away.
 */
final class InTurn {
    private final EntityManager entities;
    private final Transactions transactions;
    private final Semaphore turns;

    InTurn(EntityManager entities, Transactions transactions, int atOnce) {
        this.entities = entities;
        this.transactions = transactions;
        turns = new Semaphore(atOnce, true);
    }

    <T extends @Nullable Object> T required(Supplier<T> work) {
        // Who is within a transaction has a connection, and must not wait for those who wait for one.
        if (entities.isJoinedToTransaction()) {
            return transactions.required(work);
        }
        turns.acquireUninterruptibly();
        try {
            return transactions.required(work);
        } finally {
            turns.release();
        }
    }

    void required(Runnable work) {
        required(() -> {
            work.run();
            return null;
        });
    }
}

package de.aok.meineaok.assembly;

import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A server's transactions, one a thread, over a list in memory: as strict as JTA about what may be done when. */
final class InMemoryUserTransaction implements UserTransaction {
    private final List<String> committed = new CopyOnWriteArrayList<>();
    private final Map<Thread, Running> running = new ConcurrentHashMap<>();

    /** What a transaction that is not over yet has kept. */
    private static final class Running {
        private final List<String> kept = new ArrayList<>();
        private boolean rollbackOnly;
    }

    /** Keeps something, if the transaction that is running commits. */
    void keep(String what) {
        required().kept.add(what);
    }

    /** What the running transaction sees. */
    List<String> kept() {
        List<String> seen = new ArrayList<>(committed);
        seen.addAll(required().kept);
        return seen;
    }

    @Override
    public void begin() throws NotSupportedException {
        if (running.putIfAbsent(Thread.currentThread(), new Running()) != null) {
            throw new NotSupportedException("transactions are not nested");
        }
    }

    @Override
    public void commit() throws RollbackException {
        Running ending = end();
        if (ending.rollbackOnly) {
            throw new RollbackException("it was marked for it");
        }
        committed.addAll(ending.kept);
    }

    @Override
    public void rollback() {
        end();
    }

    @Override
    public void setRollbackOnly() {
        required().rollbackOnly = true;
    }

    @Override
    public int getStatus() {
        Running current = running.get(Thread.currentThread());
        if (current == null) {
            return Status.STATUS_NO_TRANSACTION;
        }
        return current.rollbackOnly ? Status.STATUS_MARKED_ROLLBACK : Status.STATUS_ACTIVE;
    }

    @Override
    public void setTransactionTimeout(int seconds) {
        throw new UnsupportedOperationException("nothing here takes long");
    }

    private Running end() {
        return isRunning(running.remove(Thread.currentThread()));
    }

    private Running required() {
        return isRunning(running.get(Thread.currentThread()));
    }

    private static Running isRunning(@Nullable Running current) {
        if (current == null) {
            throw new IllegalStateException("no transaction is running");
        }
        return current;
    }
}

package de.aok.meineaok.assembly;

import de.aok.meineaok.transaction.application.port.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The server's transactions. Work that fails within a running one condemns it, as it is part of it. */
@Dependent
public final class JtaTransactions implements Transactions {

    private final UserTransaction transaction;

    @Inject
    public JtaTransactions(UserTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public <T extends @Nullable Object> T required(Supplier<T> work) {
        try {
            return transaction.getStatus() == Status.STATUS_NO_TRANSACTION ? inNew(work) : inRunning(work);
        } catch (RollbackException | HeuristicRollbackException e) {
            throw new IllegalStateException("The transaction was rolled back", e);
        } catch (NotSupportedException | HeuristicMixedException | SystemException e) {
            throw new IllegalStateException("The transaction failed", e);
        }
    }

    private <T extends @Nullable Object> T inNew(Supplier<T> work)
            throws NotSupportedException, SystemException, RollbackException, HeuristicMixedException,
                    HeuristicRollbackException {
        transaction.begin();
        T result;
        try {
            result = work.get();
        } catch (Throwable failure) {
            try {
                transaction.rollback();
            } catch (SystemException | RuntimeException e) {
                failure.addSuppressed(e);
            }
            throw failure;
        }
        transaction.commit();
        return result;
    }

    private <T extends @Nullable Object> T inRunning(Supplier<T> work) throws SystemException {
        try {
            return work.get();
        } catch (Throwable failure) {
            transaction.setRollbackOnly();
            throw failure;
        }
    }
}

package de.aok.meineaok.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.aok.meineaok.testing.contract.TransactionsContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JtaTransactionsTest extends TransactionsContract {
    private final InMemoryUserTransaction server = new InMemoryUserTransaction();
    private final JtaTransactions transactions = new JtaTransactions(server);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected void keep(String what) {
        server.keep(what);
    }

    @Override
    protected List<String> kept() {
        return server.kept();
    }

    @AfterEach
    void leaves_none_running() {
        assertThat(server.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }

    @Test
    void keeps_the_first_failure_if_the_rollback_fails_too() throws Exception {
        UserTransaction failing = idle();
        IllegalArgumentException failure = new IllegalArgumentException();
        SystemException second = new SystemException();
        doThrow(second).when(failing).rollback();
        Runnable work = () -> {
            throw failure;
        };

        assertThatThrownBy(() -> new JtaTransactions(failing).required(work))
                .isSameAs(failure)
                .hasSuppressedException(second);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                RollbackException.class,
                HeuristicRollbackException.class,
                HeuristicMixedException.class,
                SystemException.class
            })
    void does_not_return_as_if_all_were_well_when_the_commit_fails(Class<? extends Exception> kind) throws Exception {
        UserTransaction failing = idle();
        Exception refusal = kind.getConstructor().newInstance();
        doThrow(refusal).when(failing).commit();

        assertThatThrownBy(() -> new JtaTransactions(failing).required(() -> "done"))
                .isInstanceOf(IllegalStateException.class)
                .hasCause(refusal);
    }

    private static UserTransaction idle() throws SystemException {
        UserTransaction transaction = mock(UserTransaction.class);
        when(transaction.getStatus()).thenReturn(Status.STATUS_NO_TRANSACTION);
        return transaction;
    }
}

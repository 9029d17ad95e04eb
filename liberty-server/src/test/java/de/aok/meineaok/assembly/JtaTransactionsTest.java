package de.aok.meineaok.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class JtaTransactionsTest {

    private final UserTransaction transaction = mock(UserTransaction.class);
    private final Supplier<String> work = mock();
    private final JtaTransactions transactions = new JtaTransactions(transaction);

    @BeforeEach
    void noTransactionRuns() throws Exception {
        when(transaction.getStatus()).thenReturn(Status.STATUS_NO_TRANSACTION);
        when(work.get()).thenReturn("done");
    }

    @Test
    void commitsAfterTheWork() throws Exception {
        assertThat(transactions.required(work)).isEqualTo("done");

        InOrder order = inOrder(transaction, work);
        order.verify(transaction).begin();
        order.verify(work).get();
        order.verify(transaction).commit();
    }

    @Test
    void rollsBackAndPassesOnWhatTheWorkThrew() throws Exception {
        IllegalArgumentException failure = new IllegalArgumentException();
        when(work.get()).thenThrow(failure);

        assertThatThrownBy(() -> transactions.required(work)).isSameAs(failure);

        verify(transaction).rollback();
        verify(transaction, never()).commit();
    }

    @Test
    void keepsTheFirstFailureIfTheRollbackFailsToo() throws Exception {
        IllegalArgumentException failure = new IllegalArgumentException();
        when(work.get()).thenThrow(failure);
        SystemException second = new SystemException();
        doThrow(second).when(transaction).rollback();

        assertThatThrownBy(() -> transactions.required(work)).isSameAs(failure).hasSuppressedException(second);
    }

    @Test
    void joinsARunningTransaction() throws Exception {
        when(transaction.getStatus()).thenReturn(Status.STATUS_ACTIVE);

        assertThat(transactions.required(work)).isEqualTo("done");

        verify(transaction, never()).begin();
        verify(transaction, never()).commit();
    }

    @Test
    void condemnsARunningTransactionIfTheWorkFailsInIt() throws Exception {
        when(transaction.getStatus()).thenReturn(Status.STATUS_ACTIVE);
        when(work.get()).thenThrow(new IllegalArgumentException());

        assertThatThrownBy(() -> transactions.required(work)).isInstanceOf(IllegalArgumentException.class);

        verify(transaction).setRollbackOnly();
    }

    @Test
    void doesNotReturnAsIfAllWereWellWhenTheCommitFails() throws Exception {
        RollbackException refusal = new RollbackException();
        doThrow(refusal).when(transaction).commit();

        assertThatThrownBy(() -> transactions.required(work))
                .isInstanceOf(IllegalStateException.class)
                .hasCause(refusal);
    }
}

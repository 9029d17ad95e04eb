package de.aok.meineaok.login.application;

import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.login.LoginProblem;
import de.aok.meineaok.login.LoginStep;
import de.aok.meineaok.login.application.LoginProgress.Due;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** A step of a login that takes a hash: its turn comes before any lock, and a login that does not wait for the step waits for none. */
public final class HashedStep {
    private final LoginProgress progress;
    private final PasswordHashing hashing;
    private final Transactions transactions;
    private final Clock clock;

    public HashedStep(LoginProgress progress, PasswordHashing hashing, Transactions transactions, Clock clock) {
        this.progress = progress;
        this.hashing = hashing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is done when the step is due. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Due due, PasswordHashing.Turn turn, Instant now);
    }

    /**
     * Takes a step, in a transaction of its own.
     *
     * @param work what is done if the login waits for this step
     * @param stopped what comes of it otherwise
     * @throws de.aok.meineaok.credential.application.OverloadedException if there is no time for one more hash
     */
    public <T> T take(
            LoginStep step, String loginId, Work<? extends T> work, Function<LoginProblem, ? extends T> stopped) {
        Optional<PasswordHashing.Turn> next =
                hashing.awaitIf(() -> transactions.required(() -> progress.waitsFor(step, loginId, clock.instant())));
        if (next.isEmpty()) {
            // The exact reason takes the lock, but no turn to hash. Should the login wait for the step by now, it is
            // asked again.
            return transactions.required(() -> progress.<T>take(
                    step, loginId, clock.instant(), found -> stopped.apply(LoginProblem.STEP_NOT_DUE), stopped));
        }
        try (PasswordHashing.Turn turn = next.get()) {
            return transactions.required(() -> {
                Instant now = clock.instant();
                return progress.<T>take(step, loginId, now, found -> work.with(found, turn, now), stopped);
            });
        }
    }
}

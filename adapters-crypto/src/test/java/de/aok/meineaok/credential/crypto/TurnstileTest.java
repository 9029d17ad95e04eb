package de.aok.meineaok.credential.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.credential.application.OverloadedException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class TurnstileTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void letsNoMoreInThanThereIsRoomFor() throws Exception {
        Turnstile turnstile = new Turnstile(new HashingLimits(3, 1000, LONG));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger served = new AtomicInteger();

        try (ExecutorService many = Executors.newFixedThreadPool(32)) {
            for (int i = 0; i < 500; i++) {
                many.execute(() -> {
                    turnstile.enter();
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    inside.decrementAndGet();
                    served.incrementAndGet();
                    turnstile.leave();
                });
            }
        }

        assertThat(served).hasValue(500);
        assertThat(most).hasValueBetween(1, 3);
    }

    @Test
    void turnsAFloodAwayAtOnceAndServesTheRest() throws Exception {
        // Given one inside and room for four who wait
        Turnstile turnstile = new Turnstile(new HashingLimits(1, 4, LONG));
        turnstile.enter();
        AtomicInteger served = new AtomicInteger();
        AtomicInteger turnedAway = new AtomicInteger();
        CountDownLatch away = new CountDownLatch(96);

        // When a hundred more come
        try (ExecutorService flood = Executors.newFixedThreadPool(100)) {
            for (int i = 0; i < 100; i++) {
                flood.execute(() -> {
                    try {
                        turnstile.enter();
                        served.incrementAndGet();
                        turnstile.leave();
                    } catch (OverloadedException e) {
                        turnedAway.incrementAndGet();
                        away.countDown();
                    }
                });
            }
            away.await();
            assertThat(served).hasValue(0);
            turnstile.leave();
        }

        // Then four were served, and all is free again
        assertThat(served).hasValue(4);
        assertThat(turnedAway).hasValue(96);
        assertAllFree(turnstile, 1);
    }

    @Test
    void nobodyWaitsLongerThanTheLongestWait() throws Exception {
        Turnstile turnstile = new Turnstile(new HashingLimits(1, 1, Duration.ofMillis(20)));
        turnstile.enter();

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(OverloadedException.class).isThrownBy(turnstile::enter);
        }

        turnstile.leave();
        assertAllFree(turnstile, 1);
    }

    @Test
    void whoDoesNotWaitGetsInOnlyWhileThereIsRoom() {
        Turnstile turnstile = new Turnstile(new HashingLimits(2, 0, LONG));

        for (int i = 0; i < 3; i++) {
            assertThat(turnstile.tryEnter()).isTrue();
            assertThat(turnstile.tryEnter()).isTrue();
            assertThat(turnstile.tryEnter()).isFalse();
            turnstile.leave();
            turnstile.leave();
        }
        assertAllFree(turnstile, 2);
    }

    @Test
    void whoDoesNotWaitOvertakesNobodyAndTakesNobodysPlace() throws Exception {
        Turnstile turnstile = new Turnstile(new HashingLimits(1, 1, LONG));
        turnstile.enter();
        for (int i = 0; i < 100; i++) {
            assertThat(turnstile.tryEnter()).isFalse();
        }
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> waiting = other.submit(turnstile::enter);
            turnstile.leave();
            waiting.get();
        }
        assertThat(turnstile.tryEnter()).isFalse();
        turnstile.leave();
        assertAllFree(turnstile, 1);
    }

    @Test
    void whoIsInterruptedLeavesTheQueueAndStaysInterrupted() throws Exception {
        Turnstile turnstile = new Turnstile(new HashingLimits(1, 1, LONG));
        turnstile.enter();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Boolean> interrupted = other.submit(() -> {
                Thread.currentThread().interrupt();
                assertThatExceptionOfType(OverloadedException.class).isThrownBy(turnstile::enter);
                return Thread.interrupted();
            });
            assertThat(interrupted.get()).isTrue();

            // Then the place in the queue is free for the next
            Future<?> next = other.submit(turnstile::enter);
            turnstile.leave();
            next.get();
            turnstile.leave();
        }
        assertAllFree(turnstile, 1);
    }

    @Test
    void limitsAreSound() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HashingLimits(0, 1, LONG));
        assertThatIllegalArgumentException().isThrownBy(() -> new HashingLimits(1, -1, LONG));
        assertThatIllegalArgumentException().isThrownBy(() -> new HashingLimits(1, 1, Duration.ofMillis(-1)));
        assertThat(HashingLimits.ofThisMachine().parallel())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    private static void assertAllFree(Turnstile turnstile, int parallel) {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < parallel; i++) {
                assertThatCode(turnstile::enter).doesNotThrowAnyException();
            }
            for (int i = 0; i < parallel; i++) {
                turnstile.leave();
            }
        }
    }
}

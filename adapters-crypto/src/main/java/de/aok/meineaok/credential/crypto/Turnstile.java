package de.aok.meineaok.credential.crypto;

import de.aok.meineaok.credential.application.OverloadedException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a few in at once, a few more wait in the order of their coming, and turns all others away. */
final class Turnstile {
    private final HashingLimits limits;
    /** For those inside and those who wait. */
    private final Semaphore places;

    private final Semaphore inside;

    Turnstile(HashingLimits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.parallel() + limits.queue());
        this.inside = new Semaphore(limits.parallel(), true);
    }

    /**
     * Waits until there is room. Who got in has to leave.
     *
     * @throws OverloadedException if nobody more may wait, the wait got too long or was interrupted
     */
    void enter() {
        if (!places.tryAcquire()) {
            throw new OverloadedException("too many wait for a hash");
        }
        boolean entered = false;
        try {
            entered = inside.tryAcquire(limits.longestWait().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!entered) {
                places.release();
            }
        }
        if (!entered) {
            throw new OverloadedException("no turn for a hash within " + limits.longestWait());
        }
    }

    /** Gets in if there is room just now, and nobody waits for it. Who got in has to leave. */
    boolean tryEnter() {
        if (inside.hasQueuedThreads() || !places.tryAcquire()) {
            return false;
        }
        boolean entered = inside.tryAcquire();
        if (!entered) {
            places.release();
        }
        return entered;
    }

    void leave() {
        inside.release();
        places.release();
    }
}

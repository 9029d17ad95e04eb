package de.aok.meineaok.access.application;

import java.time.Instant;

/**
 * A session just opened. Only here is its token ever to be had.
 *
 * @param token the secret that stands for it
 * @param endsAt when it ends if it is not used
 */
public record OpenedSession(String token, Instant endsAt) {
    @Override
    public String toString() {
        return "OpenedSession[…]";
    }
}

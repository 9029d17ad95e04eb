package de.aok.meineaok.notification.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Instants as native queries give them back: which type that is depends on the driver and on what JPA makes of it. */
final class Instants {
    private Instants() {}

    static Instant of(@Nullable Object column) {
        if (column instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        if (column instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        throw new IllegalArgumentException("not an instant");
    }
}

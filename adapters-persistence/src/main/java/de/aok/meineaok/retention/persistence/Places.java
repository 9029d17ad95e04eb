package de.aok.meineaok.retention.persistence;

import de.aok.meineaok.retention.application.port.ExpiringRecords.Place;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Places as parameters and columns. */
final class Places {
    /** Before all others in the order of the database. */
    private static final UUID FIRST = new UUID(0, 0);

    private Places() {}

    static String concluded(@Nullable Place place) {
        return place == null ? "-infinity" : place.concluded().toString();
    }

    static String id(@Nullable Place place) {
        return (place == null ? FIRST : place.id()).toString();
    }

    /** @param row begins with the instant and the ID */
    static Place of(Object[] row) {
        return new Place(((Timestamp) row[0]).toInstant(), (UUID) row[1]);
    }
}

package de.aok.meineaok.problem.rest;

import de.aok.meineaok.rule.RuleId;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A place in a list, by time and identifier, as clients hand it back; what is in it is nobody's business. */
public final class Cursor {
    private static final int BYTES = 3 * Long.BYTES;
    private static final int YEARS = 9999;

    private Cursor() {}

    /** The cursor of a place. */
    public static String of(Instant at, UUID id) {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The place that a parameter names.
     *
     * @param place makes it
     * @param rule by which the list is
     * @return null if there is no parameter
     * @throws jakarta.ws.rs.WebApplicationException that answers the client, if it names none
     */
    public static <P> @Nullable P parse(
            String parameter, @Nullable String cursor, BiFunction<Instant, UUID, P> place, RuleId rule) {
        if (cursor == null) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == BYTES) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                Instant at = Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS);
                int year = at.atOffset(ZoneOffset.UTC).getYear();
                if (year > 0 && year <= YEARS) {
                    return place.apply(at, new UUID(buffer.getLong(), buffer.getLong()));
                }
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            // As below.
        }
        throw Parameters.refused(parameter, "form.not-one-of", rule);
    }
}

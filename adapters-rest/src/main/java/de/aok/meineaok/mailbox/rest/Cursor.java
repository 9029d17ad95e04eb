package de.aok.meineaok.mailbox.rest;

import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.application.Place;
import de.aok.meineaok.problem.rest.Finding;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place among messages as clients hand it back; what is in it is nobody's business. */
final class Cursor {
    private static final int BYTES = 3 * Long.BYTES;
    private static final int YEARS = 9999;

    private Cursor() {}

    static @Nullable String of(@Nullable Place place) {
        if (place == null) {
            return null;
        }
        UUID id = place.id().value();
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, place.sentAt()))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The place that a parameter names.
     *
     * @throws jakarta.ws.rs.WebApplicationException that answers the client, if it names none
     */
    static @Nullable Place parse(String parameter, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == BYTES) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                Instant sentAt = Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS);
                int year = sentAt.atOffset(ZoneOffset.UTC).getYear();
                if (year > 0 && year <= YEARS) {
                    return new Place(sentAt, new MessageId(new UUID(buffer.getLong(), buffer.getLong())));
                }
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            // As below.
        }
        throw Refusal.of(ProblemKind.INVALID_ENTRY, new Finding.OfForm(null, parameter, "form.not-one-of", List.of()))
                .exception();
    }
}

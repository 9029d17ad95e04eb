package de.aok.meineaok.mailbox.rest;

import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.application.Place;
import de.aok.meineaok.problem.rest.Cursor;
import de.aok.meineaok.rule.RuleId;
import org.jspecify.annotations.Nullable;

/** Places among messages, as clients hand them back. */
final class MessageCursor {
    private MessageCursor() {}

    static @Nullable String of(@Nullable Place place) {
        return place == null ? null : Cursor.of(place.sentAt(), place.id().value());
    }

    /** See {@link Cursor#parse}. */
    static @Nullable Place parse(String parameter, @Nullable String cursor, RuleId rule) {
        return Cursor.parse(parameter, cursor, (at, id) -> new Place(at, new MessageId(id)), rule);
    }
}

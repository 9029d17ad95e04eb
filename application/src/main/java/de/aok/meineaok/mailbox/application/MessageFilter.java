package de.aok.meineaok.mailbox.application;

import de.aok.meineaok.mailbox.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a mailbox are asked for; all criteria hold together.
 *
 * @param unreadOnly only those of the AOK that the person has not read
 * @param kind only those of a kind; null for all
 * @param words only those whose subject or text has these words, in whatever form, as in searches of the web: {@code "as they
 *     stand"}, {@code or}, {@code -without}; null for all
 */
public record MessageFilter(
        boolean unreadOnly,
        @Nullable MessageKind kind,
        @Nullable String words) {
    public static final MessageFilter NONE = new MessageFilter(false, null, null);

    @Override
    public String toString() {
        return "MessageFilter[…]";
    }
}

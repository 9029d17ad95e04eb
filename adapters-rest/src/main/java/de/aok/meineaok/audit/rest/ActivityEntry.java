package de.aok.meineaok.audit.rest;

import de.aok.meineaok.audit.AuditEntry;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.problem.rest.Texts;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the account.
 *
 * @param number its place among all that happened, from 1
 * @param at when
 * @param action what
 * @param by {@code INSURED_PERSON}, or somebody who claimed to be; {@code STAFF}, whose name is told to nobody; or {@code PORTAL}
 * @param reason why, in the words of staff or as the portal calls it; null where there is nothing to tell
 * @param text the action in words
 */
public record ActivityEntry(
        long number,
        Instant at,
        String action,
        String by,
        @Nullable String reason,
        String text) {
    static ActivityEntry of(AuditEntry entry, Locale language) {
        AuditRecord content = entry.content();
        return new ActivityEntry(
                entry.number(),
                content.at(),
                content.action().name(),
                content.actor().kind().name(),
                content.reason(),
                Texts.text(language, "activity." + content.action().name()));
    }
}

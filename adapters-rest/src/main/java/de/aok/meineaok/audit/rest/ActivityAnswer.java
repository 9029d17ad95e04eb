package de.aok.meineaok.audit.rest;

import de.aok.meineaok.audit.AuditEntry;
import de.aok.meineaok.audit.application.ShowActivity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page of what happened to the account.
 *
 * @param entries the latest first
 * @param next what {@code before} is to be for the next page; null if there is none
 */
public record ActivityAnswer(
        List<ActivityEntry> entries, @Nullable Long next) {
    static ActivityAnswer of(List<AuditEntry> page, Locale language) {
        long last = page.isEmpty() ? 1 : page.get(page.size() - 1).number();
        boolean more = page.size() == ShowActivity.PAGE && last > 1;
        return new ActivityAnswer(
                page.stream().map(entry -> ActivityEntry.of(entry, language)).toList(), more ? last : null);
    }
}

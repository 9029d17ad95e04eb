package de.aok.meineaok.retention.rest;

import de.aok.meineaok.retention.RetentionRules;
import de.aok.meineaok.retention.application.DeletionCount;
import java.time.LocalDate;

/**
 * How much of a class and kind was deleted on a day.
 *
 * @param day on which
 * @param retentionClass {@code BENEFITS}, {@code CORRESPONDENCE}, {@code ACCOUNT} or {@code TECHNICAL_LOGIN_DATA}
 * @param legalBasis what the period of that class stands on
 * @param kind what was deleted, such as {@code message}
 * @param deleted how many
 * @param files how many files went with them
 */
public record DeletionCountAnswer(
        LocalDate day, String retentionClass, String legalBasis, String kind, long deleted, long files) {
    static DeletionCountAnswer of(DeletionCount count) {
        return new DeletionCountAnswer(
                count.day(),
                count.kept().name(),
                RetentionRules.legalBasis(count.kept()),
                count.kind(),
                count.deleted(),
                count.files());
    }
}

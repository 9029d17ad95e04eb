package de.aok.meineaok.retention.application;

import de.aok.meineaok.retention.RetentionClass;
import java.time.LocalDate;

/**
 * A line of the deletion protocol (Löschprotokoll): how much was deleted, and nothing about whom.
 *
 * @param day on which
 * @param kept of which class
 * @param kind what was deleted, such as {@code message}
 * @param deleted how many
 * @param files how many files went with them
 */
public record DeletionCount(LocalDate day, RetentionClass kept, String kind, long deleted, long files) {}

package de.aok.meineaok.retention;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;

/** Aufbewahrungsfrist: how long something is kept, and from when that counts. Days are those of Europe/Berlin. */
@Rule(RuleId.RET_2)
public sealed interface RetentionPeriod {

    /**
     * The day on which something is to be deleted, from its first instant on.
     *
     * @param concluded the day on which its matter was concluded; of a message, on which it was sent
     */
    LocalDate dueOn(LocalDate concluded);

    /** The first day of conclusion whose records are still kept: turned round from {@link #dueOn}, for a search. */
    LocalDate keptFrom(LocalDate today);

    /**
     * Whole years from the end of the calendar year of conclusion (RET-1, § 304 (1) SGB V).
     *
     * @param years how many
     */
    record Years(int years) implements RetentionPeriod {
        @Override
        public LocalDate dueOn(LocalDate concluded) {
            return LocalDate.of(concluded.getYear() + years + 1, 1, 1);
        }

        @Override
        public LocalDate keptFrom(LocalDate today) {
            return LocalDate.of(today.getYear() - years, 1, 1);
        }
    }

    /**
     * Days from the day of conclusion, which is not counted (§ 187 (1) BGB); the last one counts to its end (§ 188 (1) BGB).
     *
     * @param days how many
     */
    record Days(int days) implements RetentionPeriod {
        @Override
        public LocalDate dueOn(LocalDate concluded) {
            return concluded.plusDays(days).plusDays(1);
        }

        @Override
        public LocalDate keptFrom(LocalDate today) {
            return today.minusDays(days);
        }
    }
}

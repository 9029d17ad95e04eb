package de.aok.meineaok.recovery;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often something was entered wrongly on one day, such as the answer to a personal question or a one-time password. Its own
 * count: it uses up nothing else, and the next day begins anew.
 *
 * @param on the day of the last wrong entry, Europe/Berlin; null if there was none
 * @param wrong how many were wrong on that day
 */
@Rule({RuleId.RCV_2, RuleId.RCV_3, RuleId.LOG_7})
public record DailyTries(@Nullable LocalDate on, int wrong) {
    public static DailyTries none() {
        return new DailyTries(null, 0);
    }

    /** Whether an entry is judged today; otherwise it counts as wrong, right or not. */
    public boolean mayTry(LocalDate today, int aDay) {
        return wrongOn(today) < aDay;
    }

    /** After a wrong entry. A day once begun is not left again, though another server's clock be a little behind. */
    public DailyTries afterWrong(LocalDate today) {
        return new DailyTries(on != null && on.isAfter(today) ? on : today, wrongOn(today) + 1);
    }

    private int wrongOn(LocalDate today) {
        return on == null || on.isBefore(today) ? 0 : wrong;
    }
}

package de.aok.meineaok.termination;

import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Ende der Nutzung: the day on which use ended, by termination, end of insurance or death.
 *
 * @param on that day, Europe/Berlin
 */
@Rule(RuleId.END_2)
public record UseEnd(LocalDate on) {
    /**
     * The last day of access, by § 188 (2) and (3) BGB: the day of the closing month that bears the same number, or its last day
     * if it has none.
     */
    public LocalDate lastDayOfAccess(TerminationRules rules) {
        return on.plusMonths(rules.closingMonths());
    }

    /** The first instant at which the access is to be closed. */
    public Instant closesAt(TerminationRules rules) {
        return LegalCalendar.endOf(lastDayOfAccess(rules));
    }

    /** The earlier one, where use ended for more than one reason. */
    public UseEnd orEarlier(@Nullable UseEnd other) {
        return other == null || on.isBefore(other.on) ? this : other;
    }

    /**
     * The latest end of use that can be due for closing on a day: turned round from {@link #lastDayOfAccess}, so that a search
     * need not look at every account.
     *
     * @return ends of use after it are not due on that day; of those up to it, {@link #closesAt} judges each
     */
    public static LocalDate latestDue(LocalDate today, TerminationRules rules) {
        // An end of use one day later leaves access for all of today; and of two, the later never closes first.
        return today.minusMonths(rules.closingMonths());
    }
}

package de.aok.meineaok.activation;

import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.time.LocalDate;

/** When a mail reminds of a code that was not used. */
@Rule(RuleId.ACT_8)
public final class ActivationReminderPolicy {
    private final ActivationRules rules;

    public ActivationReminderPolicy(ActivationRules rules) {
        this.rules = rules;
    }

    /**
     * The latest hand-over to the post of which a day's reminder is due.
     *
     * @param today the day in Europe/Berlin
     * @return an instant; letters handed over before it are due
     */
    public Instant handedOverBefore(LocalDate today) {
        return LegalCalendar.endOf(today.minusDays(rules.reminderDays()));
    }
}

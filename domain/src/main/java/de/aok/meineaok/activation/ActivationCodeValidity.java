package de.aok.meineaok.activation;

import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How long a code serves, by § 187 (1) and § 188 (1) BGB: the day of issue is not counted, and the last day counts to its end.
 *
 * @param issuedOn day of issue, Europe/Berlin
 * @param validThrough last day on which the code serves
 */
@Rule(RuleId.ACT_2)
public record ActivationCodeValidity(LocalDate issuedOn, LocalDate validThrough) {
    public static ActivationCodeValidity of(Instant issuedAt, ActivationRules rules) {
        LocalDate issuedOn = LegalCalendar.dayOf(issuedAt);
        return new ActivationCodeValidity(issuedOn, issuedOn.plusDays(rules.validDays()));
    }

    /** The first instant at which the code serves no more. */
    public Instant endsAt() {
        return LegalCalendar.endOf(validThrough);
    }

    /**
     * The latest day of issue of which a registration, never activated, is removed (REG-9): its code ran out the given number of
     * days ago.
     */
    @Rule(RuleId.REG_9)
    public static LocalDate latestIssueDueForRemoval(Instant now, ActivationRules rules) {
        return LegalCalendar.dayOf(now).minusDays(1L + rules.removalDays() + rules.validDays());
    }
}

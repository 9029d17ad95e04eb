package de.aok.meineaok.recovery;

import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;

/**
 * A one-time password that was sent, as far as it may be judged without knowing it.
 *
 * @param issuedAt when it was made
 * @param way how it was sent
 */
@Rule(RuleId.RCV_3)
public record IssuedOneTimePassword(Instant issuedAt, Way way) {
    /** How a one-time password is sent. */
    public enum Way {
        MAIL,
        LETTER
    }

    /** The first instant at which it serves no more: by post counted as the activation code is (ACT-2). */
    public Instant endsAt(RecoveryRules rules) {
        return switch (way) {
            case MAIL -> issuedAt.plus(rules.mailValidity());
            case LETTER -> LegalCalendar.endOf(LegalCalendar.dayOf(issuedAt).plusDays(rules.letterValidDays()));
        };
    }

    public boolean serves(Instant now, RecoveryRules rules) {
        return now.isBefore(endsAt(rules));
    }
}

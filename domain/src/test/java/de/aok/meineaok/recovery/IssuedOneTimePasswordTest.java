package de.aok.meineaok.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.calendar.BerlinClock;
import de.aok.meineaok.recovery.IssuedOneTimePassword.Way;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule(RuleId.RCV_3)
class IssuedOneTimePasswordTest {
    private static final RecoveryRules RULES = RecoveryRules.aokNiedersachsen();

    @ParameterizedTest
    @CsvSource({
        // By mail 24 hours, whatever the clocks do meanwhile.
        "MAIL, 2026-11-24T10:00:00Z, 2026-11-25T10:00:00Z",
        "MAIL, 2026-03-28T12:00:00Z, 2026-03-29T12:00:00Z",
        "MAIL, 2026-10-24T12:00:00Z, 2026-10-25T12:00:00Z",
        // By post to the end of the 21st day after.
        "LETTER, 2026-02-28T23:00:00Z, 2026-03-22T23:00:00Z",
        "LETTER, 2026-03-01T22:59:59Z, 2026-03-22T23:00:00Z",
        "LETTER, 2026-03-10T12:00:00Z, 2026-03-31T22:00:00Z",
        "LETTER, 2026-10-10T12:00:00Z, 2026-10-31T23:00:00Z",
        "LETTER, 2028-02-08T12:00:00Z, 2028-02-29T23:00:00Z",
    })
    void serves_until_its_time_is_up(Way way, Instant issued, Instant end) {
        IssuedOneTimePassword password = new IssuedOneTimePassword(issued, way);

        assertThat(password.endsAt(RULES)).isEqualTo(end);
        assertThat(password.serves(issued, RULES)).isTrue();
        assertThat(password.serves(end.minusNanos(1), RULES)).isTrue();
        assertThat(password.serves(end, RULES)).isFalse();
    }

    @Property
    void a_letter_serves_through_21_days_in_berlin_also_when_clocks_change(
            @ForAll(supplier = BerlinClock.AroundChanges.class) Instant issued) {
        LocalDate last = BerlinClock.dayOf(issued).plusDays(21);
        Instant end = new IssuedOneTimePassword(issued, Way.LETTER).endsAt(RULES);

        assertThat(BerlinClock.dayOf(end.minusNanos(1))).isEqualTo(last);
        assertThat(BerlinClock.dayOf(end)).isEqualTo(last.plusDays(1));
    }

    @Property
    void a_mail_serves_24_hours_also_when_clocks_change(
            @ForAll(supplier = BerlinClock.AroundChanges.class) Instant issued) {
        assertThat(new IssuedOneTimePassword(issued, Way.MAIL).endsAt(RULES)).isEqualTo(issued.plusSeconds(86_400));
    }
}

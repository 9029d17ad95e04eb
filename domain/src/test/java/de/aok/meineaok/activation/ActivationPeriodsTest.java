package de.aok.meineaok.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.calendar.BerlinClock;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivationPeriodsTest {
    private static final ActivationRules RULES = ActivationRules.aokNiedersachsen();
    private static final CodeForm CODE = CodeForm.aokNiedersachsen();
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest
    @Rule(RuleId.ACT_2)
    @CsvSource({
        // Issued 1 March, any hour: until 22 March 24:00.
        "2026-02-28T23:00:00Z, 2026-03-22, 2026-03-22T23:00:00Z",
        "2026-03-01T22:59:59Z, 2026-03-22, 2026-03-22T23:00:00Z",
        // Over the change to summer time, and back.
        "2026-03-10T12:00:00Z, 2026-03-31, 2026-03-31T22:00:00Z",
        "2026-10-10T12:00:00Z, 2026-10-31, 2026-10-31T23:00:00Z",
        "2028-02-08T12:00:00Z, 2028-02-29, 2028-02-29T23:00:00Z",
    })
    void a_code_serves_to_the_end_of_the_21st_day_after(Instant issued, LocalDate through, Instant end) {
        ActivationCodeValidity validity = ActivationCodeValidity.of(issued, RULES);

        assertThat(validity.issuedOn()).isEqualTo(LegalCalendar.dayOf(issued));
        assertThat(validity.validThrough()).isEqualTo(through);
        assertThat(validity.endsAt()).isEqualTo(end);
    }

    @Property
    @Rule(RuleId.ACT_2)
    void a_code_serves_through_21_days_in_berlin_also_when_clocks_change(
            @ForAll(supplier = BerlinClock.AroundChanges.class) Instant issued) {
        LocalDate last = BerlinClock.dayOf(issued).plusDays(21);
        ActivationCodeValidity validity = ActivationCodeValidity.of(issued, RULES);

        assertThat(validity.validThrough()).isEqualTo(last);
        assertThat(BerlinClock.dayOf(validity.endsAt().minusNanos(1))).isEqualTo(last);
        assertThat(BerlinClock.dayOf(validity.endsAt())).isEqualTo(last.plusDays(1));
    }

    @Test
    @Rule(RuleId.REG_9)
    void a_registration_is_due_for_removal_90_days_after_its_code_ran_out() {
        LocalDate issued = LocalDate.of(2026, 1, 1);
        LocalDate ranOut = issued.plusDays(21);
        Instant due = LegalCalendar.startOf(ranOut.plusDays(91));

        assertThat(ActivationCodeValidity.latestIssueDueForRemoval(due, RULES)).isEqualTo(issued);
        assertThat(ActivationCodeValidity.latestIssueDueForRemoval(due.minusMillis(1), RULES))
                .isEqualTo(issued.minusDays(1));
    }

    @Test
    @Rule(RuleId.ACT_8)
    void a_reminder_is_due_14_days_after_the_letter() {
        LocalDate handedOver = LocalDate.of(2026, 11, 1);
        Instant before = new ActivationReminderPolicy(RULES).handedOverBefore(handedOver.plusDays(14));

        assertThat(LegalCalendar.endOf(handedOver)).isEqualTo(before);
    }

    @Test
    @Rule(RuleId.ACT_7)
    void the_first_letter_may_be_ordered_at_any_time() {
        assertThat(nextOrderAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    @Rule(RuleId.ACT_7)
    void letters_are_24_hours_apart() {
        assertThat(nextOrderAt(NOW)).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(nextOrderAt(NOW, NOW.minus(Duration.ofDays(2)))).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    @Rule(RuleId.ACT_7)
    void no_more_than_three_in_any_30_days() {
        Instant first = NOW.minus(Duration.ofDays(10));

        assertThat(nextOrderAt(first, NOW, NOW.minus(Duration.ofDays(5)))).isEqualTo(first.plus(Duration.ofDays(30)));
        assertThat(nextOrderAt(NOW.minus(Duration.ofDays(40)), NOW.minus(Duration.ofDays(35)), NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(nextOrderAt(NOW.minus(Duration.ofDays(100)), first, NOW.minus(Duration.ofDays(5)), NOW))
                .isEqualTo(first.plus(Duration.ofDays(30)));
    }

    @Test
    void rules_are_validated() {
        assertThatIllegalArgumentException().isThrownBy(() -> rules(0, 5, 3, 14, 90));
        assertThatIllegalArgumentException().isThrownBy(() -> rules(21, 0, 3, 14, 90));
        assertThatIllegalArgumentException().isThrownBy(() -> rules(21, 5, 0, 14, 90));
        assertThatIllegalArgumentException().isThrownBy(() -> rules(21, 5, 3, 0, 90));
        assertThatIllegalArgumentException().isThrownBy(() -> rules(21, 5, 3, 21, 90));
        assertThatIllegalArgumentException().isThrownBy(() -> rules(21, 5, 3, 14, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActivationRules(21, 5, 3, Duration.ofDays(-1), Duration.ZERO, 14, 90, CODE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActivationRules(21, 5, 3, Duration.ZERO, Duration.ofDays(-1), 14, 90, CODE));
        assertThat(rules(2, 1, 1, 1, 0).validDays()).isEqualTo(2);
    }

    private static ActivationRules rules(int valid, int wrong, int letters, int reminder, int removal) {
        return new ActivationRules(valid, wrong, letters, Duration.ZERO, Duration.ZERO, reminder, removal, CODE);
    }

    private static Instant nextOrderAt(Instant... ordered) {
        return new ActivationLetterQuota(RULES).nextOrderAt(List.of(ordered));
    }
}

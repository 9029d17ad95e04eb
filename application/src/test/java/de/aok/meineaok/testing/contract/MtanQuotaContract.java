package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.application.port.MtanQuota;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What an {@link MtanQuota} promises. */
@Rule(RuleId.MTN_2)
public abstract class MtanQuotaContract extends KeepingContract {
    private static final MobileNumber NUMBER = new MobileNumber("+4915112345678");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    /** One of which nothing was taken. */
    protected abstract MtanQuota quota();

    @Test
    void gives_so_many_a_day_and_no_more() {
        assertThat(take(NUMBER, DAY, 2)).isTrue();
        assertThat(take(NUMBER, DAY, 2)).isTrue();
        assertThat(take(NUMBER, DAY, 2)).isFalse();
    }

    @Test
    void gives_so_many_to_each_number_and_on_each_day() {
        assertThat(take(NUMBER, DAY, 1)).isTrue();

        assertThat(take(NUMBER, DAY.plusDays(1), 1)).isTrue();
        assertThat(take(NUMBER, DAY.minusDays(1), 1)).isTrue();
        assertThat(take(new MobileNumber("+4915112345679"), DAY, 1)).isTrue();
        assertThat(take(NUMBER, DAY, 1)).isFalse();
    }

    @Test
    void counts_what_was_taken_and_not_what_was_refused() {
        take(NUMBER, DAY, 1);
        take(NUMBER, DAY, 1);
        take(NUMBER, DAY, 1);

        assertThat(take(NUMBER, DAY, 2)).isTrue();
        assertThat(take(NUMBER, DAY, 2)).isFalse();
    }

    @Test
    void counts_what_a_number_gets_in_a_day_over_all_who_send_at_once() throws Exception {
        assertThat(atOnce(30, i -> quota().take(NUMBER, DAY, 10)))
                .filteredOn(taken -> taken)
                .hasSize(10);
    }

    @Test
    void counts_nothing_that_was_rolled_back() {
        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    quota().take(NUMBER, DAY, 1);
                    throw new IllegalStateException("nothing was sent");
                }));

        assertThat(take(NUMBER, DAY, 1)).isTrue();
    }

    private boolean take(MobileNumber number, LocalDate day, int perDay) {
        return within(() -> quota().take(number, day, perDay));
    }
}

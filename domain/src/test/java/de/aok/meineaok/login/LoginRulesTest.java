package de.aok.meineaok.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LoginRulesTest {

    @Test
    void traces_are_kept_to_the_end_of_the_90th_day_after() {
        LocalDate keptFrom = LoginRules.aokNiedersachsen().tracesKeptFrom(LocalDate.of(2027, 2, 23));

        assertThat(keptFrom).isEqualTo("2026-11-25");
    }

    @Test
    void traces_outlive_the_login_and_the_session_that_leave_them() {
        Duration minute = Duration.ofMinutes(1);
        Duration day = Duration.ofDays(1);
        Duration more = day.plusMillis(1);

        assertThat(new LoginRules(1, day, minute, day, 1).traceDays()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new LoginRules(1, more, minute, day, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LoginRules(1, day, minute, more, 1));
    }
}

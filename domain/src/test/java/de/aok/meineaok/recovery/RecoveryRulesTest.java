package de.aok.meineaok.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@Rule({RuleId.RCV_2, RuleId.RCV_3})
class RecoveryRulesTest {

    @Test
    void are_validated() {
        Duration minute = Duration.ofMinutes(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new RecoveryRules(Duration.ZERO, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecoveryRules(minute.negated(), 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecoveryRules(minute, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecoveryRules(minute, 1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecoveryRules(minute, 1, 1, 0));
        assertThat(new RecoveryRules(minute, 1, 1, 1).oneTimeTries()).isEqualTo(1);
        assertThat(RecoveryRules.aokNiedersachsen()).isEqualTo(new RecoveryRules(Duration.ofHours(24), 21, 3, 100));
    }
}

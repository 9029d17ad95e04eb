package de.aok.meineaok.recovery;

import de.aok.meineaok.rule.Demands;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;

/**
 * What a portal's operator decides about forgotten passwords.
 *
 * @param mailValidity how long a one-time password sent by mail serves (RCV-3)
 * @param letterValidDays how many days after the day of issue one sent by post serves (RCV-3)
 * @param answerTries how often the personal question may be answered wrongly in a calendar day, Europe/Berlin (RCV-2)
 * @param oneTimeTries how many entries of the form of a one-time password may be wrong in a calendar day, Europe/Berlin, for one user
 *     name (RCV-3): many, since anybody can make them, and few enough that its 59 bits are never guessed
 */
@Rule({RuleId.RCV_2, RuleId.RCV_3})
public record RecoveryRules(Duration mailValidity, int letterValidDays, int answerTries, int oneTimeTries) {
    public RecoveryRules {
        Demands.on("recovery")
                .lasting(RuleId.RCV_3, "mail-validity", mailValidity)
                .atLeast(RuleId.RCV_3, "letter-valid-days", letterValidDays, 1)
                .atLeast(RuleId.RCV_2, "answer-tries", answerTries, 1)
                .atLeast(RuleId.RCV_3, "one-time-tries", oneTimeTries, 1)
                .areMet();
    }

    public static RecoveryRules aokNiedersachsen() {
        return new RecoveryRules(Duration.ofHours(24), 21, 3, 100);
    }
}

package de.aok.meineaok.activation;

import de.aok.meineaok.rule.Demands;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;

/**
 * What a portal's operator decides about activation codes.
 *
 * @param validDays how many days after the day of issue a code serves (ACT-2)
 * @param wrongEntries with how many a code is void (ACT-6)
 * @param letters how many may be ordered in any {@code letterWindow} (ACT-7)
 * @param letterWindow see {@code letters}
 * @param letterPause least time between two letters (ACT-7)
 * @param reminderDays how many days after the letter a mail reminds (ACT-8)
 * @param removalDays how many days after the last code ran out a registration is removed (REG-9)
 * @param code what codes look like (ACT-5)
 */
public record ActivationRules(
        int validDays,
        int wrongEntries,
        int letters,
        Duration letterWindow,
        Duration letterPause,
        int reminderDays,
        int removalDays,
        CodeForm code) {
    public ActivationRules {
        Demands.on("activation")
                .atLeast(RuleId.ACT_2, "valid-days", validDays, 1)
                .atLeast(RuleId.ACT_6, "wrong-entries", wrongEntries, 1)
                .atLeast(RuleId.ACT_7, "letters", letters, 1)
                .atLeast(RuleId.ACT_7, "letter-window", letterWindow, Duration.ZERO)
                .atLeast(RuleId.ACT_7, "letter-pause", letterPause, Duration.ZERO)
                .atLeast(RuleId.ACT_8, "reminder-days", reminderDays, 1)
                .below(RuleId.ACT_8, "reminder-days", reminderDays, "activation.valid-days", validDays)
                .atLeast(RuleId.REG_9, "removal-days", removalDays, 0)
                .areMet();
    }

    public static ActivationRules aokNiedersachsen() {
        return new ActivationRules(
                21, 5, 3, Duration.ofDays(30), Duration.ofHours(24), 14, 90, CodeForm.aokNiedersachsen());
    }
}

package de.aok.meineaok.activation;

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
 */
public record ActivationRules(
        int validDays,
        int wrongEntries,
        int letters,
        Duration letterWindow,
        Duration letterPause,
        int reminderDays,
        int removalDays) {
    public ActivationRules {
        if (validDays < 1 || wrongEntries < 1 || letters < 1) {
            throw new IllegalArgumentException("validDays, wrongEntries and letters are at least 1");
        }
        if (reminderDays < 1 || reminderDays >= validDays) {
            throw new IllegalArgumentException("a reminder comes before the code runs out");
        }
        if (removalDays < 0 || letterWindow.isNegative() || letterPause.isNegative()) {
            throw new IllegalArgumentException("removalDays, letterWindow and letterPause are not negative");
        }
    }

    public static ActivationRules aokNiedersachsen() {
        return new ActivationRules(21, 5, 3, Duration.ofDays(30), Duration.ofHours(24), 14, 90);
    }
}

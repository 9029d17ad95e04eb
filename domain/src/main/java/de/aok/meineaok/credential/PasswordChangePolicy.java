package de.aok.meineaok.credential;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a password may be changed: once a calendar day. Replacing a one-time password is always allowed, and counts. */
@Rule(RuleId.PWD_7)
public final class PasswordChangePolicy {
    private PasswordChangePolicy() {}

    /**
     * @param lastChangeOn the day of the last change, Europe/Berlin; null if there was none. The choice at registration is none
     * @param today the day in Europe/Berlin
     */
    public static boolean mayChange(@Nullable LocalDate lastChangeOn, LocalDate today) {
        return lastChangeOn == null || lastChangeOn.isBefore(today);
    }
}

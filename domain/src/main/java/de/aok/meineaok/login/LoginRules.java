package de.aok.meineaok.login;

import java.time.Duration;
import java.time.LocalDate;

/**
 * What a portal's operator decides about logins.
 *
 * @param wrongPasswords how many in a row lock the account (LOG-3)
 * @param attemptValidity how long the steps of one login may take together (LOG-4)
 * @param sessionIdle after how long without use a session ends (LOG-5)
 * @param sessionLimit how long a session lasts at most (LOG-5)
 * @param traceDays how many days after their last use the technical login data are kept (RET-2): as long as it takes to notice and
 *     follow up an attack (Art. 32 GDPR), and no longer (Art. 5 (1) (e) GDPR)
 */
public record LoginRules(
        int wrongPasswords, Duration attemptValidity, Duration sessionIdle, Duration sessionLimit, int traceDays) {
    public LoginRules {
        if (wrongPasswords < 1) {
            throw new IllegalArgumentException("wrongPasswords is at least 1");
        }
        if (attemptValidity.isNegative() || attemptValidity.isZero()) {
            throw new IllegalArgumentException("attemptValidity is not positive");
        }
        if (sessionIdle.isNegative() || sessionIdle.isZero() || sessionLimit.compareTo(sessionIdle) < 0) {
            throw new IllegalArgumentException("sessionIdle is positive and sessionLimit not below it");
        }
        Duration traces = Duration.ofDays(traceDays);
        if (traces.compareTo(attemptValidity) < 0 || traces.compareTo(sessionLimit) < 0) {
            throw new IllegalArgumentException("traceDays are not below attemptValidity and sessionLimit");
        }
    }

    public static LoginRules aokNiedersachsen() {
        return new LoginRules(5, Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofHours(12), 90);
    }

    /**
     * The first day whose technical login data are still kept. The day of the last use is not counted (§ 187 (1) BGB), and the last
     * day counts to its end (§ 188 (1) BGB).
     */
    public LocalDate tracesKeptFrom(LocalDate today) {
        return today.minusDays(traceDays);
    }
}

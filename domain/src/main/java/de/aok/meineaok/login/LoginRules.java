package de.aok.meineaok.login;

import java.time.Duration;

/**
 * What a portal's operator decides about logins.
 *
 * @param wrongPasswords how many in a row lock the account (LOG-3)
 * @param attemptValidity how long the steps of one login may take together (LOG-4)
 * @param sessionIdle after how long without use a session ends (LOG-5)
 * @param sessionLimit how long a session lasts at most (LOG-5)
 */
public record LoginRules(int wrongPasswords, Duration attemptValidity, Duration sessionIdle, Duration sessionLimit) {
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
    }

    public static LoginRules aokNiedersachsen() {
        return new LoginRules(5, Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofHours(12));
    }
}

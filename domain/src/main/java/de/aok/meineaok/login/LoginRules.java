package de.aok.meineaok.login;

import de.aok.meineaok.rule.Demands;
import de.aok.meineaok.rule.RuleId;
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
        Demands.on("login")
                .atLeast(RuleId.LOG_3, "wrong-passwords", wrongPasswords, 1)
                .lasting(RuleId.LOG_4, "attempt-validity", attemptValidity)
                .lasting(RuleId.LOG_5, "session-idle", sessionIdle)
                .notAbove(RuleId.LOG_5, "session-idle", sessionIdle, "login.session-limit", sessionLimit)
                .areMet();
    }

    public static LoginRules aokNiedersachsen() {
        return new LoginRules(5, Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofHours(12));
    }
}

package de.aok.meineaok.mobilenumber;

import de.aok.meineaok.rule.Demands;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;

/**
 * What a portal's operator decides about mTANs (MTN-2).
 *
 * @param digits length of the code
 * @param validity how long it serves
 * @param tries how often a wrong one may be entered
 * @param perLogin how many may be sent in one login
 * @param perDayAndNumber how many may be sent to one number in a calendar day, Europe/Berlin
 */
public record MtanRules(int digits, Duration validity, int tries, int perLogin, int perDayAndNumber) {
    public MtanRules {
        Demands.on("mtan")
                .between(RuleId.MTN_2, "digits", digits, 4, 9)
                .lasting(RuleId.MTN_2, "validity", validity)
                .atLeast(RuleId.MTN_2, "tries", tries, 1)
                .atLeast(RuleId.MTN_2, "per-login", perLogin, 1)
                .atLeast(RuleId.MTN_2, "per-day-and-number", perDayAndNumber, 1)
                .areMet();
    }

    public static MtanRules aokNiedersachsen() {
        return new MtanRules(6, Duration.ofMinutes(5), 3, 3, 10);
    }
}

package de.aok.meineaok.locking;

import de.aok.meineaok.rule.Demands;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;

/**
 * What a portal's operator decides about suspicion. Further grounds are code: see {@link SuspicionGround}.
 *
 * @param exhaustedMtans how many mTANs used up by wrong entries are suspicious
 * @param exhaustedMtansWindow within which time
 * @param exhaustedCodes how many activation codes used up by wrong entries are suspicious
 * @param exhaustedCodesWindow within which time
 * @param addresses from how many network addresses on attempts to log in are suspicious
 * @param addressesWindow within which time
 */
@Rule(RuleId.LCK_2)
public record SuspicionRules(
        int exhaustedMtans,
        Duration exhaustedMtansWindow,
        int exhaustedCodes,
        Duration exhaustedCodesWindow,
        int addresses,
        Duration addressesWindow) {
    public SuspicionRules {
        Demands.on("suspicion")
                .atLeast(RuleId.LCK_2, "exhausted-mtans", exhaustedMtans, 1)
                .lasting(RuleId.LCK_2, "exhausted-mtans-window", exhaustedMtansWindow)
                .atLeast(RuleId.LCK_2, "exhausted-codes", exhaustedCodes, 1)
                .lasting(RuleId.LCK_2, "exhausted-codes-window", exhaustedCodesWindow)
                .atLeast(RuleId.LCK_2, "addresses", addresses, 2)
                .lasting(RuleId.LCK_2, "addresses-window", addressesWindow)
                .areMet();
    }

    public static SuspicionRules aokNiedersachsen() {
        return new SuspicionRules(3, Duration.ofHours(24), 5, Duration.ofDays(30), 20, Duration.ofHours(1));
    }
}

package de.aok.meineaok.credential;

import de.aok.meineaok.rule.Demands;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/**
 * What a portal's operator decides about user names.
 *
 * @param maximumLength greatest number of characters, 1 to {@value UserName#LONGEST}
 */
@Rule(RuleId.USR_1)
public record UserNameRules(int maximumLength) {
    public UserNameRules {
        Demands.on("user-name")
                .between(RuleId.USR_1, "maximum-length", maximumLength, 1, UserName.LONGEST)
                .areMet();
    }

    public static UserNameRules aokNiedersachsen() {
        return new UserNameRules(12);
    }
}

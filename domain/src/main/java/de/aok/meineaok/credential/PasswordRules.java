package de.aok.meineaok.credential;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/**
 * The numbers of the password rules, which each AOK may set for itself.
 *
 * @param minimumLength least number of characters (code points), at least 1
 * @param maximumLength greatest number of characters (code points), from the least up to {@value #LONGEST}
 * @param userNameRun how many consecutive characters of the user name are a part of it, at least 1
 */
@Rule({RuleId.PWD_1, RuleId.PWD_6})
public record PasswordRules(int minimumLength, int maximumLength, int userNameRun) {
    /** What judging and hashing are made for. */
    public static final int LONGEST = 256;

    public PasswordRules {
        if (minimumLength < 1 || maximumLength < minimumLength || maximumLength > LONGEST) {
            throw new IllegalArgumentException(
                    "a password's lengths lie between 1 and " + LONGEST + ", the least first");
        }
        if (userNameRun < 1) {
            throw new IllegalArgumentException("a part of the user name has at least one character");
        }
    }

    public static PasswordRules aokNiedersachsen() {
        return new PasswordRules(8, 40, 3);
    }
}

package de.aok.meineaok.credential;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/**
 * The numbers of the password rules, which each AOK may set for itself.
 *
 * @param minimumLength least number of characters (code points), at least 1
 * @param maximumLength greatest number of characters (code points), from the least up to {@value #LONGEST}
 * @param userNameRun how many consecutive characters of the user name are a part of it, at least 1
 * @param barred how many of the last passwords must not be chosen again, the current one among them, at least 1 (PWD-8)
 */
@Rule({RuleId.PWD_1, RuleId.PWD_6, RuleId.PWD_8})
public record PasswordRules(int minimumLength, int maximumLength, int userNameRun, int barred) {
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
        if (barred < 1) {
            throw new IllegalArgumentException("a change changes the password");
        }
    }

    public static PasswordRules aokNiedersachsen() {
        return new PasswordRules(8, 40, 3, 5);
    }
}

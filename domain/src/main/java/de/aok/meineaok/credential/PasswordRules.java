package de.aok.meineaok.credential;

import de.aok.meineaok.rule.Demands;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/**
 * The numbers of the password rules, which each AOK may set for itself.
 *
 * @param minimumLength least number of characters (code points), at least 1
 * @param maximumLength greatest number of characters (code points), from the least up to {@value #LONGEST}
 * @param userNameRun how many consecutive characters of the user name are a part of it, at least 1
 * @param barred how many of the last passwords must not be chosen again, the current one among them, at least 1 (PWD-8)
 * @param characters of which it may consist (PWD-2, PWD-3, PWD-4)
 */
@Rule({RuleId.PWD_1, RuleId.PWD_6, RuleId.PWD_8})
public record PasswordRules(
        int minimumLength, int maximumLength, int userNameRun, int barred, PasswordCharacters characters) {
    /** What judging and hashing are made for. */
    public static final int LONGEST = 256;

    public PasswordRules {
        Demands.on("password")
                .between(RuleId.PWD_1, "minimum-length", minimumLength, 1, LONGEST)
                .between(RuleId.PWD_1, "maximum-length", maximumLength, 1, LONGEST)
                .notAbove(RuleId.PWD_1, "minimum-length", minimumLength, "password.maximum-length", maximumLength)
                .atLeast(RuleId.PWD_6, "user-name-run", userNameRun, 1)
                .atLeast(RuleId.PWD_8, "barred", barred, 1)
                .areMet();
    }

    public static PasswordRules aokNiedersachsen() {
        return new PasswordRules(8, 40, 3, 5, PasswordCharacters.aokNiedersachsen());
    }
}

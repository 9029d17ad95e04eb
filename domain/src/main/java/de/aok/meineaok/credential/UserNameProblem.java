package de.aok.meineaok.credential;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** What can be wrong with a new user name. In brackets: the arguments of its text. */
public enum UserNameProblem implements Problem {
    EMPTY(RuleId.USR_1),
    /** Too many characters (the greatest number). */
    TOO_LONG(RuleId.USR_1),
    /** Characters that are not allowed, but for the blank (the characters, or what they are called if they cannot be seen). */
    FORBIDDEN_CHARACTERS(RuleId.USR_1),
    BLANK(RuleId.USR_1),
    /** Somebody else has it; found by who knows all user names. */
    TAKEN(RuleId.USR_2);

    private final RuleId rule;

    UserNameProblem(RuleId rule) {
        this.rule = rule;
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}

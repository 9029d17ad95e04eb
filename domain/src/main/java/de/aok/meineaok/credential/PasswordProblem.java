package de.aok.meineaok.credential;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** What can be wrong with a new password. In brackets: the arguments of its text. */
public enum PasswordProblem implements Problem {
    /** Too few characters (the least number). */
    TOO_SHORT(RuleId.PWD_1),
    /** Too many characters (the greatest number). */
    TOO_LONG(RuleId.PWD_1),
    LETTER_MISSING(RuleId.PWD_2),
    DIGIT_MISSING(RuleId.PWD_2),
    /** No special character (those allowed). */
    SPECIAL_CHARACTER_MISSING(RuleId.PWD_2),
    /** Characters that are not allowed, but for the blank (the characters, or what they are called if they cannot be seen). */
    FORBIDDEN_CHARACTERS(RuleId.PWD_3),
    /** The blank: the one that people want most, and its name does not tell them much. */
    BLANK(RuleId.PWD_3),
    /** A first character that must not be first (that character). */
    FORBIDDEN_FIRST_CHARACTER(RuleId.PWD_4),
    /** A common password or word. */
    COMMON_WORD(RuleId.PWD_5),
    /** A sequence of the keyboard, the alphabet or the digits. */
    SEQUENCE(RuleId.PWD_5),
    /** One unit over and over. */
    REPETITION(RuleId.PWD_5),
    /** The person's own names, birth date or KVNR. */
    PERSONAL(RuleId.PWD_5),
    /** A part of the user name (how many consecutive characters are a part). */
    USER_NAME(RuleId.PWD_6),
    /** The day's change is done already. */
    CHANGED_TODAY(RuleId.PWD_7),
    /** Used before, and not long enough ago (after how many changes it is free again). */
    USED_BEFORE(RuleId.PWD_8),
    /** The current password, which a change takes, is wrong. */
    CURRENT_WRONG(RuleId.PWD_10);

    private final RuleId rule;

    PasswordProblem(RuleId rule) {
        this.rule = rule;
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}

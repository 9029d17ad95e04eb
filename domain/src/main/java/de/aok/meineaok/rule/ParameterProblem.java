package de.aok.meineaok.rule;

/** What can be wrong with a parameter of the rules. The texts stand in the resource bundle {@code parameters}. */
public enum ParameterProblem {
    /** There is no parameter of that name. */
    UNKNOWN,
    /** No preset has that name. */
    NOT_A_PRESET,
    NOT_A_NUMBER,
    /** Durations are written as ISO 8601 has them, such as {@code PT5M}. */
    NOT_A_DURATION,
    /** Not the nine digits of an Institutionskennzeichen. */
    NOT_AN_IK,
    BLANK,
    /** Less than the least that makes sense. */
    TOO_SMALL,
    /** More than the most that makes sense. */
    TOO_LARGE,
    /** More than another parameter, which it must not exceed. */
    ABOVE_OTHER,
    /** Not less than another parameter, below which it must stay. */
    NOT_BELOW_OTHER,
    /** A character that is not of the kind that is due. */
    CHARACTER_NOT_ALLOWED,
    CHARACTER_MISSING,
    CHARACTER_TWICE,
    /** Characters that people take for one another when they read them. */
    LOOK_ALIKES,
    /** Codes of this form can be guessed. */
    TOO_FEW_BITS,
    /** Not a multiple of what it is divided into. */
    NOT_A_MULTIPLE
}

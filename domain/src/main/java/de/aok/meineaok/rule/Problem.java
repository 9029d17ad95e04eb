package de.aok.meineaok.rule;

/**
 * One way in which a rule can be broken. Each capability lists its own as an enum; the texts stand, by language, in the resource
 * bundle {@code violations} beside this interface, under {@code <enum>.<constant>}.
 */
public interface Problem {
    /** The rule that is broken. */
    RuleId rule();

    /** The constant's name, given by the enum. */
    String name();
}

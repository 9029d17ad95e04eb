package de.aok.meineaok.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What parameters of the rules have to meet, collected, so that all that is wrong is told at once. A record of parameters states
 * its demands when it is made, and so there is none that makes no sense.
 */
public final class Demands {
    private final String prefix;
    private final List<ParameterFinding> unmet = new ArrayList<>();

    private Demands(String prefix) {
        this.prefix = prefix;
    }

    /** @param group what stands before the dot in the parameters' names */
    public static Demands on(String group) {
        return new Demands(group + '.');
    }

    /** On parameters of several groups, each named in full. */
    public static Demands together() {
        return new Demands("");
    }

    public Demands between(RuleId rule, String parameter, long value, long least, long most) {
        if (value > most) {
            tell(rule, parameter, ParameterProblem.TOO_LARGE, Long.toString(value), Long.toString(most));
        }
        return atLeast(rule, parameter, value, least);
    }

    public Demands atLeast(RuleId rule, String parameter, long value, long least) {
        return value < least
                ? tell(rule, parameter, ParameterProblem.TOO_SMALL, Long.toString(value), Long.toString(least))
                : this;
    }

    public Demands atLeast(RuleId rule, String parameter, Duration value, Duration least) {
        return value.compareTo(least) < 0
                ? tell(rule, parameter, ParameterProblem.TOO_SMALL, value.toString(), least.toString())
                : this;
    }

    /** At least a second: shorter ones serve nobody. */
    public Demands lasting(RuleId rule, String parameter, Duration value) {
        return atLeast(rule, parameter, value, Duration.ofSeconds(1));
    }

    public <T extends Comparable<T>> Demands notAbove(
            RuleId rule, String parameter, T value, String other, T otherValue) {
        return value.compareTo(otherValue) > 0
                ? tell(rule, parameter, ParameterProblem.ABOVE_OTHER, value.toString(), other, otherValue.toString())
                : this;
    }

    public <T extends Comparable<T>> Demands below(RuleId rule, String parameter, T value, String other, T otherValue) {
        return value.compareTo(otherValue) >= 0
                ? tell(
                        rule,
                        parameter,
                        ParameterProblem.NOT_BELOW_OTHER,
                        value.toString(),
                        other,
                        otherValue.toString())
                : this;
    }

    public Demands filled(RuleId rule, String parameter, String value) {
        return value.isBlank() ? tell(rule, parameter, ParameterProblem.BLANK) : this;
    }

    /** Each character only once. */
    public Demands distinct(RuleId rule, String parameter, String characters) {
        for (int i = 0; i < characters.length(); i++) {
            if (characters.indexOf(characters.charAt(i)) < i) {
                tell(rule, parameter, ParameterProblem.CHARACTER_TWICE, characters.substring(i, i + 1));
            }
        }
        return this;
    }

    /** That character among them. */
    public Demands holding(RuleId rule, String parameter, String characters, char needed) {
        return characters.indexOf(needed) < 0
                ? tell(rule, parameter, ParameterProblem.CHARACTER_MISSING, Character.toString(needed))
                : this;
    }

    /** Each character one of those that are allowed. */
    public Demands only(RuleId rule, String parameter, String characters, String allowed) {
        for (int i = 0; i < characters.length(); i++) {
            if (allowed.indexOf(characters.charAt(i)) < 0) {
                tell(rule, parameter, ParameterProblem.CHARACTER_NOT_ALLOWED, characters.substring(i, i + 1), allowed);
            }
        }
        return this;
    }

    /** Notes what is wrong, for demands that stand nowhere else. */
    public Demands tell(RuleId rule, String parameter, ParameterProblem problem, String... arguments) {
        unmet.add(ParameterFinding.of(prefix + parameter, rule, problem, arguments));
        return this;
    }

    /** @throws UnmetDemandsException if any is not met, with all of those */
    public void areMet() {
        if (!unmet.isEmpty()) {
            throw new UnmetDemandsException(unmet);
        }
    }
}

package de.aok.meineaok.rule;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of the rules that cannot be as it was set.
 *
 * @param parameter its name, such as {@code activation.valid-days}
 * @param rule the rule that it belongs to; null if there is no such parameter
 * @param problem what is wrong
 * @param arguments what the text names, such as a limit or another parameter
 */
public record ParameterFinding(
        String parameter, @Nullable RuleId rule, ParameterProblem problem, List<String> arguments) {

    private static final String BUNDLE = "de.aok.meineaok.rule.parameters";

    public ParameterFinding {
        arguments = List.copyOf(arguments);
    }

    public static ParameterFinding of(
            String parameter, @Nullable RuleId rule, ParameterProblem problem, String... arguments) {
        return new ParameterFinding(parameter, rule, problem, List.of(arguments));
    }

    /** Names the parameter, its rule, and what would be right: in English for an English locale, else in German. */
    public String message(Locale locale) {
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.GERMAN;
        String pattern = ResourceBundle.getBundle(BUNDLE, language).getString(problem.name());
        String text = new MessageFormat(pattern, language).format(arguments.toArray());
        return parameter + (rule == null ? "" : " (" + rule.id() + ')') + ": " + text;
    }
}

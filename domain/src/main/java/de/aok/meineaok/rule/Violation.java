package de.aok.meineaok.rule;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One broken rule, and the entry that breaks it.
 *
 * @param problem what is wrong
 * @param field the entry that it concerns
 * @param arguments what the text names, such as a limit or a forbidden character; never a secret
 * @param rule the one that is broken: the problem's, where no other asks for the same
 */
public record Violation(Problem problem, Field field, List<String> arguments, RuleId rule) {

    private static final String BUNDLE = "de.aok.meineaok.rule.violations";

    public Violation {
        arguments = List.copyOf(arguments);
    }

    public Violation(Problem problem, Field field, List<String> arguments) {
        this(problem, field, arguments, problem.rule());
    }

    public static Violation of(Problem problem, Field field, String... arguments) {
        return new Violation(problem, field, List.of(arguments));
    }

    /** The same, of another entry: where an interface calls it by another name. */
    public Violation of(Field other) {
        return new Violation(problem, other, arguments, rule);
    }

    /** The same, of another rule: where that asks for what the problem's own asks for elsewhere. */
    public Violation under(RuleId other) {
        return new Violation(problem, field, arguments, other);
    }

    /** Says what is wrong and what would be right: in English for an English locale, else in German. */
    public String message(Locale locale) {
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.GERMAN;
        String key = ((Enum<?>) problem).getDeclaringClass().getSimpleName() + '.' + problem.name();
        String pattern = ResourceBundle.getBundle(BUNDLE, language).getString(key);
        return new MessageFormat(pattern, language).format(arguments.toArray());
    }
}

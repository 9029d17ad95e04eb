package de.aok.meineaok.credential;

import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Judges new passwords, PWD-1 to PWD-6. Keeps nothing of what it judges, and may be shared by threads. */
@Rule({RuleId.PWD_1, RuleId.PWD_2, RuleId.PWD_3, RuleId.PWD_4, RuleId.PWD_5, RuleId.PWD_6})
public final class PasswordPolicy {
    private final PasswordRules rules;
    private final PasswordCharacters characters;

    public PasswordPolicy(PasswordRules rules) {
        this.rules = rules;
        characters = rules.characters();
    }

    /**
     * @param candidate what somebody would have as the new password
     * @param context what is known of that person
     * @return all findings, in the order of the rules; empty if the password is good. One that is too long is not examined for
     *     PWD-5, so that the effort is bounded whatever is typed
     */
    public List<Violation> judge(Password candidate, PasswordContext context) {
        String text = candidate.reveal();
        int length = text.codePointCount(0, text.length());
        List<Violation> found = new ArrayList<>();
        judgeLength(length, found);
        judgeKinds(text, found);
        judgeForbidden(text, found);
        judgeFirst(text, found);
        if (length <= rules.maximumLength()) {
            judgeTriviality(text, context, found);
        }
        if (holdsPartOf(context.userName(), text)) {
            found.add(violation(PasswordProblem.USER_NAME, Integer.toString(rules.userNameRun())));
        }
        return List.copyOf(found);
    }

    private void judgeLength(int length, List<Violation> found) {
        if (length < rules.minimumLength()) {
            found.add(violation(PasswordProblem.TOO_SHORT, Integer.toString(rules.minimumLength())));
        }
        if (length > rules.maximumLength()) {
            found.add(violation(PasswordProblem.TOO_LONG, Integer.toString(rules.maximumLength())));
        }
    }

    private void judgeKinds(String text, List<Violation> found) {
        boolean letter = false;
        boolean digit = false;
        boolean special = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letter |= characters.isLetter(c);
            digit |= PasswordCharacters.isDigit(c);
            special |= characters.isSpecial(c);
        }
        if (!letter) {
            found.add(violation(PasswordProblem.LETTER_MISSING));
        }
        if (!digit) {
            found.add(violation(PasswordProblem.DIGIT_MISSING));
        }
        if (!special) {
            found.add(violation(
                    PasswordProblem.SPECIAL_CHARACTER_MISSING,
                    characters.special().replace("", " ").strip()));
        }
    }

    private void judgeForbidden(String text, List<Violation> found) {
        ForbiddenCharacters forbidden = ForbiddenCharacters.in(text, characters::isAllowed);
        if (forbidden.named()) {
            found.add(violation(PasswordProblem.FORBIDDEN_CHARACTERS, forbidden.names()));
        }
        if (forbidden.blank()) {
            found.add(violation(PasswordProblem.BLANK));
        }
    }

    private void judgeFirst(String text, List<Violation> found) {
        if (!text.isEmpty() && characters.notFirst().indexOf(text.charAt(0)) >= 0) {
            found.add(violation(PasswordProblem.FORBIDDEN_FIRST_CHARACTER, text.substring(0, 1)));
        }
    }

    private static void judgeTriviality(String text, PasswordContext context, List<Violation> found) {
        Spelling spelling = Spelling.of(text);
        if (CommonWords.list().isCoreOf(spelling)) {
            found.add(violation(PasswordProblem.COMMON_WORD));
        }
        if (KeySequences.areCoreOf(spelling)) {
            found.add(violation(PasswordProblem.SEQUENCE));
        }
        if (Repetition.isCoreOf(spelling)) {
            found.add(violation(PasswordProblem.REPETITION));
        }
        if (PersonalWords.of(context).areCoreOf(spelling)) {
            found.add(violation(PasswordProblem.PERSONAL));
        }
    }

    private boolean holdsPartOf(@Nullable String userName, String text) {
        if (userName == null || userName.isEmpty()) {
            return false;
        }
        String name = Password.composed(userName).toLowerCase(Locale.ROOT);
        String password = text.toLowerCase(Locale.ROOT);
        int run = Math.min(rules.userNameRun(), name.length());
        for (int i = 0; i + run <= name.length(); i++) {
            if (password.contains(name.substring(i, i + run))) {
                return true;
            }
        }
        return false;
    }

    private static Violation violation(PasswordProblem problem, String... arguments) {
        return Violation.of(problem, Field.PASSWORD, arguments);
    }
}

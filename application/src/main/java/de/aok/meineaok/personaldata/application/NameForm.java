package de.aok.meineaok.personaldata.application;

import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.personaldata.PersonalDataProblem;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name as somebody typed it.
 *
 * @param family family name with its prefixes
 * @param given first names; blank for none, null to leave those that are on file
 */
@Rule(RuleId.DAT_2)
public record NameForm(String family, @Nullable String given) {
    /** So much fits into one line of a letter's address, in a small print. */
    static final int MAX_LENGTH = 60;

    public NameForm {
        family = family.strip();
        given = given == null ? null : given.strip();
    }

    /** All that is wrong with it. */
    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (family.isEmpty()) {
            violations.add(Violation.of(PersonalDataProblem.NAME_MISSING, Field.FAMILY_NAME));
        }
        judge(family, Field.FAMILY_NAME, violations);
        if (given != null) {
            judge(given, Field.GIVEN_NAMES, violations);
        }
        return violations;
    }

    private static void judge(String text, Field field, List<Violation> violations) {
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            violations.add(Violation.of(PersonalDataProblem.NAME_TOO_LONG, field, String.valueOf(MAX_LENGTH)));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            violations.add(Violation.of(PersonalDataProblem.NAME_CHARACTER, field));
        }
    }

    /** The whole name that is asked for. */
    PersonName name(PersonName onFile) {
        return new PersonName(family, given == null ? onFile.given() : given);
    }

    /** Tells a repeat from another request, whatever is on file by then. No name has a line break. */
    String content() {
        return given == null ? family : family + '\n' + given;
    }

    @Override
    public String toString() {
        return "NameForm[…]";
    }
}

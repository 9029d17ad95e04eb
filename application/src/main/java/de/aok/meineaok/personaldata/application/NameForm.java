package de.aok.meineaok.personaldata.application;

import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.personaldata.PersonalDataProblem;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * A name as somebody typed it.
 *
 * @param family family name with its prefixes
 * @param given first names; may be blank
 */
@Rule(RuleId.DAT_2)
public record NameForm(String family, String given) {
    /** So much fits into one line of a letter's address, in a small print. */
    static final int MAX_LENGTH = 60;

    public NameForm {
        family = family.strip();
        given = given.strip();
    }

    /** All that is wrong with it. */
    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (family.isEmpty()) {
            violations.add(Violation.of(PersonalDataProblem.NAME_MISSING, Field.FAMILY_NAME));
        }
        judge(family, Field.FAMILY_NAME, violations);
        judge(given, Field.GIVEN_NAMES, violations);
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

    PersonName name() {
        return new PersonName(family, given);
    }

    @Override
    public String toString() {
        return "NameForm[…]";
    }
}

package de.aok.meineaok.credential;

import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Benutzername: letters A–Z and digits, kept as typed and compared without regard to case. {@link UserNameRules} say how many. */
@Rule({RuleId.USR_1, RuleId.USR_2})
public final class UserName {
    /** What names are kept up to, whatever the rules. */
    public static final int LONGEST = 64;

    private static final UserNameRules WIDEST = new UserNameRules(LONGEST);

    private final String value;

    private UserName(String value) {
        this.value = value;
    }

    /** @throws IllegalArgumentException if it breaks USR-1 by any rules */
    public static UserName of(String value) {
        if (!check(value, WIDEST).isEmpty()) {
            throw new IllegalArgumentException("not a user name (" + RuleId.USR_1 + ')');
        }
        return new UserName(Password.composed(value));
    }

    /** @return empty if the text breaks USR-1 by any rules */
    public static Optional<UserName> parse(String text) {
        return check(text, WIDEST).isEmpty() ? Optional.of(of(text)) : Optional.empty();
    }

    /**
     * Judges a text as people type it. Whether the name is {@link UserNameProblem#TAKEN taken} is not known here.
     *
     * @return all findings by USR-1; empty if {@link #of} takes the text
     */
    public static List<Violation> check(String text, UserNameRules rules) {
        String composed = Password.composed(text);
        List<Violation> found = new ArrayList<>();
        if (composed.isEmpty()) {
            found.add(Violation.of(UserNameProblem.EMPTY, Field.USER_NAME));
        }
        if (composed.codePointCount(0, composed.length()) > rules.maximumLength()) {
            found.add(Violation.of(UserNameProblem.TOO_LONG, Field.USER_NAME, Integer.toString(rules.maximumLength())));
        }
        ForbiddenCharacters forbidden = ForbiddenCharacters.in(composed, UserName::isAllowed);
        if (forbidden.named()) {
            found.add(Violation.of(UserNameProblem.FORBIDDEN_CHARACTERS, Field.USER_NAME, forbidden.names()));
        }
        if (forbidden.blank()) {
            found.add(Violation.of(UserNameProblem.BLANK, Field.USER_NAME));
        }
        return List.copyOf(found);
    }

    private static boolean isAllowed(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** As typed. */
    public String value() {
        return value;
    }

    /** By which two user names are the same. */
    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserName name && name.folded().equals(folded());
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }

    @Override
    public String toString() {
        return "UserName[…]";
    }
}

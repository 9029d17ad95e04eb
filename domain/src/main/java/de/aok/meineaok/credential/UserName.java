package de.aok.meineaok.credential;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Locale;

/** Benutzername: 1 to 12 letters A–Z and digits, kept as typed and compared without regard to case. */
@Rule({RuleId.USR_1, RuleId.USR_2})
public final class UserName {
    public static final int MAX_LENGTH = 12;

    private final String value;

    private UserName(String value) {
        this.value = value;
    }

    /** @throws IllegalArgumentException if it breaks USR-1 */
    public static UserName of(String value) {
        if (value.isEmpty() || value.length() > MAX_LENGTH || !hasOnlyLettersAndDigits(value)) {
            throw new IllegalArgumentException("not a user name (" + RuleId.USR_1 + ')');
        }
        return new UserName(value);
    }

    static boolean hasOnlyLettersAndDigits(String text) {
        return text.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
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

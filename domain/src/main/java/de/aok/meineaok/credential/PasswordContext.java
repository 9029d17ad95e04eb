package de.aok.meineaok.credential;

import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the person who chooses a password, and so must not be in it. Each part may be unknown; names are taken as
 * typed or as on file, and need not be valid.
 *
 * @param userName the user name, even one that breaks USR-1; null if unknown
 * @param familyName family name with its prefixes; null if unknown
 * @param givenNames first names, blank-separated; null if unknown
 * @param birthDate day of birth; null if unknown
 * @param kvnr the person's number; null if unknown
 */
@Rule({RuleId.PWD_5, RuleId.PWD_6})
public record PasswordContext(
        @Nullable String userName,
        @Nullable String familyName,
        @Nullable String givenNames,
        @Nullable LocalDate birthDate,
        @Nullable Kvnr kvnr) {

    private static final PasswordContext UNKNOWN = new PasswordContext(null, null, null, null, null);

    /** Of a person nothing is known about. */
    public static PasswordContext unknown() {
        return UNKNOWN;
    }

    public PasswordContext withUserName(String known) {
        return new PasswordContext(known, familyName, givenNames, birthDate, kvnr);
    }

    public PasswordContext withFamilyName(String known) {
        return new PasswordContext(userName, known, givenNames, birthDate, kvnr);
    }

    public PasswordContext withName(PersonName known) {
        return new PasswordContext(userName, known.family(), known.given(), birthDate, kvnr);
    }

    public PasswordContext withBirthDate(LocalDate known) {
        return new PasswordContext(userName, familyName, givenNames, known, kvnr);
    }

    public PasswordContext withKvnr(Kvnr known) {
        return new PasswordContext(userName, familyName, givenNames, birthDate, known);
    }

    @Override
    public String toString() {
        return "PasswordContext[…]";
    }
}

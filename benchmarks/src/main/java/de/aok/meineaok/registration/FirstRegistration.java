package de.aok.meineaok.registration;

import de.aok.meineaok.credential.PasswordPolicy;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.MobileNumberReading;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.ruleset.Ruleset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Loads the domain and judges one registration; prints the nanoseconds that it took. For {@link ColdStart}. */
public final class FirstRegistration {
    private FirstRegistration() {}

    /** What is typed, from the friendliest to that which takes most of the domain. */
    enum Typed {
        AS_ON_FILE("all as on file", "Müller", "Anne86", "k7#Wolke=Tal9", true),
        SPELT_OTHERWISE("„mueller“ for „Müller“", "mueller", "Anne86", "k7#Wolke=Tal9", true),
        WITH_FINDINGS("refused with findings", "mueller", "?an", "Anne1986", false),
        WITH_FINDINGS_IN_WORDS("refused with findings, in words", "mueller", "?an", "Anne1986", false);

        final String description;
        private final String familyName;
        private final String userName;
        private final String password;
        private final boolean consents;

        Typed(String description, String familyName, String userName, String password, boolean consents) {
            this.description = description;
            this.familyName = familyName;
            this.userName = userName;
            this.password = password;
            this.consents = consents;
        }

        RegistrationForm form() {
            return new RegistrationForm(
                    "102114819",
                    "A000500015",
                    "1986-05-17",
                    familyName,
                    userName,
                    password,
                    "anne@example.org",
                    "+4915112345634",
                    consents,
                    consents);
        }
    }

    public static void main(String[] arguments) {
        Typed typed = Typed.valueOf(arguments[0]);
        long begin = System.nanoTime();
        Ruleset rules = Ruleset.aokNiedersachsen();
        RegistrationPolicy policy = new RegistrationPolicy(
                new EligibilityPolicy(rules.eligibility()),
                rules.userNames(),
                new PasswordPolicy(rules.passwords()),
                new PlainContacts());
        InsuredPerson anne = new InsuredPerson(
                Kvnr.of("A000500015"),
                new PersonName("Müller", "Anne"),
                LocalDate.of(1986, 5, 17),
                new PostalAddress(List.of("Lange Straße 1"), "30159", "Hannover", "DE"),
                false,
                false,
                List.of(new Coverage(new Ik("102114819"), LocalDate.of(2004, 1, 1), null)));
        RegistrationDecision decision =
                policy.judge(typed.form(), new RegistrationFacts(anne, false, false), LocalDate.of(2026, 11, 26));
        int letters = typed == Typed.WITH_FINDINGS_IN_WORDS ? lettersOf(decision) : 0;
        long end = System.nanoTime();
        if (violations(decision).isEmpty() != typed.consents
                || (letters == 0) == (typed == Typed.WITH_FINDINGS_IN_WORDS)) {
            throw new IllegalStateException("judged otherwise: " + violations(decision));
        }
        System.out.println(end - begin);
    }

    private static int lettersOf(RegistrationDecision decision) {
        int letters = 0;
        for (Violation violation : violations(decision)) {
            letters += violation.message(Locale.GERMAN).length();
        }
        return letters;
    }

    private static List<Violation> violations(RegistrationDecision decision) {
        return decision instanceof RegistrationDecision.Refused refused ? refused.violations() : List.of();
    }

    private static final class PlainContacts implements ContactReader {
        @Override
        public Optional<EmailAddress> email(String typed) {
            return Optional.of(new EmailAddress(typed));
        }

        @Override
        public MobileNumberReading mobileNumber(String typed) {
            return new MobileNumberReading.Accepted(new MobileNumber(typed));
        }
    }
}

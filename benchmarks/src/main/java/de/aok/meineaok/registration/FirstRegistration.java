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
import de.aok.meineaok.ruleset.Ruleset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Loads the domain and judges one registration; prints the nanoseconds that it took. For {@link ColdStart}. */
public final class FirstRegistration {
    private FirstRegistration() {}

    public static void main(String[] arguments) {
        long begin = System.nanoTime();
        Ruleset rules = Ruleset.aokNiedersachsen();
        RegistrationPolicy policy = new RegistrationPolicy(
                new EligibilityPolicy(rules.eligibility()),
                rules.userNames(),
                new PasswordPolicy(rules.passwords()),
                new PlainContacts());
        LocalDate birthDate = LocalDate.of(1986, 5, 17);
        InsuredPerson anne = new InsuredPerson(
                Kvnr.of("A000500015"),
                new PersonName("Müller", "Anne"),
                birthDate,
                new PostalAddress(List.of("Lange Straße 1"), "30159", "Hannover", "DE"),
                false,
                false,
                List.of(new Coverage(new Ik("102114819"), LocalDate.of(2004, 1, 1), null)));
        RegistrationForm form = new RegistrationForm(
                "102114819",
                "A000500015",
                "1986-05-17",
                "Müller",
                "Anne86",
                "k7#Wolke=Tal9",
                "anne@example.org",
                "+4915112345634",
                true,
                true);
        RegistrationDecision decision =
                policy.judge(form, new RegistrationFacts(anne, false, false), LocalDate.of(2026, 11, 26));
        long end = System.nanoTime();
        if (decision instanceof RegistrationDecision.Refused refused) {
            throw new IllegalStateException("refused: " + refused.violations());
        }
        System.out.println(end - begin);
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

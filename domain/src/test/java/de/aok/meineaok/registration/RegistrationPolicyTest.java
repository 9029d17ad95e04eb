package de.aok.meineaok.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.credential.PasswordPolicy;
import de.aok.meineaok.credential.PasswordRules;
import de.aok.meineaok.credential.UserNameRules;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.eligibility.EligibilityRules;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.MobileNumberProblem;
import de.aok.meineaok.mobilenumber.MobileNumberReading;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegistrationPolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final InsuredPerson ANNE = person(false, TODAY.minusYears(40));
    private static final RegistrationFacts KNOWN = new RegistrationFacts(ANNE, false, false);
    private static final RegistrationForm FORM = new RegistrationForm(
            "102114819",
            "A000500015",
            ANNE.birthDate().toString(),
            "Müller",
            "anne86",
            "k7#Wolke=Tal9",
            "anne@example.org",
            "0151 12345634",
            true,
            true);

    private final RegistrationPolicy policy = new RegistrationPolicy(
            new EligibilityPolicy(EligibilityRules.aokNiedersachsen()),
            UserNameRules.aokNiedersachsen(),
            new PasswordPolicy(PasswordRules.aokNiedersachsen()),
            new ContactReader() {
                @Override
                public Optional<EmailAddress> email(String typed) {
                    return typed.contains("@") ? Optional.of(new EmailAddress(typed)) : Optional.empty();
                }

                @Override
                public MobileNumberReading mobileNumber(String typed) {
                    return typed.startsWith("0151")
                            ? new MobileNumberReading.Accepted(new MobileNumber("+4915112345634"))
                            : new MobileNumberReading.Refused(MobileNumberProblem.NOT_MOBILE);
                }
            });

    @Test
    @Rule(RuleId.REG_1)
    void accepts_who_names_a_person_on_file() {
        RegistrationDecision decision = policy.judge(FORM, KNOWN, TODAY);

        assertThat(decision).isInstanceOfSatisfying(RegistrationDecision.Accepted.class, accepted -> {
            assertThat(accepted.person()).isEqualTo(ANNE);
            assertThat(accepted.userName().value()).isEqualTo("anne86");
            assertThat(accepted.password().reveal()).isEqualTo("k7#Wolke=Tal9");
            assertThat(accepted.email().value()).isEqualTo("anne@example.org");
            assertThat(accepted.mobileNumber().value()).isEqualTo("+4915112345634");
            assertThat(accepted).hasToString("Accepted[…]");
        });
    }

    @Test
    @Rule(RuleId.REG_1)
    void takes_entries_with_blanks_around_them() {
        RegistrationForm form = new RegistrationForm(
                " 102114819 ",
                " a000 500015 ",
                " " + ANNE.birthDate() + " ",
                " mueller ",
                "anne86",
                FORM.password(),
                " anne@example.org ",
                " 0151 12345634 ",
                true,
                true);

        assertThat(policy.judge(form, KNOWN, TODAY)).isInstanceOf(RegistrationDecision.Accepted.class);
    }

    @Test
    @Rule({RuleId.REG_1, RuleId.REG_5, RuleId.REG_6})
    void names_every_entry_that_is_missing() {
        RegistrationForm empty = new RegistrationForm(null, null, null, null, null, null, null, null, null, null);

        assertThat(violations(empty, new RegistrationFacts(null, false, false)))
                .containsExactlyInAnyOrder(
                        Violation.of(RegistrationProblem.MISSING, Field.INSURER),
                        Violation.of(RegistrationProblem.MISSING, Field.KVNR),
                        Violation.of(RegistrationProblem.MISSING, Field.BIRTH_DATE),
                        Violation.of(RegistrationProblem.MISSING, Field.FAMILY_NAME),
                        Violation.of(RegistrationProblem.MISSING, Field.USER_NAME),
                        Violation.of(RegistrationProblem.MISSING, Field.PASSWORD),
                        Violation.of(RegistrationProblem.MISSING, Field.EMAIL),
                        Violation.of(RegistrationProblem.MISSING, Field.MOBILE_NUMBER),
                        Violation.of(RegistrationProblem.PRIVACY_NOTICE_NOT_ACCEPTED, Field.PRIVACY_NOTICE_ACCEPTED),
                        Violation.of(RegistrationProblem.TERMS_OF_USE_NOT_ACCEPTED, Field.TERMS_OF_USE_ACCEPTED));
    }

    @Test
    @Rule({RuleId.REG_1, RuleId.REG_2, RuleId.REG_5, RuleId.REG_6})
    void names_everything_that_is_wrong_at_once() {
        RegistrationForm wrong = new RegistrationForm(
                "12", "A123456789", "17.05.1974", " ", "zu_lang_und_falsch", "kurz", "anne", "0511 1234", false, false);

        assertThat(rules(violations(wrong, new RegistrationFacts(null, false, false))))
                .contains("REG-1 insurer", "REG-2 kvnr", "REG-1 birthDate", "REG-1 familyName", "USR-1 userName")
                .contains("PWD-1 password", "PWD-2 password", "REG-1 email", "MTN-4 mobileNumber")
                .contains("REG-5 privacyNoticeAccepted", "REG-5 termsOfUseAccepted")
                .doesNotContain("REG-3 kvnr");
    }

    @Test
    @Rule(RuleId.REG_3)
    void answers_alike_whether_a_number_is_unknown_or_name_or_birth_date_do_not_fit() {
        List<Violation> unknown = violations(FORM, new RegistrationFacts(null, false, false));
        List<Violation> otherName = violations(withFamilyName("Möller"), KNOWN);
        List<Violation> otherBirth = violations(withBirthDate("1974-05-17"), KNOWN);

        assertThat(unknown).containsExactly(Violation.of(RegistrationProblem.NO_MATCH, Field.KVNR));
        assertThat(otherName).isEqualTo(unknown);
        assertThat(otherBirth).isEqualTo(unknown);
    }

    @Test
    @Rule({RuleId.REG_3, RuleId.REG_4, RuleId.USR_2})
    void tells_nothing_of_accounts_or_eligibility_before_the_person_has_matched() {
        RegistrationFacts facts = new RegistrationFacts(person(true, TODAY.minusYears(3)), true, true);

        assertThat(rules(violations(FORM, facts))).containsExactly("REG-3 kvnr");
    }

    @Test
    @Rule({RuleId.REG_4, RuleId.USR_2})
    void tells_who_has_matched_that_she_is_registered_and_that_the_name_is_taken() {
        assertThat(rules(violations(FORM, new RegistrationFacts(ANNE, true, false))))
                .containsExactly("REG-4 kvnr");
        assertThat(rules(violations(FORM, new RegistrationFacts(ANNE, false, true))))
                .containsExactly("USR-2 userName");
    }

    @Test
    @Rule({RuleId.ELI_1, RuleId.ELI_2, RuleId.ELI_3, RuleId.ELI_4})
    void judges_eligibility_of_who_has_matched() {
        LocalDate child = TODAY.minusYears(14);
        InsuredPerson nobody =
                new InsuredPerson(ANNE.kvnr(), ANNE.name(), child, ANNE.address(), true, false, List.of());
        InsuredPerson elsewhere = new InsuredPerson(
                ANNE.kvnr(),
                ANNE.name(),
                ANNE.birthDate(),
                ANNE.address(),
                false,
                false,
                List.of(new Coverage(new Ik("108310400"), null, null)));

        assertThat(rules(violations(withBirthDate(child.toString()), new RegistrationFacts(nobody, false, false))))
                .containsExactly("ELI-1 kvnr", "ELI-2 birthDate", "ELI-3 kvnr");
        assertThat(rules(violations(FORM, new RegistrationFacts(elsewhere, false, false))))
                .containsExactly("ELI-4 insurer");
    }

    @Test
    @Rule(RuleId.ELI_4)
    void asks_only_the_portals_own_insurer_who_somebody_is() {
        RegistrationForm form = new RegistrationForm(
                "108310400",
                FORM.kvnr(),
                FORM.birthDate(),
                "Falsch",
                FORM.userName(),
                FORM.password(),
                FORM.email(),
                FORM.mobileNumber(),
                true,
                true);

        assertThat(rules(violations(form, new RegistrationFacts(null, true, true))))
                .containsExactly("ELI-4 insurer");
    }

    @Test
    @Rule({RuleId.PWD_5, RuleId.PWD_6})
    void judges_the_password_by_what_is_known_of_the_person() {
        assertThat(rules(violations(withPassword("anne86#Wolke=Tal"), KNOWN))).contains("PWD-6 password");
        assertThat(rules(violations(withPassword("Mueller#19!"), KNOWN))).contains("PWD-5 password");
        assertThat(rules(violations(withPassword("Kunigunde#19!"), KNOWN))).contains("PWD-5 password");
    }

    @Test
    @Rule(RuleId.REG_3)
    void does_not_tell_first_names_by_the_password() {
        RegistrationForm other = new RegistrationForm(
                FORM.insurer(),
                FORM.kvnr(),
                FORM.birthDate(),
                "Möller",
                FORM.userName(),
                "Kunigundeline#19!",
                FORM.email(),
                FORM.mobileNumber(),
                true,
                true);

        assertThat(rules(violations(other, KNOWN))).containsExactly("REG-3 kvnr");
    }

    @Test
    @Rule(RuleId.SEC_2)
    void nothing_of_it_is_printed() {
        assertThat(FORM).hasToString("RegistrationForm[…]");
        assertThat(KNOWN).hasToString("RegistrationFacts[…]");
        assertThatIllegalArgumentException().isThrownBy(() -> new RegistrationDecision.Refused(List.of()));
    }

    @Test
    void every_problem_names_its_rule() {
        assertThat(RegistrationProblem.values())
                .extracting(RegistrationProblem::rule)
                .containsExactly(
                        RuleId.REG_1,
                        RuleId.REG_1,
                        RuleId.REG_1,
                        RuleId.REG_1,
                        RuleId.REG_2,
                        RuleId.REG_3,
                        RuleId.REG_4,
                        RuleId.REG_5,
                        RuleId.REG_5);
    }

    private List<Violation> violations(RegistrationForm form, RegistrationFacts facts) {
        return ((RegistrationDecision.Refused) policy.judge(form, facts, TODAY)).violations();
    }

    private static List<String> rules(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.rule() + " " + violation.field().property())
                .toList();
    }

    private static RegistrationForm withFamilyName(String familyName) {
        return form(FORM.birthDate(), familyName, FORM.password());
    }

    private static RegistrationForm withBirthDate(String birthDate) {
        return form(birthDate, FORM.familyName(), FORM.password());
    }

    private static RegistrationForm withPassword(String password) {
        return form(FORM.birthDate(), FORM.familyName(), password);
    }

    private static RegistrationForm form(
            @Nullable String birthDate, @Nullable String familyName, @Nullable String password) {
        return new RegistrationForm(
                FORM.insurer(),
                FORM.kvnr(),
                birthDate,
                familyName,
                FORM.userName(),
                password,
                FORM.email(),
                FORM.mobileNumber(),
                true,
                true);
    }

    private static InsuredPerson person(boolean reserved, LocalDate born) {
        return new InsuredPerson(
                Kvnr.of("A000500015"),
                new PersonName("Müller", "Anne Kunigunde Kunigundeline"),
                born,
                new PostalAddress(List.of("Lange Straße 1"), "30159", "Hannover", "DE"),
                reserved,
                false,
                List.of(new Coverage(new Ik("102114819"), null, null)));
    }
}

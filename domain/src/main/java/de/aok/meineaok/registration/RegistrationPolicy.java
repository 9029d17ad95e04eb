package de.aok.meineaok.registration;

import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.PasswordContext;
import de.aok.meineaok.credential.PasswordPolicy;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.credential.UserNameProblem;
import de.aok.meineaok.credential.UserNameRules;
import de.aok.meineaok.eligibility.Eligibility;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.eligibility.EligibilityProblem;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.MobileNumberReading;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges a registration, with all findings at once (REG-6).
 *
 * <p>What depends on who is insured or registered (REG-4, USR-2, ELI-1 to ELI-3) is found only for somebody who named a person on
 * file by KVNR, family name and date of birth. Everybody else gets the one answer REG-3, so that nobody learns from it who is
 * insured, registered, or uses a user name.
 */
@Rule({RuleId.REG_1, RuleId.REG_3, RuleId.REG_4, RuleId.REG_5, RuleId.REG_6})
public final class RegistrationPolicy {
    private final EligibilityPolicy eligibility;
    private final UserNameRules userNames;
    private final PasswordPolicy passwords;
    private final ContactReader contacts;

    public RegistrationPolicy(
            EligibilityPolicy eligibility, UserNameRules userNames, PasswordPolicy passwords, ContactReader contacts) {
        this.eligibility = eligibility;
        this.userNames = userNames;
        this.passwords = passwords;
        this.contacts = contacts;
    }

    /** @param today the day in Europe/Berlin */
    public RegistrationDecision judge(RegistrationForm form, RegistrationFacts facts, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        boolean ours = judgeInsurer(form.insurer(), violations);
        Kvnr kvnr = readKvnr(form.kvnr(), violations);
        LocalDate birthDate = readBirthDate(form.birthDate(), violations);
        String familyName = readPresent(form.familyName(), Field.FAMILY_NAME, violations);
        UserName userName = readUserName(form.userName(), violations);
        EmailAddress email = readEmail(form.email(), violations);
        MobileNumber mobileNumber = readMobileNumber(form.mobileNumber(), violations);
        judgeConsents(form, violations);

        InsuredPerson person = null;
        // Only the portal's own insurer is asked who somebody is; the rest are told to choose the right one (ELI-4).
        if (ours && kvnr != null && birthDate != null && familyName != null) {
            person = matching(facts.onFile(), familyName, birthDate);
            if (person == null) {
                violations.add(Violation.of(RegistrationProblem.NO_MATCH, Field.KVNR));
            } else {
                judgePerson(person, facts, today, violations);
            }
        }
        Password password = judgePassword(form, kvnr, birthDate, person, violations);

        if (!violations.isEmpty()
                || person == null
                || userName == null
                || password == null
                || email == null
                || mobileNumber == null) {
            return new RegistrationDecision.Refused(violations);
        }
        return new RegistrationDecision.Accepted(person, userName, password, email, mobileNumber);
    }

    private boolean judgeInsurer(@Nullable String typed, List<Violation> violations) {
        String text = readPresent(typed, Field.INSURER, violations);
        if (text == null) {
            return false;
        }
        Optional<Ik> insurer = Ik.parse(text);
        if (insurer.isEmpty()) {
            violations.add(Violation.of(RegistrationProblem.INSURER_MALFORMED, Field.INSURER));
            return false;
        }
        boolean ours = eligibility.isOurs(insurer.get());
        if (!ours) {
            violations.add(Violation.of(EligibilityProblem.OTHER_INSURER, Field.INSURER));
        }
        return ours;
    }

    private static @Nullable Kvnr readKvnr(@Nullable String typed, List<Violation> violations) {
        String text = readPresent(typed, Field.KVNR, violations);
        if (text == null) {
            return null;
        }
        Optional<Kvnr> kvnr = Kvnr.parse(text);
        if (kvnr.isEmpty()) {
            violations.add(Violation.of(RegistrationProblem.KVNR_MALFORMED, Field.KVNR));
        }
        return kvnr.orElse(null);
    }

    private static @Nullable LocalDate readBirthDate(@Nullable String typed, List<Violation> violations) {
        String text = readPresent(typed, Field.BIRTH_DATE, violations);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            violations.add(Violation.of(RegistrationProblem.BIRTH_DATE_MALFORMED, Field.BIRTH_DATE));
            return null;
        }
    }

    private @Nullable UserName readUserName(@Nullable String typed, List<Violation> violations) {
        if (typed == null) {
            violations.add(Violation.of(RegistrationProblem.MISSING, Field.USER_NAME));
            return null;
        }
        List<Violation> found = UserName.check(typed, userNames);
        violations.addAll(found);
        return found.isEmpty() ? UserName.of(typed) : null;
    }

    private @Nullable EmailAddress readEmail(@Nullable String typed, List<Violation> violations) {
        String text = readPresent(typed, Field.EMAIL, violations);
        if (text == null) {
            return null;
        }
        Optional<EmailAddress> email = contacts.email(text.strip());
        if (email.isEmpty()) {
            violations.add(Violation.of(RegistrationProblem.EMAIL_MALFORMED, Field.EMAIL));
        }
        return email.orElse(null);
    }

    private @Nullable MobileNumber readMobileNumber(@Nullable String typed, List<Violation> violations) {
        String text = readPresent(typed, Field.MOBILE_NUMBER, violations);
        if (text == null) {
            return null;
        }
        MobileNumberReading reading = contacts.mobileNumber(text.strip());
        if (reading instanceof MobileNumberReading.Refused refused) {
            violations.add(Violation.of(refused.problem(), Field.MOBILE_NUMBER));
        }
        return reading instanceof MobileNumberReading.Accepted accepted ? accepted.number() : null;
    }

    private static void judgeConsents(RegistrationForm form, List<Violation> violations) {
        if (!Boolean.TRUE.equals(form.privacyNoticeAccepted())) {
            violations.add(
                    Violation.of(RegistrationProblem.PRIVACY_NOTICE_NOT_ACCEPTED, Field.PRIVACY_NOTICE_ACCEPTED));
        }
        if (!Boolean.TRUE.equals(form.termsOfUseAccepted())) {
            violations.add(Violation.of(RegistrationProblem.TERMS_OF_USE_NOT_ACCEPTED, Field.TERMS_OF_USE_ACCEPTED));
        }
    }

    private static @Nullable InsuredPerson matching(
            @Nullable InsuredPerson onFile, String familyName, LocalDate birthDate) {
        boolean matches = onFile != null
                && onFile.birthDate().equals(birthDate)
                && FamilyNameMatch.same(familyName, onFile.name().family());
        return matches ? onFile : null;
    }

    private void judgePerson(
            InsuredPerson person, RegistrationFacts facts, LocalDate today, List<Violation> violations) {
        if (facts.registered()) {
            violations.add(Violation.of(RegistrationProblem.ALREADY_REGISTERED, Field.KVNR));
        }
        if (eligibility.judge(person, today) instanceof Eligibility.Ineligible ineligible) {
            ineligible.problems().stream()
                    .sorted()
                    .map(problem -> Violation.of(problem, fieldOf(problem)))
                    .forEach(violations::add);
        }
        if (facts.userNameTaken()) {
            violations.add(Violation.of(UserNameProblem.TAKEN, Field.USER_NAME));
        }
    }

    private static Field fieldOf(EligibilityProblem problem) {
        return switch (problem) {
            case OTHER_INSURER -> Field.INSURER;
            case UNDER_AGE -> Field.BIRTH_DATE;
            case NOT_INSURED, EINWILLIGUNGSVORBEHALT -> Field.KVNR;
        };
    }

    private @Nullable Password judgePassword(
            RegistrationForm form,
            @Nullable Kvnr kvnr,
            @Nullable LocalDate birthDate,
            @Nullable InsuredPerson person,
            List<Violation> violations) {
        String typed = form.password();
        if (typed == null) {
            violations.add(Violation.of(RegistrationProblem.MISSING, Field.PASSWORD));
            return null;
        }
        Password password = Password.of(typed);
        // The first names count only once the person has matched, else the answer would tell them.
        PasswordContext context = new PasswordContext(
                form.userName(),
                form.familyName(),
                person == null ? null : person.name().given(),
                birthDate,
                kvnr);
        violations.addAll(passwords.judge(password, context));
        return password;
    }

    private static @Nullable String readPresent(@Nullable String typed, Field field, List<Violation> violations) {
        if (typed == null || typed.isBlank()) {
            violations.add(Violation.of(RegistrationProblem.MISSING, field));
            return null;
        }
        return typed;
    }
}

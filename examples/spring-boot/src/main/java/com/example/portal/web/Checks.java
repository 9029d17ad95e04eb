package com.example.portal.web;

import com.example.portal.domain.Admission;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.PasswordContext;
import de.aok.meineaok.credential.PasswordPolicy;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells all that is wrong with an entry, in the language of the request. */
@RestController
class Checks {
    private final PasswordPolicy passwords;
    private final Admission admission;

    Checks(PasswordPolicy passwords, Admission admission) {
        this.passwords = passwords;
        this.admission = admission;
    }

    record Finding(String rule, String field, String message) {
        static Finding of(Violation violation, Locale locale) {
            return new Finding(
                    violation.rule().toString(), violation.field().property(), violation.message(locale));
        }
    }

    record NewPassword(String userName, String password) {}

    @PostMapping("/password-checks")
    List<Finding> password(@RequestBody NewPassword entry, Locale locale) {
        PasswordContext person = PasswordContext.unknown().withUserName(entry.userName());
        return passwords.judge(Password.of(entry.password()), person).stream()
                .map(found -> Finding.of(found, locale))
                .toList();
    }

    record Applicant(String kvnr, String family, String given, LocalDate birthDate, String insurer) {
        InsuredPerson insured() {
            return new InsuredPerson(
                    Kvnr.of(kvnr),
                    new PersonName(family, given),
                    birthDate,
                    new PostalAddress(List.of("Musterweg 1"), "30159", "Musterstadt", "DE"),
                    false,
                    false,
                    List.of(new Coverage(new Ik(insurer), null, null)));
        }
    }

    @PostMapping("/admission-checks")
    List<Finding> admission(@RequestBody Applicant applicant, Locale locale) {
        return admission.obstacles(applicant.insured()).stream()
                .sorted()
                .map(problem -> Finding.of(Violation.of(problem, Field.KVNR), locale))
                .toList();
    }
}

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
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
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

    record NewPassword(String userName, String password) {
        NewPassword {
            userName = Objects.requireNonNullElse(userName, "");
            password = Objects.requireNonNullElse(password, "");
        }
    }

    @PostMapping("/password-checks")
    List<Finding> password(@RequestBody NewPassword entry, Locale locale) {
        PasswordContext person = PasswordContext.unknown().withUserName(entry.userName());
        return passwords.judge(Password.of(entry.password()), person).stream()
                .map(found -> Finding.of(found, locale))
                .toList();
    }

    /** By a number of the register, which a real system would look up. */
    record Applicant(String kvnr, LocalDate birthDate, String insurer) {
        Optional<InsuredPerson> insured() {
            Optional<Kvnr> number = Kvnr.parse(Objects.requireNonNullElse(kvnr, ""));
            Optional<Ik> payor = Ik.parse(Objects.requireNonNullElse(insurer, ""));
            return number.isEmpty() || payor.isEmpty() || birthDate == null
                    ? Optional.empty()
                    : Optional.of(new InsuredPerson(
                            number.get(),
                            new PersonName("Muster", "Toni"),
                            birthDate,
                            new PostalAddress(List.of("Musterweg 1"), "30159", "Musterstadt", "DE"),
                            false,
                            false,
                            List.of(new Coverage(payor.get(), null, null))));
        }
    }

    @PostMapping("/admission-checks")
    ResponseEntity<List<Finding>> admission(@RequestBody Applicant applicant, Locale locale) {
        return applicant
                .insured()
                .map(person -> admission.obstacles(person).stream()
                        .sorted()
                        .map(problem -> Finding.of(Violation.of(problem, Field.KVNR), locale))
                        .toList())
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.badRequest().build());
    }
}

package de.aok.meineaok.forms.application;

import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.certificate.application.CertificateKind;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.forms.application.port.Contributions;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.Randomness;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be certified of a person by what is on file. */
@Rule(RuleId.FRM_2)
public final class CertificateFacts {
    private static final int DIGITS = 10;
    private static final int BEFORE_HYPHEN = 5;

    private final EligibilityPolicy eligibility;
    private final Contributions contributions;
    private final Randomness randomness;

    public CertificateFacts(EligibilityPolicy eligibility, Contributions contributions, Randomness randomness) {
        this.eligibility = eligibility;
        this.contributions = contributions;
        this.randomness = randomness;
    }

    /**
     * A certificate under a new number.
     *
     * @param year of which; null if of none
     * @return empty if something that it needs is not on file
     */
    Optional<Certificate> certificate(
            InsuredPerson person, CertificateKind kind, @Nullable Integer year, LocalDate today) {
        return year == null ? membership(person, kind, today) : paid(person, kind, year, today);
    }

    private Optional<Certificate> membership(InsuredPerson person, CertificateKind kind, LocalDate today) {
        return person.coverages().stream()
                .filter(coverage -> eligibility.isOurs(coverage.payor()) && coverage.covers(today))
                .findFirst()
                .map(Coverage::start)
                .map(since -> new Certificate(
                        number(today), kind, person.name(), person.birthDate(), today, since, null, null, null));
    }

    private Optional<Certificate> paid(InsuredPerson person, CertificateKind kind, int year, LocalDate today) {
        return contributions
                .of(person.kvnr(), year)
                .map(paid -> new Certificate(
                        number(today),
                        kind,
                        person.name(),
                        person.birthDate(),
                        today,
                        null,
                        year,
                        paid.healthInsurance(),
                        paid.careInsurance()));
    }

    /** No two are likely to be the same, and two would only fail, and be tried again by the client. */
    private String number(LocalDate today) {
        return numberOf("B" + today.getYear() + randomness.text("0123456789", DIGITS));
    }

    /** As it is printed: in capitals, with a hyphen behind the year. */
    static String numberOf(String entered) {
        StringBuilder number = new StringBuilder(entered.length() + 1);
        entered.toUpperCase(Locale.ROOT)
                .chars()
                .filter(c -> c != '-' && !Character.isSpaceChar(c))
                .forEach(c -> number.append((char) c));
        return number.length() > BEFORE_HYPHEN
                ? number.insert(BEFORE_HYPHEN, '-').toString()
                : number.toString();
    }
}

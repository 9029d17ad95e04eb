package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.certificate.application.CertificateKind;
import de.aok.meineaok.certificate.application.VerificationCode;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.notification.application.BatchId;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.LetterBatch;
import de.aok.meineaok.notification.application.port.Letters;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.recovery.OneTimePassword;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What {@link Letters} promise. */
public abstract class LettersContract extends ChannelContract<Commission.Letter> {
    private static final Instant FORMED_AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final String FAMILY = "Groß-Müller";
    private static final String STREET = "Lange Straße 1";
    private static final String CODE = "ABCD-EFGH-JKMN";
    private static final String ONE_TIME_PASSWORD = "AB2D.EFGH.JKMN";

    private static final String VERIFICATION_CODE = "ABCD-EFGH-JKMN-PQRS-TUVW";

    protected LettersContract() {
        super(Commission.Letter.class, samples());
    }

    /** An adapter of its own each time, all of them to the same channel, as each server has one. */
    protected abstract Letters letters();

    @Override
    final void send(CommissionId id, Commission.Letter letter) throws UndeliverableException {
        LetterBatch batch =
                new LetterBatch(new BatchId(id.value()), FORMED_AT, List.of(new LetterBatch.Entry(id, letter)));
        assertThat(letters().send(batch)).as("left out").isEmpty();
    }

    private static List<Sample<Commission.Letter>> samples() {
        PersonName name = new PersonName(FAMILY, "Änne Luise");
        PostalAddress address = new PostalAddress(List.of(STREET), "30159", "Hannover", "DE");
        ActivationCode code = ActivationCode.parse(CODE).orElseThrow();
        OneTimePassword oneTime = OneTimePassword.parse(ONE_TIME_PASSWORD).orElseThrow();
        LocalDate issuedOn = LocalDate.of(2026, 11, 24);
        LocalDate through = LocalDate.of(2026, 12, 15);
        return List.of(
                Sample.of(
                        new Commission.ActivationLetter(name, address, code, issuedOn, through), FAMILY, STREET, CODE),
                Sample.of(
                        new Commission.OneTimePasswordLetter(name, address, oneTime, null, issuedOn, through),
                        FAMILY,
                        STREET,
                        ONE_TIME_PASSWORD),
                Sample.of(
                        new Commission.OneTimePasswordLetter(name, address, oneTime, code, issuedOn, through),
                        FAMILY,
                        STREET,
                        ONE_TIME_PASSWORD,
                        CODE),
                Sample.of(
                        new Commission.MobileNumberLetter(name, address, code, issuedOn, through),
                        FAMILY,
                        STREET,
                        CODE),
                Sample.of(new Commission.FormLetter(name, address, "travel-costs", issuedOn), FAMILY, STREET),
                Sample.of(
                        new Commission.CertificateLetter(
                                address,
                                new Certificate(
                                        "B2026-0123456789",
                                        CertificateKind.MEMBERSHIP_FOR_UNIVERSITY,
                                        name,
                                        LocalDate.of(1986, 5, 17),
                                        issuedOn,
                                        LocalDate.of(2004, 2, 29),
                                        null,
                                        null,
                                        null),
                                VerificationCode.parse(VERIFICATION_CODE).orElseThrow()),
                        FAMILY,
                        STREET,
                        VERIFICATION_CODE));
    }
}

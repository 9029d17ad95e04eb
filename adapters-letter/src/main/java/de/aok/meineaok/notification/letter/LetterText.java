package de.aok.meineaok.notification.letter;

import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.forms.application.Form;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.Commission.ActivationLetter;
import de.aok.meineaok.notification.application.Commission.CertificateLetter;
import de.aok.meineaok.notification.application.Commission.FormLetter;
import de.aok.meineaok.notification.application.Commission.MobileNumberLetter;
import de.aok.meineaok.notification.application.Commission.OneTimePasswordLetter;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * What a letter says, apart from what all letters share. A new kind of letter doesn't compile until it is told here.
 *
 * @param kind whose words
 * @param recipient whom it greets
 * @param address where it goes
 * @param issuedOn its date
 * @param places what the words have places for
 * @param enclosed a sheet that goes with it; null if none does
 */
record LetterText(
        Template kind,
        PersonName recipient,
        PostalAddress address,
        LocalDate issuedOn,
        Map<String, String> places,
        @Nullable Document enclosed) {
    private static final String ACTIVATION_CODE = "activationCode";
    private static final String ONE_TIME_PASSWORD = "oneTimePassword";

    /** @throws UndeliverableException if what should go with it is not to be had any more */
    static LetterText of(Commission.Letter letter, Enclosures enclosures) throws UndeliverableException {
        return switch (letter) {
            case ActivationLetter activation -> activation(activation);
            case OneTimePasswordLetter oneTimePassword -> oneTimePassword(oneTimePassword);
            case MobileNumberLetter mobileNumber -> mobileNumber(mobileNumber);
            case FormLetter form -> form(form, enclosures);
            case CertificateLetter certificate -> certificate(certificate, enclosures);
        };
    }

    @Rule({RuleId.ACT_1, RuleId.ACT_2, RuleId.ACT_5})
    private static LetterText activation(ActivationLetter letter) {
        return bringing(
                Template.ACTIVATION_LETTER,
                letter.recipient(),
                letter.address(),
                letter.issuedOn(),
                letter.validThrough(),
                Map.of(ACTIVATION_CODE, letter.code().revealGrouped()));
    }

    @Rule({RuleId.RCV_2, RuleId.RCV_3, RuleId.RCV_4})
    private static LetterText oneTimePassword(OneTimePasswordLetter letter) {
        ActivationCode code = letter.activationCode();
        return bringing(
                code == null ? Template.ONE_TIME_PASSWORD_LETTER : Template.ONE_TIME_PASSWORD_AND_CODE_LETTER,
                letter.recipient(),
                letter.address(),
                letter.issuedOn(),
                letter.validThrough(),
                code == null
                        ? Map.of(ONE_TIME_PASSWORD, letter.oneTimePassword().reveal())
                        : Map.of(
                                ONE_TIME_PASSWORD,
                                letter.oneTimePassword().reveal(),
                                ACTIVATION_CODE,
                                code.revealGrouped()));
    }

    @Rule(RuleId.MTN_3)
    private static LetterText mobileNumber(MobileNumberLetter letter) {
        return bringing(
                Template.MOBILE_NUMBER_LETTER,
                letter.recipient(),
                letter.address(),
                letter.issuedOn(),
                letter.validThrough(),
                Map.of(ACTIVATION_CODE, letter.code().revealGrouped()));
    }

    /** @param validThrough the last day on which what it brings serves */
    private static LetterText bringing(
            Template kind,
            PersonName recipient,
            PostalAddress address,
            LocalDate issuedOn,
            LocalDate validThrough,
            Map<String, String> secrets) {
        Map<String, String> places = new HashMap<>(secrets);
        places.put("validThrough", LetterPress.DAY.format(validThrough));
        return new LetterText(kind, recipient, address, issuedOn, places, null);
    }

    @Rule(RuleId.FRM_1)
    private static LetterText form(FormLetter letter, Enclosures enclosures) throws UndeliverableException {
        Form form = enclosures.form(letter.form());
        return new LetterText(
                Template.FORM_LETTER,
                letter.recipient(),
                letter.address(),
                letter.issuedOn(),
                Map.of("form", form.title().german()),
                enclosures.sheet(form));
    }

    @Rule(RuleId.FRM_2)
    private static LetterText certificate(CertificateLetter letter, Enclosures enclosures) {
        Certificate certificate = letter.certificate();
        return new LetterText(
                Template.CERTIFICATE_LETTER,
                certificate.holder(),
                letter.address(),
                certificate.issuedOn(),
                Map.of("certificate", enclosures.title(certificate), "number", certificate.number()),
                enclosures.sheet(certificate, letter.code()));
    }

    @Override
    public String toString() {
        return "LetterText[" + kind + ']';
    }
}

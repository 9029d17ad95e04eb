package de.aok.meineaok.notification.letter;

import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.Commission.ActivationLetter;
import de.aok.meineaok.notification.application.Commission.MobileNumberLetter;
import de.aok.meineaok.notification.application.Commission.OneTimePasswordLetter;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a letter says, apart from what all letters share. A new kind of letter doesn't compile until it is told here.
 *
 * @param kind whose words
 * @param recipient whom it greets
 * @param address where it goes
 * @param issuedOn its date
 * @param validThrough the last day on which what it brings serves
 * @param secrets what the words have places for
 */
record LetterText(
        Template kind,
        PersonName recipient,
        PostalAddress address,
        LocalDate issuedOn,
        LocalDate validThrough,
        Map<String, String> secrets) {
    private static final String ACTIVATION_CODE = "activationCode";
    private static final String ONE_TIME_PASSWORD = "oneTimePassword";

    static LetterText of(Commission.Letter letter) {
        return switch (letter) {
            case ActivationLetter activation -> activation(activation);
            case OneTimePasswordLetter oneTimePassword -> oneTimePassword(oneTimePassword);
            case MobileNumberLetter mobileNumber -> mobileNumber(mobileNumber);
        };
    }

    @Rule({RuleId.ACT_1, RuleId.ACT_2, RuleId.ACT_5})
    private static LetterText activation(ActivationLetter letter) {
        return new LetterText(
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
        return new LetterText(
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
        return new LetterText(
                Template.MOBILE_NUMBER_LETTER,
                letter.recipient(),
                letter.address(),
                letter.issuedOn(),
                letter.validThrough(),
                Map.of(ACTIVATION_CODE, letter.code().revealGrouped()));
    }

    @Override
    public String toString() {
        return "LetterText[" + kind + ']';
    }
}

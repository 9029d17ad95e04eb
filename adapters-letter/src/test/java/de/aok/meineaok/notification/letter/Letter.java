package de.aok.meineaok.notification.letter;

import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.recovery.OneTimePassword;
import de.aok.meineaok.support.SupportContacts;
import java.time.LocalDate;
import java.util.List;

/** Letters as they could be commissioned. */
final class Letter {
    static final LetterSender SENDER = new LetterSender(
            "AOK Niedersachsen",
            "AOK Niedersachsen · Hildesheimer Straße 273 · 30519 Hannover",
            List.of(
                    "AOK – Die Gesundheitskasse für Niedersachsen · Hildesheimer Straße 273 · 30519 Hannover",
                    "Telefon 0800 0265637 (kostenfrei) · www.aok.de/niedersachsen"),
            "meine.aok.example/niedersachsen",
            SupportContacts.aokNiedersachsen());

    static final String CODE = "7KXM-Q2RT-9WPE";
    static final String ONE_TIME_PASSWORD = "H4TB.8NVC.ZK36";

    private static final LocalDate ISSUED_ON = LocalDate.of(2026, 3, 1);
    private static final LocalDate VALID_THROUGH = LocalDate.of(2026, 3, 22);

    static final PersonName ELFRIEDE = new PersonName("Müller-Lüdenscheidt", "Elfriede");
    static final PostalAddress HANNOVER =
            new PostalAddress(List.of("Große Packhofstraße 129a"), "30159", "Hannover", "DE");

    /** Given names and family name with their prefixes, at the length that registry offices have had to record. */
    static final PersonName LONGEST_NAME = new PersonName(
            "Freifrau von und zu Weitershausen-Schwarzenbach-Hohenlohe",
            "Maximiliane-Alexandra Charlotte Friederike Wilhelmine");

    /** Three lines of the 55 characters that the German FHIR base profile allows, and the longest name of a German municipality. */
    static final PostalAddress LONGEST_ADDRESS = new PostalAddress(
            List.of(
                    "c/o Seniorenwohngemeinschaft Wilhelmshöhe-Kirchrode e.V",
                    "Hinterhaus, Aufgang C, 4. Obergeschoss, Appartement 417",
                    "Bürgermeister-Wilhelm-von-Holtzendorff-Straße 145a-147b"),
            "25764",
            "Hellschen-Heringsand-Unterschaar",
            "DE");

    private Letter() {}

    /** Every kind, and every variant of it. */
    enum Sample {
        ACTIVATION("Ihr Freischaltcode für „Meine AOK“"),
        ONE_TIME_PASSWORD("Ihr Einmalpasswort für „Meine AOK“"),
        ONE_TIME_PASSWORD_AND_CODE("Ihr Einmalpasswort und Ihr Freischaltcode für „Meine AOK“"),
        MOBILE_NUMBER("Ihr Freischaltcode für eine neue Mobilfunknummer");

        private final String subject;

        Sample(String subject) {
            this.subject = subject;
        }

        Commission.Letter to(PersonName recipient, PostalAddress address) {
            return switch (this) {
                case ACTIVATION ->
                    new Commission.ActivationLetter(recipient, address, activationCode(), ISSUED_ON, VALID_THROUGH);
                case ONE_TIME_PASSWORD ->
                    new Commission.OneTimePasswordLetter(
                            recipient, address, oneTimePassword(), null, ISSUED_ON, VALID_THROUGH);
                case ONE_TIME_PASSWORD_AND_CODE ->
                    new Commission.OneTimePasswordLetter(
                            recipient, address, oneTimePassword(), activationCode(), ISSUED_ON, VALID_THROUGH);
                case MOBILE_NUMBER ->
                    new Commission.MobileNumberLetter(recipient, address, activationCode(), ISSUED_ON, VALID_THROUGH);
            };
        }

        String subject() {
            return subject;
        }

        /** What it brings, as printed. */
        List<String> secrets() {
            return switch (this) {
                case ACTIVATION, MOBILE_NUMBER -> List.of(CODE);
                case ONE_TIME_PASSWORD -> List.of(Letter.ONE_TIME_PASSWORD);
                case ONE_TIME_PASSWORD_AND_CODE -> List.of(Letter.ONE_TIME_PASSWORD, CODE);
            };
        }
    }

    static Commission.Letter to(PersonName recipient, PostalAddress address) {
        return Sample.ACTIVATION.to(recipient, address);
    }

    private static ActivationCode activationCode() {
        return ActivationCode.parse(CODE).orElseThrow();
    }

    private static OneTimePassword oneTimePassword() {
        return OneTimePassword.parse(ONE_TIME_PASSWORD).orElseThrow();
    }
}

package de.aok.meineaok.notification.letter;

import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.notification.application.Commission.ActivationLetter;
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

    static ActivationLetter to(PersonName recipient, PostalAddress address) {
        return new ActivationLetter(
                recipient,
                address,
                ActivationCode.parse(CODE).orElseThrow(),
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 22));
    }
}

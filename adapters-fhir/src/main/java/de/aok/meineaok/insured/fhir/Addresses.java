package de.aok.meineaok.insured.fhir;

import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.fhir.FhirDates.Days;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressType;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;

/** Chooses where letters go (ACT-1), and turns it into lines that can be printed. Old or ended addresses are never chosen. */
final class Addresses {
    private static final String ADXP = "http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-";
    private static final String CODED_STRING = "http://hl7.org/fhir/StructureDefinition/iso21090-codedString";

    /**
     * One that takes no post comes last; a home comes before a place of work, since the letters are private; and among equals the
     * one made for post (a Postfach) comes first.
     */
    private static final Comparator<Address> BEST_FIRST = Comparator.<Address, Boolean>comparing(
                    address -> address.getType() == AddressType.PHYSICAL)
            .thenComparingInt(Addresses::useRank)
            .thenComparing(address -> address.getType() != AddressType.POSTAL);

    private Addresses() {}

    /** @throws UnusableException if there is none that a letter would reach today */
    static PostalAddress choose(List<Address> addresses, LocalDate today) {
        List<Address> current = addresses.stream()
                .filter(address -> address.getUse() != AddressUse.OLD)
                .filter(address ->
                        Days.of(address.getPeriod(), "Address.period").contain(today))
                .sorted(BEST_FIRST)
                .toList();
        UnusableException first = new UnusableException("Patient.address has none that is current");
        for (int i = 0; i < current.size(); i++) {
            try {
                return postal(current.get(i));
            } catch (UnusableException e) {
                first = i == 0 ? e : first;
            }
        }
        throw first;
    }

    private static int useRank(Address address) {
        AddressUse use = address.getUse();
        if (use == null || use == AddressUse.HOME) {
            return 0;
        }
        return use == AddressUse.TEMP ? 1 : 2;
    }

    private static PostalAddress postal(Address address) {
        List<String> lines = address.getLine().stream()
                .flatMap(Addresses::printed)
                .map(Texts::oneLine)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            throw new UnusableException("Address.line is missing");
        }
        String city = Texts.oneLine(address.getCity());
        if (city.isEmpty()) {
            throw new UnusableException("Address.city is missing");
        }
        String country = country(address);
        return new PostalAddress(lines, postalCode(Texts.oneLine(address.getPostalCode()), country), city, country);
    }

    /** A line as it stands, or else composed of the parts that its extensions name. */
    private static Stream<String> printed(StringType line) {
        if (!Texts.oneLine(line.getValue()).isEmpty()) {
            return Stream.of(line.getValue());
        }
        String postBox = Texts.extension(line, ADXP + "postBox");
        return Stream.of(
                Texts.extension(line, ADXP + "additionalLocator"),
                Texts.extension(line, ADXP + "streetName") + ' ' + Texts.extension(line, ADXP + "houseNumber"),
                !postBox.isEmpty() && Character.isDigit(postBox.charAt(0)) ? "Postfach " + postBox : postBox);
    }

    private static String country(Address address) {
        Extension coded = address.getCountryElement().getExtensionByUrl(CODED_STRING);
        String text = coded != null && coded.getValue() instanceof Coding coding && coding.hasCode()
                ? coding.getCode()
                : Texts.oneLine(address.getCountry());
        return Countries.parse(text).orElseThrow(() -> new UnusableException("Address.country is not known"));
    }

    private static String postalCode(String text, String country) {
        if (!country.equals(Countries.GERMANY)) {
            return text;
        }
        String digits = text.replaceFirst("^DE?[- ]", "");
        if (!PostalAddress.isGermanPostalCode(digits)) {
            throw new UnusableException("Address.postalCode is not that of a German town");
        }
        return digits;
    }
}

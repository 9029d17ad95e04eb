package de.aok.meineaok.identity;

import java.util.List;

/**
 * Where letters reach a person.
 *
 * @param lines street and house number or post-office box, with what stands above or below it; at least one
 * @param postalCode Postleitzahl, or a foreign code
 * @param city town
 * @param country ISO 3166-1 alpha-2 code, {@code DE} for Germany
 */
public record PostalAddress(List<String> lines, String postalCode, String city, String country) {
    public PostalAddress {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || city.isBlank() || country.length() != 2) {
            throw new IllegalArgumentException("an address has a line, a city and a two-letter country");
        }
    }

    /** Whether a text has the five digits of a Postleitzahl. */
    public static boolean isGermanPostalCode(String text) {
        return Digits.areAllOf(text, 5);
    }

    @Override
    public String toString() {
        return "PostalAddress[…]";
    }
}

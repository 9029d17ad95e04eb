package de.aok.meineaok.insured.fhir;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Countries as German senders write them, by ISO 3166-1 alpha-2: as such a code, as alpha-3, by name in German or English, or by
 * the Länderkennzeichen of German social insurance (DEÜV, Anlage 8), which are mostly those of motor vehicles.
 */
final class Countries {
    static final String GERMANY = "DE";

    /** Those Länderkennzeichen of Europe, and of a few neighbours, that are not an ISO code already. */
    private static final Map<String, String> LAENDERKENNZEICHEN = Map.ofEntries(
            entry("A", "AT"),
            entry("B", "BE"),
            entry("D", "DE"),
            entry("E", "ES"),
            entry("F", "FR"),
            entry("FL", "LI"),
            entry("H", "HU"),
            entry("I", "IT"),
            entry("KOS", "XK"),
            entry("L", "LU"),
            entry("M", "MT"),
            entry("N", "NO"),
            entry("P", "PT"),
            entry("RL", "LB"),
            entry("RSM", "SM"),
            entry("S", "SE"),
            entry("SLO", "SI"),
            entry("V", "VA"));

    private static final Map<String, String> BY_NOTATION = byNotation();

    private Countries() {}

    /** @return empty if the text names no country; Germany if it is blank */
    static Optional<String> parse(String text) {
        return text.isBlank() ? Optional.of(GERMANY) : Optional.ofNullable(BY_NOTATION.get(normalise(text)));
    }

    private static Map<String, String> byNotation() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            codes.put(normalise(country.getDisplayCountry(Locale.GERMAN)), code);
            codes.put(normalise(country.getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(country.getISO3Country(), code);
        }
        codes.putAll(LAENDERKENNZEICHEN);
        codes.put(normalise("Bundesrepublik Deutschland"), GERMANY);
        List<String> alpha2 = Arrays.asList(Locale.getISOCountries());
        alpha2.forEach(code -> codes.put(code, code));
        return Map.copyOf(codes);
    }

    private static String normalise(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}

package de.aok.meineaok.notification.letter;

import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.typesetting.letter.Typesetter;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Anschriftzone: name and address broken into the lines that the window of a DIN 5008 envelope shows. What is too long is wrapped;
 * what is then too much is set smaller.
 *
 * @param lines from one to {@value #MAX_LINES}, none wider than {@value #WIDTH_MM} mm in the size
 * @param size of the letters, in points
 */
record AddressField(List<String> lines, int size) {
    static final int MAX_LINES = 6;
    static final int WIDTH_MM = 80;
    static final double WIDTH_POINTS = WIDTH_MM * 72 / 25.4;

    private static final List<Integer> SIZES = List.of(11, 10, 9, 8, 7);
    private static final String HOME = "DE";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /**
     * Sets an address.
     *
     * @param recipient full name
     * @param widthOf a text's width in ems, which is to say at size 1
     * @throws UndeliverableException if it does not fit, or its country is unknown
     */
    static AddressField of(String recipient, PostalAddress address, ToDoubleFunction<String> widthOf)
            throws UndeliverableException {
        List<String> unbroken = Stream.of(
                        Stream.of(recipient),
                        address.lines().stream(),
                        Stream.of(address.postalCode() + ' ' + address.city(), countryLine(address)))
                .flatMap(lines -> lines)
                .map(Typesetter::tidy)
                .filter(line -> !line.isEmpty())
                .toList();
        for (int size : SIZES) {
            double widthInEms = WIDTH_POINTS / size;
            List<String> lines = unbroken.stream()
                    .flatMap(line -> wrap(line, widthInEms, widthOf).stream())
                    .toList();
            boolean fits = lines.size() <= MAX_LINES
                    && lines.stream().allMatch(line -> widthOf.applyAsDouble(line) <= widthInEms);
            if (fits) {
                return new AddressField(lines, size);
            }
        }
        throw UndeliverableException.refusedForGood("the address does not fit the window", null);
    }

    private static String countryLine(PostalAddress address) throws UndeliverableException {
        if (address.country().equals(HOME)) {
            return "";
        }
        if (!COUNTRIES.contains(address.country())) {
            throw UndeliverableException.refusedForGood("the address has an unknown country", null);
        }
        return Locale.of("", address.country()).getDisplayCountry(Locale.GERMAN).toUpperCase(Locale.GERMAN);
    }

    /** Breaks where German texts may be broken, without hyphenation; a piece that is too wide stays whole. */
    private static List<String> wrap(String text, double width, ToDoubleFunction<String> widthOf) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.GERMAN);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            String line = text.substring(start, next).stripTrailing();
            if (end > start && widthOf.applyAsDouble(line) > width) {
                lines.add(text.substring(start, end).stripTrailing());
                start = end;
            }
            end = next;
        }
        lines.add(text.substring(start));
        return lines;
    }

    @Override
    public String toString() {
        return "AddressField[…]";
    }
}

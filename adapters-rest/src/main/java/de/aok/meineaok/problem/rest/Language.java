package de.aok.meineaok.problem.rest;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** Chooses the language of an answer: German, or English where it is liked better (RFC 9110, section 12.5.4). */
public final class Language {
    private Language() {}

    /** @param acceptLanguage the header as sent; null if it was not, and passed over if it cannot be read */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.GERMAN;
        }
        try {
            List<LanguageRange> ranges = LanguageRange.parse(acceptLanguage);
            return weight(Locale.ENGLISH, ranges) > weight(Locale.GERMAN, ranges) ? Locale.ENGLISH : Locale.GERMAN;
        } catch (IllegalArgumentException unreadable) {
            return Locale.GERMAN;
        }
    }

    private static double weight(Locale language, List<LanguageRange> ranges) {
        return ranges.stream()
                .filter(range -> language.getLanguage().equals(primarySubtag(range)))
                .mapToDouble(LanguageRange::getWeight)
                .max()
                .orElseGet(() -> weightOfAnyOther(ranges));
    }

    private static double weightOfAnyOther(List<LanguageRange> ranges) {
        return ranges.stream()
                .filter(range -> range.getRange().equals("*"))
                .mapToDouble(LanguageRange::getWeight)
                .max()
                .orElse(0);
    }

    private static String primarySubtag(LanguageRange range) {
        int hyphen = range.getRange().indexOf('-');
        return hyphen < 0 ? range.getRange() : range.getRange().substring(0, hyphen);
    }
}

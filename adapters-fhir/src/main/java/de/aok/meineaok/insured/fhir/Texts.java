package de.aok.meineaok.insured.fhir;

import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/** Texts of FHIR elements as one would print them: on one line, single blanks, none around. Missing ones are empty. */
final class Texts {
    private Texts() {}

    static String oneLine(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
    }

    /** No longer than so many characters. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                        .strip()
                + '…';
    }

    /** The text of the element's first extension of that URL. */
    static String extension(Element element, String url) {
        Extension extension = element.getExtensionByUrl(url);
        return extension != null && extension.hasValue()
                ? oneLine(extension.getValue().primitiveValue())
                : "";
    }
}

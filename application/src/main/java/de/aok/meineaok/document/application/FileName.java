package de.aok.meineaok.document.application;

import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A file's name as it is shown and saved by: without a path, and without characters that do not show, turn others about, or are no
 * part of a name somewhere.
 *
 * @param text not blank, and of {@value #LONGEST} characters at most
 */
@Rule(RuleId.DOC_2)
record FileName(String text) {
    static final int LONGEST = 100;

    private static final String NAMELESS = "Datei";
    private static final String NOT_IN_WINDOWS = "<>:\"|?*";

    /** Of what somebody called it. */
    static FileName of(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        StringBuilder text = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(c -> append(c, text));
        return new FileName(cut(text.toString(), LONGEST));
    }

    private static void append(int character, StringBuilder text) {
        switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> {}
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> text.append(' ');
            default -> text.appendCodePoint(NOT_IN_WINDOWS.indexOf(character) < 0 ? character : '_');
        }
    }

    /** With an ending of the format, unless it has one. */
    FileName as(FileFormat format) {
        int dot = text.lastIndexOf('.');
        boolean ends =
                dot > 0 && endings(format).contains(text.substring(dot + 1).toLowerCase(Locale.ROOT));
        String ending = '.' + (ends ? text.substring(dot + 1) : format.extension());
        return new FileName(cut(ends ? text.substring(0, dot) : text, LONGEST - ending.length()) + ending);
    }

    private static List<String> endings(FileFormat format) {
        return switch (format) {
            case PDF, PNG -> List.of(format.extension());
            case JPEG -> List.of("jpg", "jpeg", "jpe");
            case TIFF -> List.of("tif", "tiff");
            case HEIC -> List.of("heic", "heif");
        };
    }

    /** Without dots and blanks at its ends: such names are hidden, or cannot be saved. */
    private static String cut(String text, int longest) {
        String inner = text.replaceAll("^[. ]+", "");
        String start = inner.codePointCount(0, inner.length()) > longest
                ? inner.substring(0, inner.offsetByCodePoints(0, longest))
                : inner;
        String name = start.replaceAll("[. ]+$", "");
        return name.isEmpty() ? NAMELESS : name;
    }
}

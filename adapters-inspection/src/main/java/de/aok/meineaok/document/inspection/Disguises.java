package de.aok.meineaok.document.inspection;

import de.aok.meineaok.document.FileFormat;

/** Contents that are one thing at a first look and another at a second, by which browsers or scanners are led astray. */
final class Disguises {
    /** How far into a file readers of PDF look for its beginning. */
    private static final int PDF_BEGINS_WITHIN = 1024;

    private static final int CENTRAL_HEADER = 46;

    private Disguises() {}

    static boolean hasAny(Content content, FileFormat format) {
        return format == FileFormat.PDF
                ? !beginsAsPdf(content) || hasZip(content)
                : hasPdf(content) || hasZip(content) || hasMarkup(content);
    }

    /** At the very beginning, as the standard wants it: before it could stand what a browser shows. */
    private static boolean beginsAsPdf(Content content) {
        return content.says(content.says(0, "\u00ef\u00bb\u00bf") ? 3 : 0, "%PDF-");
    }

    private static boolean hasPdf(Content content) {
        for (int i = 0; i < PDF_BEGINS_WITHIN; i++) {
            if (content.at(i) == '%' && content.says(i, "%PDF-")) {
                return true;
            }
        }
        return false;
    }

    /** A ZIP is read from its end, whatever stands before it or behind. */
    private static boolean hasZip(Content content) {
        for (long i = 0; i < content.length(); i++) {
            if (content.at(i) == 'P' && content.says(i, "PK\5\6")) {
                long start = i - content.reversedNumber(i + 12, 4);
                if (start <= i - CENTRAL_HEADER && content.says(start, "PK\1\2")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasMarkup(Content content) {
        for (long i = 0; i < content.length(); i++) {
            if (content.at(i) == '<'
                    && (element(content, i, "<html")
                            || element(content, i, "<script")
                            || element(content, i, "<iframe")
                            || element(content, i, "<!doctype"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean element(Content content, long offset, String beginning) {
        for (int i = 1; i < beginning.length(); i++) {
            if (Character.toLowerCase(content.at(offset + i)) != beginning.charAt(i)) {
                return false;
            }
        }
        int next = content.at(offset + beginning.length());
        return next == '>' || next == '/' || next >= '\t' && next <= ' ';
    }
}

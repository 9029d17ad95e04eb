package de.aok.meineaok.document.inspection;

/**
 * How much work a PDF may make. PDFBox has no bounds of its own but for nesting.
 *
 * @param readings how often the file may be read over, as it is gone through
 * @param objects numbered ones, wherever they stand, or entries of tables that list them
 * @param values of all kinds, of which each takes about a hundred bytes when it is read
 * @param valuesKept of one object, or of one stream of objects, or of all that is needed to open the file
 * @param names different ones
 * @param text bytes of one object, but for a stream's content
 * @param structure bytes of one stream that holds objects or tells where they are, unpacked
 * @param unpacked bytes of all streams, unpacked: forty pages in grey at 300 dots an inch, if nothing in them were a JPEG
 * @param updates tables, of which each has been added to the file by somebody
 */
record PdfBounds(
        int readings,
        int objects,
        int values,
        int valuesKept,
        int names,
        int text,
        int structure,
        long unpacked,
        int updates) {
    static final PdfBounds USUAL =
            new PdfBounds(12, 60_000, 2_000_000, 50_000, 10_000, 1 << 20, 2 << 20, 384L << 20, 1000);
}

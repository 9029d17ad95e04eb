package de.aok.meineaok.document.inspection;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;

/** What is left of a PDF's bounds. */
final class PdfAllowance {
    private static final int LOST_OBJECTS = 20;

    /** As PDF 1.7 has it. */
    private static final int LONGEST_NAME = 127;

    private final PdfBounds bounds;
    private final Set<COSName> names = new HashSet<>();
    private int objects;
    private int values;
    private int kept;
    private long unpacked;
    private int updates;
    private int lostObjects = LOST_OBJECTS;

    PdfAllowance(PdfBounds bounds) {
        this.bounds = bounds;
        objects = bounds.objects();
        values = bounds.values();
        kept = bounds.valuesKept();
        unpacked = bounds.unpacked();
        updates = bounds.updates();
    }

    PdfBounds bounds() {
        return bounds;
    }

    /** What was kept until now is forgotten. */
    void forget() {
        kept = bounds.valuesKept();
    }

    /** Objects are counted anew, by whom they are kept. */
    void nextReader() {
        objects = bounds.objects();
    }

    void value() {
        check(--values);
        check(--kept);
    }

    void kept(int values) {
        kept -= values;
        check(kept);
    }

    int kept() {
        return bounds.valuesKept() - kept;
    }

    void objects(long count) {
        objects -= (int) Math.min(count, bounds.objects() + 1L);
        check(objects);
    }

    void name(COSName name) {
        check(LONGEST_NAME - name.getName().length());
        names.add(name);
        check(bounds.names() - names.size());
    }

    void unpacked(long bytes) {
        unpacked -= bytes;
        check(unpacked);
    }

    void update() {
        check(--updates);
    }

    /** One that is not where it should be, for which all that is there is read. */
    void lostObject() {
        check(--lostObjects);
    }

    private static void check(long left) {
        if (left < 0) {
            throw RefusedException.broken();
        }
    }
}

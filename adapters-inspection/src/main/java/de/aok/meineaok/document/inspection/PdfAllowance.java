package de.aok.meineaok.document.inspection;

import java.util.HashSet;
import java.util.Set;

/** How much work a PDF may make. */
final class PdfAllowance {
    /** Values of all kinds, of which each takes about a hundred bytes when it is read. */
    private static final int OBJECTS = 1_000_000;

    /** All streams unpacked: fifty pages in grey at 300 dots an inch, if nothing in them were a JPEG. */
    private static final long UNPACKED = 512L * 1024 * 1024;

    /** Streams that are read whole, since they hold objects or tell where objects are. */
    private static final long UNPACKED_STRUCTURE = 32L * 1024 * 1024;

    private static final int LOST_OBJECTS = 20;

    private final Set<Long> known = new HashSet<>();
    private int objects = OBJECTS;
    private int packedObjects = OBJECTS;
    private int lostObjects = LOST_OBJECTS;
    private long unpacked = UNPACKED;
    private long unpackedStructure = UNPACKED_STRUCTURE;

    /** Begins to count anew what is read at a time. */
    void nextReading() {
        objects = OBJECTS;
    }

    void object() {
        check(--objects);
    }

    void packedObjects(long count) {
        packedObjects -= (int) Math.min(count, OBJECTS + 1L);
        check(packedObjects);
    }

    /** One that is not where it should be, for which all that is there is read. */
    void lostObject() {
        check(--lostObjects);
    }

    void unpacked(long bytes, boolean structure) {
        unpacked -= bytes;
        check(unpacked);
        if (structure) {
            unpackedStructure -= bytes;
            check(unpackedStructure);
        }
    }

    /** Whether a stream is seen for the first time, and so is to be counted. */
    boolean isNew(long start, boolean structure) {
        return known.add(structure ? -start : start);
    }

    private static void check(long left) {
        if (left < 0) {
            throw RefusedException.broken();
        }
    }
}

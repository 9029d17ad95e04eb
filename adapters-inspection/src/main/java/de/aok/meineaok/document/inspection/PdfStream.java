package de.aok.meineaok.document.inspection;

import de.aok.meineaok.document.FileProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.filter.FlateFilterDecoderStream;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream of a PDF, as it stands in the file. It is unpacked to nowhere, to see how large it is, before PDFBox unpacks it into
 * memory, which it does without any limit. Packed twice is refused unseen: honest files are not, and PDFBox unpacks such a stream
 * once only, while others see what is inside.
 */
final class PdfStream {
    private static final Set<String> TEXTUAL = Set.of("ASCIIHexDecode", "AHx", "ASCII85Decode", "A85");
    private static final Set<String> PACKED = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");
    private static final Set<String> FLATE = Set.of("FlateDecode", "Fl");
    private static final Set<String> PICTURES =
            Set.of("DCTDecode", "DCT", "CCITTFaxDecode", "CCF", "JBIG2Decode", "JPXDecode");

    private static final COSName EARLY_CHANGE = COSName.getPDFName("EarlyChange");
    private static final int MOST_COLUMNS = 10_000;
    private static final int MOST_COLORS = 32;
    private static final int MOST_XREF_ENTRIES = 500_000;
    private static final int WIDEST_XREF_ENTRY = 20;
    private static final int BUFFER = 8 * 1024;

    private final Content content;
    private final COSDictionary dictionary;
    private final long start;
    private final PdfAllowance allowance;

    /** @param start where its bytes begin; their end is not believed */
    PdfStream(Content content, COSDictionary dictionary, long start, PdfAllowance allowance) {
        this.content = content;
        this.dictionary = dictionary;
        this.start = start;
        this.allowance = allowance;
    }

    /** By what it says of itself. */
    boolean isStructure() {
        return dictionary.containsKey(COSName.N) && dictionary.containsKey(COSName.FIRST)
                || dictionary.containsKey(COSName.W)
                || isObjects()
                || COSName.XREF.equals(dictionary.getItem(COSName.TYPE));
    }

    boolean isObjects() {
        return COSName.OBJ_STM.equals(dictionary.getItem(COSName.TYPE));
    }

    /** One that holds objects or tells where they are, and so is going to be read. */
    void checkStructure() throws IOException {
        List<String> filters = filters();
        if (filters.size() > 1 || filters.size() == 1 && !FLATE.contains(filters.get(0))) {
            throw RefusedException.broken();
        }
        checkPredictor();
        if (allowance.isNew(start, true)) {
            ObjectCount count = new ObjectCount(true);
            unpack(filters, count);
            checkReferences(count.bytes);
            allowance.packedObjects(count.objects);
        }
    }

    /** Any other. */
    void check() throws IOException {
        List<String> filters = filters();
        if (allowance.isNew(start, false)) {
            unpack(filters, new ObjectCount(false));
        }
    }

    /** In the order in which they are taken off: at most one of each kind, and all known. */
    private List<String> filters() {
        List<String> filters = new ArrayList<>();
        COSBase filter = dictionary.getItem(COSName.FILTER);
        if (filter instanceof COSArray several) {
            several.forEach(one -> filters.add(name(one)));
        } else if (filter != null && filter != COSNull.NULL) {
            filters.add(name(filter));
        }
        int kind = -1;
        for (String one : filters) {
            int next = List.of(TEXTUAL, PACKED, PICTURES).indexOf(kindOf(one));
            if (next <= kind) {
                throw RefusedException.broken();
            }
            kind = next;
        }
        return filters;
    }

    private static Set<String> kindOf(String filter) {
        if (filter.equals("Crypt")) {
            throw new RefusedException(FileProblem.ENCRYPTED);
        }
        return List.of(TEXTUAL, PACKED, PICTURES).stream()
                .filter(kind -> kind.contains(filter))
                .findFirst()
                .orElseThrow(RefusedException::broken);
    }

    /** Not by reference: what that leads to depends on who reads. */
    private static String name(@Nullable COSBase base) {
        if (base instanceof COSName name) {
            return name.getName();
        }
        throw RefusedException.broken();
    }

    private void unpack(List<String> filters, ObjectCount count) throws IOException {
        InputStream in = new RandomAccessInputStream(content.createView(start, content.length() - start));
        for (String filter : filters) {
            if (TEXTUAL.contains(filter)) {
                in = untexted(in, filter);
            } else if (FLATE.contains(filter)) {
                try (InputStream inflated = new FlateFilterDecoderStream(in)) {
                    copy(inflated, count);
                }
            } else if (PACKED.contains(filter)) {
                decode(in, filter, count);
            }
        }
        if (filters.isEmpty() && count.structure) {
            copy(raw(), count);
        }
    }

    private InputStream raw() throws IOException {
        long length = dictionary.getItem(COSName.LENGTH) instanceof COSNumber number ? number.longValue() : 0;
        long left = content.length() - start;
        return new RandomAccessInputStream(content.createView(start, length > 0 ? Math.min(length, left) : left));
    }

    /** Which makes it smaller than it is in the file. */
    private InputStream untexted(InputStream in, String filter) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        decode(in, filter, plain);
        allowance.unpacked(plain.size(), false);
        return new ByteArrayInputStream(plain.toByteArray());
    }

    private void decode(InputStream in, String filter, OutputStream out) throws IOException {
        COSDictionary alone = new COSDictionary();
        COSName name = COSName.getPDFName(filter);
        alone.setItem(COSName.FILTER, name);
        COSDictionary parameters = new COSDictionary();
        if (dictionary.getItem(COSName.DECODE_PARMS) instanceof COSDictionary given
                && given.getItem(EARLY_CHANGE) instanceof COSInteger early) {
            parameters.setItem(EARLY_CHANGE, early);
        }
        alone.setItem(COSName.DECODE_PARMS, parameters);
        try {
            FilterFactory.INSTANCE.getFilter(name).decode(in, out, alone, 0);
        } catch (IOException e) {
            // Up to here it can be unpacked; what it shows is for its readers to see.
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
            out.write(buffer, 0, count);
        }
    }

    /** PDFBox makes room for a row before it reads one. */
    private void checkPredictor() {
        for (COSName key : List.of(COSName.DECODE_PARMS, COSName.DP)) {
            COSBase given = dictionary.getItem(key);
            if (given instanceof COSArray several) {
                several.forEach(PdfStream::checkPredictor);
            } else {
                checkPredictor(given);
            }
        }
    }

    private static void checkPredictor(@Nullable COSBase given) {
        if (given instanceof COSDictionary parameters) {
            atMost(MOST_COLUMNS, parameters.getItem(COSName.COLUMNS));
            atMost(MOST_COLORS, parameters.getItem(COSName.COLORS));
            atMost(MOST_COLORS, parameters.getItem(COSName.BITS_PER_COMPONENT));
        } else if (given instanceof COSObject) {
            throw RefusedException.broken();
        }
    }

    private static void atMost(int most, @Nullable COSBase given) {
        if (given != null
                && !(given instanceof COSInteger number && number.longValue() >= 0 && number.longValue() <= most)) {
            throw RefusedException.broken();
        }
    }

    /** PDFBox reads entries of no width for ever. */
    private void checkReferences(long unpacked) {
        if (!dictionary.containsKey(COSName.W)) {
            return;
        }
        long width = 0;
        if (dictionary.getItem(COSName.W) instanceof COSArray widths) {
            for (COSBase one : widths) {
                width += one instanceof COSInteger number ? Math.clamp(number.longValue(), 0, WIDEST_XREF_ENTRY) : 0;
            }
        }
        if (width == 0 || unpacked / width > MOST_XREF_ENTRIES) {
            throw RefusedException.broken();
        }
    }

    /** Counts what goes by, and the values that it would make. */
    private final class ObjectCount extends OutputStream {
        private final boolean structure;
        private long bytes;
        private long objects;
        private boolean within;

        ObjectCount(boolean structure) {
            this.structure = structure;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int count) {
            allowance.unpacked(count, structure);
            bytes += count;
            if (structure && !dictionary.containsKey(COSName.W)) {
                for (int i = offset; i < offset + count; i++) {
                    look(from[i]);
                }
            }
        }

        private void look(byte next) {
            switch (next) {
                case '[', '<', '(', '/' -> {
                    objects++;
                    within = true;
                }
                case 0, '\t', '\n', '\f', '\r', ' ', ']', '>', ')' -> within = false;
                default -> {
                    objects += within ? 0 : 1;
                    within = true;
                }
            }
        }
    }
}

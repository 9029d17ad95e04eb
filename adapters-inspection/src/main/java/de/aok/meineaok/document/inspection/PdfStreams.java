package de.aok.meineaok.document.inspection;

import de.aok.meineaok.document.FileProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The streams of a PDF, as they stand in the file. They are unpacked to nowhere, to see how large they are, but for those that hold
 * objects. Packed twice is refused unseen: honest files are not, and PDFBox unpacks such a stream once only, while others see what is
 * inside.
 */
final class PdfStreams implements AutoCloseable {
    private static final byte[] NONE = {};
    private static final Set<String> TEXTUAL = Set.of("ASCIIHexDecode", "AHx", "ASCII85Decode", "A85");
    private static final Set<String> FLATE = Set.of("FlateDecode", "Fl");
    private static final Set<String> LZW = Set.of("LZWDecode", "LZW");
    private static final Set<String> RUNS = Set.of("RunLengthDecode", "RL");
    private static final Set<String> PICTURES =
            Set.of("DCTDecode", "DCT", "CCITTFaxDecode", "CCF", "JBIG2Decode", "JPXDecode");

    /** In which they are taken off. */
    private static final List<Set<String>> ORDER =
            List.of(TEXTUAL, Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL"), PICTURES);

    private static final int MOST_COLUMNS = 10_000;
    private static final int MOST_COLORS = 32;
    private static final int WIDEST_ENTRY = 20;
    private static final int BUFFER = 16 * 1024;

    private final Content content;
    private final PdfAllowance allowance;
    /** What was learned about those that hold objects or tell where they are, by where they start. */
    private final Map<Long, Integer> learned = new HashMap<>();

    private final Inflater inflater = new Inflater(true);
    private final byte[] unpacked = new byte[BUFFER];
    private boolean counting = true;

    PdfStreams(Content content, PdfAllowance allowance) {
        this.content = content;
        this.allowance = allowance;
    }

    @Override
    public void close() {
        inflater.end();
    }

    /** From now on, all that is met was counted before. */
    void stopCounting() {
        counting = false;
    }

    /** Whether the stream that starts there was found to be fit to be unpacked. */
    boolean isStructure(long start) {
        return learned.containsKey(start);
    }

    /** How many values or entries are in the stream that starts there. */
    int learned(long start) {
        return learned.getOrDefault(start, 0);
    }

    void learn(long start, int values) {
        learned.merge(start, values, Math::max);
    }

    /**
     * Refuses a stream that nobody should unpack.
     *
     * @param start where its bytes begin; their end is not believed
     * @return what is in it, if it is a stream of objects; otherwise nothing
     */
    byte[] check(COSDictionary dictionary, long start) throws IOException {
        List<String> filters = filters(dictionary);
        boolean objects = dictionary.containsKey(COSName.N) && dictionary.containsKey(COSName.FIRST)
                || COSName.OBJ_STM.equals(dictionary.getItem(COSName.TYPE));
        boolean table = dictionary.containsKey(COSName.W) || COSName.XREF.equals(dictionary.getItem(COSName.TYPE));
        if (!objects && !table) {
            count(filters, dictionary, start);
            return NONE;
        }
        if (filters.size() > 1 || filters.size() == 1 && !FLATE.contains(filters.get(0))) {
            throw RefusedException.broken();
        }
        checkPredictor(dictionary);
        byte[] bytes = unpack(filters, dictionary, start);
        learn(start, table ? entries(dictionary, bytes.length) : 0);
        return objects ? bytes : NONE;
    }

    /** At most one of each kind, and all known. */
    private static List<String> filters(COSDictionary dictionary) {
        List<String> filters = new ArrayList<>();
        COSBase filter = dictionary.getItem(COSName.FILTER);
        if (filter instanceof COSArray several) {
            several.forEach(one -> filters.add(name(one)));
        } else if (filter != null && filter != COSNull.NULL) {
            filters.add(name(filter));
        }
        int kind = -1;
        for (String one : filters) {
            int next = kindOf(one);
            if (next <= kind) {
                throw RefusedException.broken();
            }
            kind = next;
        }
        return filters;
    }

    private static int kindOf(String filter) {
        for (int i = 0; i < ORDER.size(); i++) {
            if (ORDER.get(i).contains(filter)) {
                return i;
            }
        }
        throw filter.equals("Crypt") ? new RefusedException(FileProblem.ENCRYPTED) : RefusedException.broken();
    }

    /** Not by reference: what that leads to depends on who reads. */
    private static String name(@Nullable COSBase base) {
        if (base instanceof COSName name) {
            return name.getName();
        }
        throw RefusedException.broken();
    }

    private InputStream from(long start) throws IOException {
        return new RandomAccessInputStream(content.createView(start, content.length() - start));
    }

    private byte[] unpack(List<String> filters, COSDictionary dictionary, long start) throws IOException {
        int most = allowance.bounds().structure();
        if (filters.isEmpty()) {
            long length = dictionary.getItem(COSName.LENGTH) instanceof COSNumber number ? number.longValue() : most;
            return content.bytes(start, Math.clamp(length, 0, most));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] from, int offset, int length) {
                allowance.unpacked(length);
                if (length > most - count) {
                    throw RefusedException.broken();
                }
                super.write(from, offset, length);
            }
        };
        try (InputStream in = from(start)) {
            FilterFactory.INSTANCE.getFilter(COSName.FLATE_DECODE).decode(in, bytes, dictionary, 0);
        }
        return bytes.toByteArray();
    }

    /** PDFBox makes room for a row before it reads one. */
    private static void checkPredictor(COSDictionary dictionary) {
        for (COSName key : List.of(COSName.DECODE_PARMS, COSName.DP)) {
            COSBase given = dictionary.getItem(key);
            if (given instanceof COSArray several) {
                several.forEach(PdfStreams::checkPredictor);
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
    private int entries(COSDictionary dictionary, int bytes) {
        int width = 0;
        if (dictionary.getItem(COSName.W) instanceof COSArray widths) {
            for (COSBase one : widths) {
                width += one instanceof COSInteger number ? Math.clamp(number.longValue(), 0, WIDEST_ENTRY) : 0;
            }
        }
        if (width == 0 || bytes / width > allowance.bounds().objects()) {
            throw RefusedException.broken();
        }
        return bytes / width;
    }

    private void count(List<String> filters, COSDictionary dictionary, long start) throws IOException {
        if (filters.isEmpty() || kindOf(filters.get(0)) == ORDER.indexOf(PICTURES) || !counting) {
            return;
        }
        boolean textual = TEXTUAL.contains(filters.get(0));
        String packed = filters.get(textual && filters.size() > 1 ? 1 : 0);
        Unpacking unpacking = unpacking(packed, dictionary);
        OutputStream out = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                if (!unpacking.take(from, offset, length)) {
                    throw new IOException("at its end");
                }
            }
        };
        try (InputStream in = from(start)) {
            if (textual) {
                FilterFactory.INSTANCE.getFilter(filters.get(0)).decode(in, out, new COSDictionary(), 0);
            } else {
                in.transferTo(out);
            }
        } catch (IOException e) {
            // Up to here it can be unpacked; what it shows is for its readers to see.
        }
    }

    private Unpacking unpacking(String filter, COSDictionary dictionary) {
        if (FLATE.contains(filter)) {
            inflater.reset();
            return new Inflating();
        }
        if (LZW.contains(filter)) {
            return new LzwLength(allowance::unpacked, early(dictionary));
        }
        return RUNS.contains(filter) ? new RunLength(allowance::unpacked) : (from, offset, length) -> true;
    }

    /** How much too soon codes of LZW become longer. */
    private static int early(COSDictionary dictionary) {
        return dictionary.getItem(COSName.DECODE_PARMS) instanceof COSDictionary parameters
                ? Math.clamp(parameters.getInt(COSName.EARLY_CHANGE, 1), 0, 1)
                : 1;
    }

    /** Takes what is packed, and counts what comes out of it. */
    interface Unpacking {
        /** @return whether more is wanted */
        boolean take(byte[] from, int offset, int length);
    }

    private final class Inflating implements Unpacking {
        private int header = 2;

        @Override
        public boolean take(byte[] from, int offset, int length) {
            int skipped = Math.min(header, length);
            header -= skipped;
            inflater.setInput(from, offset + skipped, length - skipped);
            try {
                int count = inflater.inflate(unpacked);
                while (count > 0) {
                    allowance.unpacked(count);
                    count = inflater.inflate(unpacked);
                }
            } catch (DataFormatException e) {
                return false;
            }
            return !inflater.finished() && !inflater.needsDictionary();
        }
    }
}

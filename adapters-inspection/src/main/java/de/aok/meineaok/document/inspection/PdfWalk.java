package de.aok.meineaok.document.inspection;

import de.aok.meineaok.document.FileProblem;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through everything that looks like an object, wherever it stands, also within others and within streams, whether or not a
 * table leads to it: readers differ in what they find in a file that is out of order. One object at a time is kept.
 */
final class PdfWalk {
    /** An object whose number cannot be told. */
    static final long NUMBERLESS = -1;

    private static final int LONGEST_NUMBER = 20;
    private static final String OBJECT = "obj";
    private static final String TRAILER = "trailer";

    private final Content content;
    private final PdfAllowance allowance;
    private final PdfStreams streams;
    private final PdfValues values;

    PdfWalk(Content content, PdfAllowance allowance, PdfStreams streams) throws IOException {
        this.content = content;
        this.allowance = allowance;
        this.streams = streams;
        this.values = new PdfValues(content, allowance);
    }

    /** @param sought which numbers are of interest; {@link #NUMBERLESS} among them */
    void eachObject(LongPredicate sought, Consumer<@Nullable COSBase> consumer) throws IOException {
        allowance.nextReader();
        for (long at = 0; at < content.length(); at++) {
            int next = content.at(at);
            if (next == 'o' && content.says(at, OBJECT) && content.at(at - 1) != 'd') {
                object(at, sought, consumer);
            } else if (next == 't' && content.says(at, TRAILER)) {
                trailer(at);
            }
        }
    }

    private void trailer(long at) throws IOException {
        refuseEncrypted(value(at + TRAILER.length(), NUMBERLESS));
    }

    private static void refuseEncrypted(@Nullable COSBase trailer) {
        if (trailer instanceof COSDictionary dictionary && dictionary.containsKey(COSName.ENCRYPT)) {
            throw new RefusedException(FileProblem.ENCRYPTED);
        }
    }

    private void object(long at, LongPredicate sought, Consumer<@Nullable COSBase> consumer) throws IOException {
        allowance.objects(1);
        long number = numberBefore(at);
        COSBase object = value(at + OBJECT.length(), number);
        refuseEncrypted(object);
        long start = object instanceof COSDictionary ? values.streamBehind() : -1;
        if (object instanceof COSDictionary dictionary && start >= 0) {
            if (dictionary.containsKey(COSName.F)) {
                // It is in another file.
                throw new RefusedException(FileProblem.ACTIVE);
            }
            byte[] objects = streams.check(dictionary, start);
            if (objects.length > 0) {
                packedObjects(dictionary, start, objects, sought, consumer);
            }
        }
        if (sought.test(number)) {
            consumer.accept(object);
        }
    }

    /** What looks like an object beyond doubt and cannot be read might be read by others. */
    private @Nullable COSBase value(long at, long number) throws IOException {
        allowance.forget();
        content.closeBorder(at + allowance.bounds().text());
        try {
            return values.at(at);
        } catch (IOException e) {
            if (number != NUMBERLESS || isDictionary(at)) {
                throw RefusedException.broken();
            }
            return null;
        } finally {
            content.openBorder();
        }
    }

    private boolean isDictionary(long at) {
        long next = at;
        while (isSpace(content.at(next))) {
            next++;
        }
        return content.at(next) == '<';
    }

    private void packedObjects(
            COSDictionary stream,
            long start,
            byte[] objects,
            LongPredicate sought,
            Consumer<@Nullable COSBase> consumer)
            throws IOException {
        int count = stream.getInt(COSName.N);
        int first = stream.getInt(COSName.FIRST);
        if (count < 0 || first < 0) {
            // Told by reference, perhaps: to what, depends on who reads.
            throw RefusedException.broken();
        }
        allowance.objects(count);
        allowance.forget();
        try (RandomAccessReadBuffer source = new RandomAccessReadBuffer(objects)) {
            PdfValues index = new PdfValues(source, allowance);
            PdfValues packed = new PdfValues(source, allowance);
            long position = 0;
            long end = first;
            for (int i = 0; i < count; i++) {
                long number = integer(index.at(position));
                long offset = first + integer(index.at(index.position()));
                position = index.position();
                if (offset < end || position > first) {
                    // Readers differ in what they find there.
                    throw RefusedException.broken();
                }
                COSBase object = packed.at(offset);
                end = packed.position();
                if (sought.test(number)) {
                    consumer.accept(object);
                }
            }
        } catch (IOException e) {
            throw RefusedException.broken();
        }
        streams.learn(start, allowance.kept());
    }

    private static long integer(@Nullable COSBase value) {
        if (value instanceof COSInteger integer) {
            return integer.longValue();
        }
        throw RefusedException.broken();
    }

    /** The first of two that stand before it, with nothing but spaces between. */
    private long numberBefore(long at) {
        long generation = startOfNumber(at);
        long start = generation < at && isSpace(content.at(generation - 1)) ? startOfNumber(generation) : generation;
        if (start == generation) {
            return NUMBERLESS;
        }
        long number = 0;
        for (long i = start; isDigit(content.at(i)); i++) {
            number = number * 10 + content.at(i) - '0';
        }
        return number;
    }

    /** Where the number starts that ends before this place, perhaps with spaces behind; the place itself, if there is none. */
    private long startOfNumber(long at) {
        long end = at;
        while (at - end < LONGEST_NUMBER && isSpace(content.at(end - 1))) {
            end--;
        }
        long start = end;
        while (end - start < LONGEST_NUMBER && isDigit(content.at(start - 1))) {
            start--;
        }
        return start == end ? at : start;
    }

    private static boolean isDigit(int one) {
        return one >= '0' && one <= '9';
    }

    private static boolean isSpace(int one) {
        return one == ' ' || one == '\n' || one == '\r' || one == '\t' || one == '\f' || one == 0;
    }
}

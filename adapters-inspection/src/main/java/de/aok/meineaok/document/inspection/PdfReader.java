package de.aok.meineaok.document.inspection;

import de.aok.meineaok.document.FileProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFObjectStreamParser;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * PDFBox's parser, kept within an allowance. It reads a file in two ways: as a reader does, from the table at its end, and as one
 * that mends a broken file does, from everything that looks like an object, wherever it stands.
 */
final class PdfReader extends PDFParser {
    /** As far as PDFBox looks back from the words that make it take a stream for one of objects. */
    private static final int HEAD = 512;

    private static final int LONGEST_NUMBER = 20;
    private static final String OBJECT = "obj";
    private static final String TRAILER = "trailer";

    private final Content content;
    private final PdfAllowance allowance;
    /** Whether nothing is looked up elsewhere in the file, since it is not known yet whether that can be done at a bearable cost. */
    private final boolean locally;

    /** Those that were looked up, by which PDFBox may look for objects in them. */
    private final IdentityHashMap<COSStream, PdfStream> streams = new IdentityHashMap<>();

    private int lookUps;
    private boolean walking;
    private boolean structureNearBy;

    private PdfReader(Content content, PdfAllowance allowance, boolean locally) throws IOException {
        super(content, "", null, null, null);
        this.content = content;
        this.allowance = allowance;
        this.locally = locally;
    }

    /** Goes through all objects, to see what they would cost, and whether the file is encrypted. */
    static void survey(Content content, PdfAllowance allowance) throws IOException {
        PdfReader reader = new PdfReader(content, allowance, true);
        reader.eachTrailer(PdfReader::refuseEncrypted);
        reader.eachObject(PdfReader::refuseEncrypted);
    }

    static PdfReader of(Content content, PdfAllowance allowance) throws IOException {
        content.seek(0);
        return new PdfReader(content, allowance, false);
    }

    static void refuseEncrypted(@Nullable COSBase trailer) {
        if (trailer instanceof COSDictionary dictionary && dictionary.containsKey(COSName.ENCRYPT)) {
            throw new RefusedException(FileProblem.ENCRYPTED);
        }
    }

    /** All objects of the table, after the file was parsed; and those that turn up on the way. */
    void eachListed(Consumer<COSBase> consumer) {
        Set<COSObjectKey> seen = new HashSet<>();
        Deque<COSObjectKey> left = new ArrayDeque<>(document.getXrefTable().keySet());
        while (!left.isEmpty()) {
            COSObjectKey key = left.pop();
            if (seen.add(key)) {
                COSBase object = document.getObjectFromPool(key).getObject();
                if (object != null) {
                    consumer.accept(object);
                }
            }
            if (left.isEmpty() && document.getXrefTable().size() > seen.size()) {
                left.addAll(document.getXrefTable().keySet());
                left.removeAll(seen);
            }
        }
    }

    /** Everything that looks like an object, also within others and within streams. */
    void eachObject(Consumer<COSBase> consumer) throws IOException {
        allowance.nextReading();
        walking = true;
        for (long at = 0; at < content.length(); at++) {
            if (content.at(at) == 'o' && content.says(at, OBJECT) && isNumbered(at)) {
                for (COSBase one : objectsAt(at)) {
                    consumer.accept(one);
                }
            }
        }
    }

    private void eachTrailer(Consumer<COSBase> consumer) throws IOException {
        for (long at = 0; at < content.length(); at++) {
            if (content.at(at) == 't' && content.says(at, TRAILER)) {
                source.seek(at + TRAILER.length());
                try {
                    skipSpaces();
                    consumer.accept(parseCOSDictionary(true));
                } catch (IOException e) {
                    // Only looked like one.
                }
            }
        }
    }

    /** Whether two numbers stand before it. */
    private boolean isNumbered(long at) {
        long generation = beforeNumber(at);
        return generation < at && isWhitespace(content.at(generation)) && beforeNumber(generation) < generation;
    }

    /** Where something else than the number stands that ends before this place; the place itself, if none does. */
    private long beforeNumber(long at) {
        long spaces = at - 1;
        while (at - spaces < LONGEST_NUMBER && isWhitespace(content.at(spaces))) {
            spaces--;
        }
        long digits = spaces;
        while (spaces - digits < LONGEST_NUMBER && isDigit(content.at(digits))) {
            digits--;
        }
        return digits == spaces ? at : digits;
    }

    /** The object after the word at this place, and those in it, if it is a stream of objects. */
    private Collection<COSBase> objectsAt(long at) throws IOException {
        source.seek(at + OBJECT.length());
        try {
            skipSpaces();
            COSBase object = parseDirObject();
            if (!(object instanceof COSDictionary dictionary)) {
                return object == null ? List.of() : List.of(object);
            }
            skipSpaces();
            if (!content.says(source.getPosition(), STREAM_STRING)) {
                return List.of(dictionary);
            }
            structureNearBy = looksLikeStructure(at);
            COSStream stream = parseCOSStream(dictionary);
            if (locally || !COSName.OBJ_STM.equals(stream.getItem(COSName.TYPE))) {
                return List.of(stream);
            }
            Deque<COSBase> objects = new ArrayDeque<>();
            new PDFObjectStreamParser(stream, document)
                    .parseAllObjects()
                    .values()
                    .forEach(one -> {
                        if (one != null) {
                            objects.add(one);
                        }
                    });
            objects.add(stream);
            return objects;
        } catch (IOException e) {
            // Only looked like one, or nobody can read it.
            return List.of();
        } finally {
            structureNearBy = false;
        }
    }

    /** PDFBox, when it mends a file, takes for a stream of objects what has that word between it and the next object. */
    private boolean looksLikeStructure(long at) {
        String head = new String(content.bytes(at + OBJECT.length(), HEAD), StandardCharsets.ISO_8859_1);
        int next = head.indexOf(" " + OBJECT);
        String own = next < 0 ? head : head.substring(0, next);
        return own.contains("/ObjStm") || own.contains("/XRef");
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        allowance.object();
        return super.parseDirObject();
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        long word = source.getPosition();
        readString();
        skipWhiteSpaces();
        PdfStream stream = new PdfStream(content, dictionary, source.getPosition(), allowance);
        // What is neither looked up nor met on the way through all objects is a table.
        if (structureNearBy || stream.isStructure() || !walking && lookUps == 0) {
            stream.checkStructure();
        } else {
            stream.check();
        }
        source.seek(word);
        if (locally && dictionary.getItem(COSName.LENGTH) instanceof COSObject) {
            dictionary.removeItem(COSName.LENGTH);
        }
        COSStream parsed = super.parseCOSStream(dictionary);
        if (lookUps > 0) {
            streams.put(parsed, stream);
        }
        return parsed;
    }

    @Override
    public @Nullable COSBase dereferenceCOSObject(COSObject object) throws IOException {
        if (locally) {
            return null;
        }
        lookUps++;
        try {
            return super.dereferenceCOSObject(object);
        } finally {
            lookUps--;
        }
    }

    @Override
    protected @Nullable COSBase parseObjectStreamObject(long number, COSObjectKey key) throws IOException {
        COSBase container = document.getObjectFromPool(getObjectKey(number, 0)).getObject();
        if (container instanceof COSStream) {
            PdfStream stream = streams.get(container);
            if (stream == null) {
                throw RefusedException.broken();
            }
            stream.checkStructure();
        }
        COSBase found = super.parseObjectStreamObject(number, key);
        if (found == null) {
            allowance.lostObject();
        }
        return found;
    }
}

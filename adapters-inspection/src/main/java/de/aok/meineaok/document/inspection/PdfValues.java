package de.aok.meineaok.document.inspection;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.COSParser;
import org.jspecify.annotations.Nullable;

/** Reads single values by PDFBox's parser, within an allowance, and follows no reference. */
final class PdfValues extends COSParser {
    /** Less than PDFBox bears, for whoever reads the file after us may bear less. */
    private static final int DEEPEST = 200;

    /** Of two values of these, readers take one or the other. */
    private static final Set<COSName> DECISIVE = Set.of(
            COSName.N, COSName.FIRST, COSName.W, COSName.FILTER, COSName.DECODE_PARMS, COSName.OPEN_ACTION, COSName.AA);

    private final PdfAllowance allowance;
    private Set<COSName> keys = new HashSet<>();
    private @Nullable COSName key;
    private boolean value;
    private int depth;

    PdfValues(RandomAccessRead source, PdfAllowance allowance) throws IOException {
        super(source);
        this.allowance = allowance;
    }

    /** The value at a place, and the parser stands behind it; null if there is none. */
    @Nullable
    COSBase at(long offset) throws IOException {
        // Or it would keep all references that it has seen.
        document = new COSDocument(this);
        depth = 0;
        key = null;
        value = false;
        source.seek(offset);
        return parseDirObject();
    }

    long position() throws IOException {
        return source.getPosition();
    }

    /** Where a stream's content begins, if one follows; -1 otherwise. */
    long streamBehind() throws IOException {
        skipSpaces();
        if (!isString(STREAM_STRING.toCharArray())) {
            return -1;
        }
        readString();
        skipWhiteSpaces();
        return source.getPosition();
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        allowance.value();
        if (++depth > DEEPEST) {
            throw RefusedException.broken();
        }
        skipSpaces();
        COSName keyBefore = key;
        key = null;
        value = source.peek() == '/';
        COSBase parsed = super.parseDirObject();
        // As it goes by, or it would be lost to a second value of the same key.
        if (keyBefore != null && parsed instanceof COSName name) {
            ActiveParts.refuse(keyBefore, name);
        }
        depth--;
        return parsed;
    }

    @Override
    protected COSDictionary parseCOSDictionary(boolean direct) throws IOException {
        Set<COSName> around = keys;
        keys = new HashSet<>();
        COSDictionary dictionary = super.parseCOSDictionary(direct);
        keys = around;
        return dictionary;
    }

    @Override
    protected COSName parseCOSName() throws IOException {
        boolean isKey = !value;
        value = false;
        COSName name = super.parseCOSName();
        allowance.name(name);
        if (isKey) {
            key = name;
            if (!keys.add(name) && DECISIVE.contains(name)) {
                throw RefusedException.broken();
            }
        }
        return name;
    }

    @Override
    public @Nullable COSBase dereferenceCOSObject(COSObject object) {
        return null;
    }
}

package de.aok.meineaok.document.inspection;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
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

    private final PdfAllowance allowance;
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
        COSBase value = super.parseDirObject();
        depth--;
        return value;
    }

    @Override
    protected COSName parseCOSName() throws IOException {
        COSName name = super.parseCOSName();
        allowance.name(name);
        return name;
    }

    @Override
    public @Nullable COSBase dereferenceCOSObject(COSObject object) {
        return null;
    }
}

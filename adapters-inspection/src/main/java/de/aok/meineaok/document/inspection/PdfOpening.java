package de.aok.meineaok.document.inspection;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * PDFBox's parser, as it opens a file to show it, mending what is slightly broken; within an allowance, and unpacking nothing but
 * streams that a {@link PdfWalk} has found to be bearable.
 */
final class PdfOpening extends PDFParser {
    private final Content content;
    private final PdfAllowance allowance;

    PdfOpening(Content content, PdfAllowance allowance, PdfStreams streams) throws IOException {
        super(content, "", null, null, null);
        this.content = content;
        this.allowance = allowance;
        content.seek(0);
        allowance.forget();
        allowance.nextReader();
        document = new COSDocument(this) {
            @Override
            public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
                if (!streams.isStructure(start)) {
                    dictionary.removeItem(COSName.FILTER);
                } else if (dictionary.containsKey(COSName.W)) {
                    allowance.update();
                    allowance.objects(streams.learned(start));
                } else {
                    allowance.kept(streams.learned(start));
                }
                return super.createCOSStream(dictionary, start, length);
            }
        };
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        allowance.kept(1);
        return super.parseDirObject();
    }

    @Override
    protected boolean parseXrefTable(long start) throws IOException {
        allowance.update();
        // Each entry in use has an n, and a trailer is behind the last.
        for (long at = start + 1; content.at(at) >= 0 && content.at(at) != 't'; at++) {
            allowance.objects(content.at(at) == 'n' ? 1 : 0);
        }
        return super.parseXrefTable(start);
    }

    @Override
    protected @Nullable COSBase parseObjectStreamObject(long number, COSObjectKey key) throws IOException {
        COSBase found = super.parseObjectStreamObject(number, key);
        if (found == null) {
            allowance.lostObject();
        }
        return found;
    }
}

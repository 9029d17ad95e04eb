package de.aok.meineaok.typesetting.letter;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one document, each freed of what the library marks there for nothing. It takes every box for one with a background
 * image, and so opens and closes an artifact for each that has none: three of four marks on a page of a long table, which would make
 * two thirds of the file and half of the time that it takes.
 */
final class LeanPages implements PageSupplier {
    /** Not within a text: one with a line's end in it is written as hexadecimal digits. */
    private static final Pattern EMPTY_ARTIFACT = Pattern.compile("/Artifact /(\\w+) BDC\nEMC\n");

    /** What the library is at work on. */
    private @Nullable PDPage current;

    @Override
    public PDPage requestPage(PDDocument file, float width, float height, int index, int shadow) {
        finish();
        PDPage page = new PDPage(new PDRectangle(width, height));
        page.setResources(new PDResources());
        page.getResources().getCOSObject().setItem(COSName.PROPERTIES, new DistinctLists());
        file.addPage(page);
        current = page;
        return page;
    }

    /** Is called after the last page; the others are finished when the next is asked for, so that they don't pile up. */
    void finish() {
        if (current == null) {
            return;
        }
        COSDictionary lists = current.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
        try {
            Iterator<PDStream> contents = current.getContentStreams();
            while (contents.hasNext()) {
                removeEmptyArtifacts(contents.next().getCOSObject(), lists);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        current = null;
    }

    private static void removeEmptyArtifacts(COSStream content, COSDictionary lists) throws IOException {
        String marked;
        try (InputStream in = content.createInputStream()) {
            marked = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        StringBuilder lean = new StringBuilder(marked.length());
        Matcher empty = EMPTY_ARTIFACT.matcher(marked);
        while (empty.find()) {
            empty.appendReplacement(lean, "");
            lists.removeItem(COSName.getPDFName(empty.group(1)));
        }
        empty.appendTail(lean);
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(lean.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** The property lists of a page. The library makes one for each mark; to be searched for it at each takes the square of them. */
    private static final class DistinctLists extends COSDictionary {
        @Override
        public boolean containsValue(Object value) {
            return false;
        }
    }
}

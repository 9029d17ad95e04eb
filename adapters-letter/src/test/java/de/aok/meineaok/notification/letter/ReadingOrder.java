package de.aok.meineaok.notification.letter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The texts of a sheet in the order of its tags, which is how a screen reader tells them. The validator does not judge that. */
final class ReadingOrder {
    private final Map<Integer, String> marked = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    private ReadingOrder() {}

    static List<String> of(byte[] pdf) throws IOException {
        ReadingOrder order = new ReadingOrder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(document.getPage(0));
            extractor.getMarkedContents().forEach(order::note);
            order.walk(document.getDocumentCatalog().getStructureTreeRoot());
        }
        return order.texts;
    }

    private void note(PDMarkedContent content) {
        String text = content.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(position -> ((TextPosition) position).getUnicode())
                .collect(Collectors.joining());
        marked.put(content.getMCID(), text);
    }

    private void walk(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureNode child -> walk(child);
                case PDMarkedContentReference reference -> tell(reference.getMCID());
                case Integer mcid -> tell(mcid);
                default -> {}
            }
        }
    }

    private void tell(int mcid) {
        texts.add(marked.getOrDefault(mcid, "").strip());
    }
}

package de.aok.meineaok.receipt.letter;

import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.notification.application.templates.Places;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.receipt.application.AreaTotal;
import de.aok.meineaok.receipt.application.German;
import de.aok.meineaok.receipt.application.Receipt;
import de.aok.meineaok.receipt.application.ReceiptDocument;
import de.aok.meineaok.receipt.application.ReceiptLine;
import de.aok.meineaok.receipt.application.ReceiptTotals;
import de.aok.meineaok.receipt.application.port.PrintedReceipts;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.typesetting.letter.AccessiblePdf;
import de.aok.meineaok.typesetting.letter.MissingGlyphException;
import de.aok.meineaok.typesetting.letter.Xhtml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Sets receipts on A4 pages, in PDF/A-2a and PDF/UA-1. For any number of threads. */
@Rule(RuleId.RCP_3)
public final class PdfReceipts implements PrintedReceipts {
    private final AccessiblePdf pdfs;
    private final String sender;
    private final Document template;

    /**
     * @param sender the insurer's name, as its letters show it
     * @throws IllegalArgumentException if the template is wrong
     */
    public PdfReceipts(AccessiblePdf pdfs, String sender) {
        this.pdfs = pdfs;
        this.sender = sender;
        template = Template.PATIENT_RECEIPT.read(xhtml -> {
            Template.PATIENT_RECEIPT.demand(Places.in(xhtml));
            return Xhtml.parse(xhtml);
        });
    }

    @Override
    public void write(ReceiptDocument document, OutputStream out) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        set(filled(document), pdf);
        // Only now, so that one that cannot be set is a fault and not half a file.
        pdf.writeTo(out);
        out.flush();
    }

    /** What cannot be printed is shown as such: who is treated in another script is to have her receipt. */
    private void set(Document filled, ByteArrayOutputStream pdf) throws IOException {
        while (true) {
            try {
                pdfs.set(filled, pdf);
                return;
            } catch (MissingGlyphException e) {
                String missing =
                        Character.toString(Integer.parseInt(e.codePoint().substring(2), 16));
                replace(filled.getDocumentElement(), missing);
            }
        }
    }

    private static void replace(Node node, String missing) {
        if (node.getNodeType() == Node.TEXT_NODE && node.getNodeValue().contains(missing)) {
            node.setNodeValue(node.getNodeValue().replace(missing, "?"));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            replace(child, missing);
        }
    }

    private Document filled(ReceiptDocument document) {
        Receipt receipt = document.receipt();
        ServiceArea area = receipt.area();
        Document filled = copyOfTemplate();
        fill(
                filled.getDocumentElement(),
                Map.of(
                        "sender", sender,
                        "holder", document.holder().full(),
                        "kvnr", document.kvnr().value(),
                        "from", German.day(receipt.period().from()),
                        "to", German.day(receipt.period().to()),
                        "area", area == null ? "alle" : area.german(),
                        "madeOn", German.day(document.madeOn())));
        addTotals(table(filled, "totals"), receipt.totals());
        if (receipt.lines().isEmpty()) {
            remove(table(filled, "lines"));
        } else {
            remove(element(filled, "p", "none"));
            addLines(table(filled, "lines"), receipt);
        }
        return filled;
    }

    private Document copyOfTemplate() {
        synchronized (template) {
            // Reading it is enough to have it put off work until then.
            return (Document) template.cloneNode(true);
        }
    }

    private static void fill(Node node, Map<String, String> texts) {
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            attribute.setNodeValue(Places.fill(attribute.getNodeValue(), texts));
        }
        if (node.getNodeType() == Node.TEXT_NODE) {
            node.setNodeValue(Places.fill(node.getNodeValue(), texts));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            fill(child, texts);
        }
    }

    private static void addTotals(Element table, ReceiptTotals totals) {
        Element body = body(table);
        for (AreaTotal total : totals.areas()) {
            addTotal(addRow(body), total.area().german(), total.lines(), total.cost());
        }
        Element sum = addRow(body);
        sum.setAttribute("class", "sum");
        addTotal(sum, "Summe", totals.lines(), totals.cost());
    }

    private static void addTotal(Element row, String words, int lines, Euro cost) {
        Element header = add(row, "th", "ofArea", words);
        header.setAttribute("scope", "row");
        add(row, "td", "number count", Integer.toString(lines));
        add(row, "td", "number", German.amount(cost));
    }

    /**
     * A table for each area and year: so that one finds one's way, and since to lay one out takes the library the square of its rows.
     *
     * @param pattern is replaced by them
     */
    private static void addLines(Element pattern, Receipt receipt) {
        Map<ServiceArea, Map<Integer, List<BilledService>>> services = new EnumMap<>(ServiceArea.class);
        for (ReceiptLine line : receipt.lines()) {
            BilledService billed = line.billed();
            services.computeIfAbsent(billed.area(), area -> new LinkedHashMap<>())
                    .computeIfAbsent(billed.day().getYear(), year -> new ArrayList<>())
                    .add(billed);
        }
        services.forEach((area, years) -> {
            addHeading(pattern, "h2", area.german());
            years.forEach((year, ofYear) -> {
                addHeading(pattern, "h3", year.toString());
                addTable(pattern, ofYear);
            });
        });
        remove(pattern);
    }

    private static void addHeading(Element before, String tag, String words) {
        Element heading = before.getOwnerDocument().createElement(tag);
        heading.setTextContent(words);
        before.getParentNode().insertBefore(heading, before);
    }

    private static void addTable(Element pattern, List<BilledService> services) {
        Element table = (Element) pattern.cloneNode(true);
        table.removeAttribute("id");
        Element body = body(table);
        for (BilledService billed : services) {
            Element row = addRow(body);
            add(row, "td", "day", German.day(billed.day()));
            add(row, "td", "provider", billed.provider());
            add(row, "td", "service", billed.service());
            add(row, "td", "number cost", German.amount(billed.cost()));
        }
        pattern.getParentNode().insertBefore(table, pattern);
    }

    private static Element table(Document document, String id) {
        return element(document, "table", id);
    }

    private static Element element(Document document, String tag, String id) {
        for (int i = 0; document.getElementsByTagName(tag).item(i) instanceof Element element; i++) {
            if (element.getAttribute("id").equals(id)) {
                return element;
            }
        }
        throw new IllegalStateException("the template has no " + tag + " with the ID " + id);
    }

    private static Element body(Element table) {
        return (Element) table.getElementsByTagName("tbody").item(0);
    }

    private static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }

    private static Element addRow(Element body) {
        Element row = body.getOwnerDocument().createElement("tr");
        body.appendChild(row);
        return row;
    }

    private static Element add(Element row, String tag, String kind, String words) {
        Document document = row.getOwnerDocument();
        Element cell = document.createElement(tag);
        cell.setAttribute("class", kind);
        cell.appendChild(document.createTextNode(words));
        row.appendChild(cell);
        return cell;
    }
}

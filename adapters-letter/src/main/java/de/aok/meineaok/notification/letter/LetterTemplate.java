package de.aok.meineaok.notification.letter;

import de.aok.meineaok.notification.application.templates.Places;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.typesetting.letter.Xhtml;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * A letter with places to fill: what all letters share, around the text of one kind. It is parsed before it is filled, and never
 * after: whatever a text contains, it stays text. For one thread at a time.
 */
final class LetterTemplate {
    /** What an element can be repeated for. */
    static final Set<String> LISTS = Set.of("address", "footer");

    private static final String PLACE_OF_TEXT = "letter-text";
    private static final String SUBJECT = "data-subject";
    private static final String REPEATED = "data-each";
    private static final String ITEM = "each";

    private final String subject;
    private final Document parsed;

    /**
     * Puts a template together.
     *
     * @param subject Betreff: heading of the letter and title of the document
     * @param layout has an element {@code letter-text}
     * @param text whose root takes the place of that element
     */
    LetterTemplate(String subject, Document layout, Document text) {
        this.subject = subject;
        Node place = placeOfText(layout);
        place.getParentNode().replaceChild(layout.importNode(text.getDocumentElement(), true), place);
        this.parsed = layout;
    }

    /**
     * Reads a template and what it shares with the others.
     *
     * @throws IllegalArgumentException if one of them is wrong
     */
    static LetterTemplate of(Template kind) {
        Document layout = Template.LETTER.read(LetterTemplate::layout);
        return kind.read(xhtml -> within(layout, kind, xhtml));
    }

    /**
     * What all letters share.
     *
     * @throws IllegalArgumentException if it is wrong
     */
    static Document layout(String xhtml) {
        Document layout = Xhtml.parse(xhtml);
        Template.LETTER.demand(places(layout));
        placeOfText(layout);
        return layout;
    }

    /**
     * The text of one kind in a layout, which is used up.
     *
     * @throws IllegalArgumentException if it is wrong
     */
    static LetterTemplate within(Document layout, Template kind, String xhtml) {
        Document text = Xhtml.parse(xhtml);
        kind.demand(places(text));
        return new LetterTemplate(takeSubject(text.getDocumentElement()), layout, text);
    }

    private static Node placeOfText(Document layout) {
        Node place = layout.getElementsByTagName(PLACE_OF_TEXT).item(0);
        if (place == null) {
            throw new IllegalArgumentException("it has no element " + PLACE_OF_TEXT);
        }
        return place;
    }

    private static String takeSubject(Element root) {
        String subject = root.getAttribute(SUBJECT).strip();
        if (subject.isEmpty()) {
            throw new IllegalArgumentException("it has no subject (" + SUBJECT + " of the first element)");
        }
        if (!Places.in(subject).isEmpty()) {
            throw new IllegalArgumentException("its subject has places to fill");
        }
        root.removeAttribute(SUBJECT);
        return subject;
    }

    private static Set<String> places(Node node) {
        Set<String> places = new HashSet<>();
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.ATTRIBUTE_NODE) {
            places.addAll(Places.in(node.getNodeValue()));
            return places;
        }
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            places.addAll(places(attributes.item(i)));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            places.addAll(places(child));
        }
        if (node instanceof Element element && element.hasAttribute(REPEATED)) {
            if (!LISTS.contains(element.getAttribute(REPEATED))) {
                throw new IllegalArgumentException("nothing is repeated for " + element.getAttribute(REPEATED));
            }
            places.remove(ITEM);
        }
        return places;
    }

    String subject() {
        return subject;
    }

    /** All that it says by itself. */
    String words() {
        return subject + ' ' + parsed.getDocumentElement().getTextContent();
    }

    /**
     * A copy with every place filled.
     *
     * @param texts what stands for <code>{{name}}</code>
     * @param lists for whose items an element marked {@code data-each} is repeated
     * @throws IllegalArgumentException if a place has no text
     */
    Document fill(Map<String, String> texts, Map<String, List<String>> lists) {
        Document filled = (Document) parsed.cloneNode(true);
        fill(filled.getDocumentElement(), texts, lists);
        return filled;
    }

    private static void fill(Node node, Map<String, String> texts, Map<String, List<String>> lists) {
        if (node instanceof Element element) {
            if (element.hasAttribute(REPEATED)) {
                repeat(element, texts, lists);
                return;
            }
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                fillPlaces(attributes.item(i), texts);
            }
        }
        if (node.getNodeType() == Node.TEXT_NODE) {
            fillPlaces(node, texts);
        }
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNextSibling();
            fill(child, texts, lists);
            child = next;
        }
    }

    private static void repeat(Element element, Map<String, String> texts, Map<String, List<String>> lists) {
        List<String> items = lists.get(element.getAttribute(REPEATED));
        if (items == null) {
            throw new IllegalArgumentException("nothing to fill in for " + element.getAttribute(REPEATED));
        }
        element.removeAttribute(REPEATED);
        Node parent = element.getParentNode();
        Map<String, String> textsAndItem = new HashMap<>(texts);
        for (String item : items) {
            Node copy = element.cloneNode(true);
            textsAndItem.put(ITEM, item);
            fill(copy, textsAndItem, lists);
            parent.insertBefore(copy, element);
        }
        parent.removeChild(element);
    }

    private static void fillPlaces(Node node, Map<String, String> texts) {
        String written = node.getNodeValue();
        String filled = Places.fill(written, texts);
        if (!filled.equals(written)) {
            node.setNodeValue(filled);
        }
    }
}

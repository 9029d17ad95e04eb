package de.aok.meineaok.notification.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A letter with places to fill: what all letters share, around the text of one kind. It is parsed before it is filled, and never after: whatever a text contains, it stays text.
 * For one thread at a time.
 */
final class LetterTemplate {
    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");
    private static final String PLACE_OF_TEXT = "letter-text";
    private static final String REPEATED = "data-each";
    private static final String ITEM = "each";

    private final Document parsed;

    /**
     * Parses a template.
     *
     * @param layout has an element {@code letter-text}
     * @param text whose root takes the place of that element
     */
    LetterTemplate(byte[] layout, byte[] text) throws IOException {
        parsed = parse(layout);
        Node place = parsed.getElementsByTagName(PLACE_OF_TEXT).item(0);
        if (place == null) {
            throw new IOException("the layout has no place for a text");
        }
        place.getParentNode().replaceChild(parsed.importNode(parse(text).getDocumentElement(), true), place);
    }

    private static Document parse(byte[] xhtml) throws IOException {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setNamespaceAware(false);
            return parsers.newDocumentBuilder().parse(new ByteArrayInputStream(xhtml));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("the template is not well-formed", e);
        }
    }

    /**
     * A copy with every place filled.
     *
     * @param texts what stands for <code>${name}</code>
     * @param lists for whose items an element marked {@code data-each} is repeated
     * @throws IllegalStateException if a place has no text
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
                replacePlaces(attributes.item(i), texts);
            }
        }
        if (node.getNodeType() == Node.TEXT_NODE) {
            replacePlaces(node, texts);
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
            throw new IllegalStateException("nothing to fill in for " + element.getAttribute(REPEATED));
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

    private static void replacePlaces(Node node, Map<String, String> texts) {
        String value = node.getNodeValue();
        if (value.contains("${")) {
            node.setNodeValue(PLACE.matcher(value).replaceAll(place -> {
                String text = texts.get(place.group(1));
                if (text == null) {
                    throw new IllegalStateException("nothing to fill in for " + place.group(1));
                }
                return Matcher.quoteReplacement(text);
            }));
        }
    }
}

package de.aok.meineaok.typesetting.letter;

import de.aok.meineaok.notification.application.templates.Places;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Places to fill in a document: in its texts and attributes, and elements to be repeated. */
public final class XhtmlPlaces {
    private static final String REPEATED = "data-each";
    private static final String ITEM = "each";

    private XhtmlPlaces() {}

    /**
     * The names of all places.
     *
     * @param lists for what an element can be repeated
     * @throws IllegalArgumentException if one is written in another way, or an element is repeated for something else
     */
    public static Set<String> in(Node node, Set<String> lists) {
        Set<String> places = new HashSet<>();
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.ATTRIBUTE_NODE) {
            places.addAll(Places.in(node.getNodeValue()));
            return places;
        }
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            places.addAll(in(attributes.item(i), lists));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            places.addAll(in(child, lists));
        }
        if (node instanceof Element element && element.hasAttribute(REPEATED)) {
            if (!lists.contains(element.getAttribute(REPEATED))) {
                throw new IllegalArgumentException("nothing is repeated for " + element.getAttribute(REPEATED));
            }
            places.remove(ITEM);
        }
        return places;
    }

    /**
     * Fills each place, with what stays text whatever it contains.
     *
     * @param texts what stands for <code>{{name}}</code>
     * @param lists for whose items an element marked {@code data-each} is repeated
     * @throws IllegalArgumentException if a place has no text
     */
    public static void fill(Node node, Map<String, String> texts, Map<String, List<String>> lists) {
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

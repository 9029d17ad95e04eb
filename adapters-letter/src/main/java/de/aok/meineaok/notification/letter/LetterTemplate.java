package de.aok.meineaok.notification.letter;

import de.aok.meineaok.notification.application.templates.Places;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.typesetting.letter.Xhtml;
import de.aok.meineaok.typesetting.letter.XhtmlPlaces;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
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
        Template.LETTER.demand(XhtmlPlaces.in(layout, LISTS));
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
        kind.demand(XhtmlPlaces.in(text, LISTS));
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
        XhtmlPlaces.fill(filled.getDocumentElement(), texts, lists);
        return filled;
    }
}

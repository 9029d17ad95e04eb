package de.aok.meineaok.forms.letter;

import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.typesetting.letter.Xhtml;
import de.aok.meineaok.typesetting.letter.XhtmlPlaces;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What sheets of a kind share, with an element in whose place comes what each has of its own. */
final class SheetLayout {
    private final String xhtml;
    private final String placeOfContent;

    private SheetLayout(String xhtml, String placeOfContent) {
        this.xhtml = xhtml;
        this.placeOfContent = placeOfContent;
    }

    /** @throws IllegalArgumentException if the template is wrong */
    static SheetLayout read(Template template, String placeOfContent) {
        return template.read(xhtml -> {
            Document parsed = Xhtml.parse(xhtml);
            template.demand(XhtmlPlaces.in(parsed, Set.of()));
            placeIn(parsed, placeOfContent);
            return new SheetLayout(xhtml, placeOfContent);
        });
    }

    private static Node placeIn(Document document, String placeOfContent) {
        Node place = document.getElementsByTagName(placeOfContent).item(0);
        if (place == null) {
            throw new IllegalArgumentException("it has no element " + placeOfContent);
        }
        return place;
    }

    /**
     * A sheet.
     *
     * @param writing adds what it has of its own, element by element
     */
    Document fill(Map<String, String> texts, Consumer<Writing> writing) {
        Document sheet = Xhtml.parse(xhtml);
        XhtmlPlaces.fill(sheet.getDocumentElement(), texts, Map.of());
        Node place = placeIn(sheet, placeOfContent);
        Element content = sheet.createElement("div");
        writing.accept(new Writing(content));
        while (content.getFirstChild() != null) {
            place.getParentNode().insertBefore(content.getFirstChild(), place);
        }
        place.getParentNode().removeChild(place);
        return sheet;
    }

    /** An element being written. */
    record Writing(Element element) {
        /** Adds an element below. */
        Writing add(String tag, String styleClass) {
            Element added = element.getOwnerDocument().createElement(tag);
            if (!styleClass.isEmpty()) {
                added.setAttribute("class", styleClass);
            }
            element.appendChild(added);
            return new Writing(added);
        }

        Writing with(String attribute, String value) {
            element.setAttribute(attribute, value);
            return this;
        }

        void text(String text) {
            element.appendChild(element.getOwnerDocument().createTextNode(text));
        }
    }
}

package de.aok.meineaok.notification.letter;

import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.certificate.application.VerificationCode;
import de.aok.meineaok.forms.application.Form;
import de.aok.meineaok.forms.application.FormCatalogue;
import de.aok.meineaok.forms.letter.CertificateDocument;
import de.aok.meineaok.forms.letter.FormDocument;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What goes with letters: sheets on pages of their own, after that of the letter. For one thread at a time. */
final class Enclosures {
    private final FormCatalogue catalogue = new FormCatalogue();
    private final FormDocument forms;
    private final CertificateDocument certificates;

    /** @throws IllegalArgumentException if a template or a form is wrong */
    Enclosures(LetterSender sender) {
        forms = new FormDocument(sender);
        certificates = new CertificateDocument(sender);
    }

    /** @throws UndeliverableException if there is none any more */
    Form form(String id) throws UndeliverableException {
        return catalogue
                .find(id)
                .orElseThrow(() -> UndeliverableException.refusedForGood("there is no form " + id, null));
    }

    Document sheet(Form form) {
        return forms.forPaper(form);
    }

    String title(Certificate certificate) {
        return certificates.title(certificate.kind());
    }

    Document sheet(Certificate certificate, VerificationCode code) {
        return certificates.document(certificate, code);
    }

    /** Puts a sheet behind a letter. Its styles are for itself alone, but for that of its pages, which are given a name. */
    static void add(Document letter, Document sheet) {
        Element styles = (Element) letter.importNode(first(sheet, "style"), true);
        styles.setTextContent(styles.getTextContent().replace("@page {", "@page sheet {"));
        first(letter, "head").appendChild(styles);
        // All of the letter stands at a place of its own, and so leaves its page to whatever comes first.
        append(letter, "height: 200mm");
        Element place = append(letter, "page: sheet; page-break-before: always");
        place.setAttribute("class", "sheet");
        for (Node child = first(sheet, "body").getFirstChild(); child != null; child = child.getNextSibling()) {
            place.appendChild(letter.importNode(child, true));
        }
    }

    private static Element append(Document letter, String style) {
        Element added = letter.createElement("div");
        added.setAttribute("style", style);
        first(letter, "body").appendChild(added);
        return added;
    }

    private static Node first(Document document, String tag) {
        return document.getElementsByTagName(tag).item(0);
    }
}

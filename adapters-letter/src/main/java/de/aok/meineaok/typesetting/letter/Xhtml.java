package de.aok.meineaok.typesetting.letter;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads what can be set. What it says is filled in afterwards, as text nodes: so it stays text, whatever it contains. */
public final class Xhtml {
    private Xhtml() {}

    /** @throws IllegalArgumentException if it is not well-formed */
    public static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setNamespaceAware(false);
            return parsers.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("it is not well-formed: " + e, e);
        }
    }
}

package de.aok.meineaok.notification.mail;

import java.io.StringWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A mail's words, once, from which its plain and its HTML form are made.
 *
 * @param subject one line
 * @param paragraphs from the greeting to the last line
 */
record MailText(String subject, List<Paragraph> paragraphs) {

    /** A part set off by space. */
    sealed interface Paragraph {
        /** The same with each of its texts changed. */
        Paragraph map(UnaryOperator<String> change);
    }

    /** Words. */
    record Words(String text) implements Paragraph {
        @Override
        public Words map(UnaryOperator<String> change) {
            return new Words(change.apply(text));
        }
    }

    /** The one thing that the reader looks for. */
    record Highlight(String label, String value) implements Paragraph {
        @Override
        public Highlight map(UnaryOperator<String> change) {
            return new Highlight(change.apply(label), change.apply(value));
        }
    }

    /** Where to go on the web. */
    record Link(String label, String address) implements Paragraph {
        @Override
        public Link map(UnaryOperator<String> change) {
            return new Link(change.apply(label), change.apply(address));
        }
    }

    /** Lines under a heading. */
    record Listing(String heading, List<String> lines) implements Paragraph {
        @Override
        public Listing map(UnaryOperator<String> change) {
            return new Listing(change.apply(heading), lines.stream().map(change).toList());
        }
    }

    /** What to do, in this order. */
    record Steps(String heading, List<String> steps) implements Paragraph {
        @Override
        public Steps map(UnaryOperator<String> change) {
            return new Steps(change.apply(heading), steps.stream().map(change).toList());
        }
    }

    MailText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The same subject over paragraphs with each of their texts changed. */
    MailText map(UnaryOperator<String> change) {
        return new MailText(
                subject,
                paragraphs.stream().map(paragraph -> paragraph.map(change)).toList());
    }

    String plain() {
        return paragraphs.stream().map(MailText::plain).collect(Collectors.joining("\r\n\r\n", "", "\r\n"));
    }

    private static String plain(Paragraph paragraph) {
        return switch (paragraph) {
            case Words words -> words.text();
            case Highlight highlight -> highlight.label() + "\r\n\r\n    " + highlight.value();
            case Link link -> link.label() + "\r\n" + link.address();
            case Listing listing -> listing.heading() + "\r\n- " + String.join("\r\n- ", listing.lines());
            case Steps steps ->
                IntStream.range(0, steps.steps().size())
                        .mapToObj(i -> (i + 1) + ". " + steps.steps().get(i))
                        .collect(Collectors.joining("\r\n", steps.heading() + "\r\n", ""));
        };
    }

    /** HTML without images, scripts or styles from elsewhere: it can be read aloud, enlarged and in any colours. */
    String html() {
        StringWriter html = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(html);
            writer.writeDTD("<!DOCTYPE html>");
            writer.writeStartElement("html");
            writer.writeAttribute("lang", "de");
            writer.writeStartElement("head");
            writer.writeEmptyElement("meta");
            writer.writeAttribute("charset", "UTF-8");
            element(writer, "title", subject);
            writer.writeEndElement();
            writer.writeStartElement("body");
            for (Paragraph paragraph : paragraphs) {
                write(writer, paragraph);
            }
            writer.writeEndElement();
            writer.writeEndElement();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text that XML cannot hold", e);
        }
        return html.toString();
    }

    private static void write(XMLStreamWriter writer, Paragraph paragraph) throws XMLStreamException {
        switch (paragraph) {
            case Words words -> element(writer, "p", words.text());
            case Highlight highlight -> {
                writer.writeStartElement("p");
                writer.writeCharacters(highlight.label());
                // On a line of its own, so that it can be taken up whole.
                writer.writeEmptyElement("br");
                element(writer, "strong", highlight.value());
                writer.writeEndElement();
            }
            case Link link -> {
                writer.writeStartElement("p");
                writer.writeCharacters(link.label() + ' ');
                writer.writeStartElement("a");
                writer.writeAttribute("href", link.address());
                writer.writeCharacters(link.address());
                writer.writeEndElement();
                writer.writeEndElement();
            }
            case Listing listing -> list(writer, listing.heading(), "ul", listing.lines());
            case Steps steps -> list(writer, steps.heading(), "ol", steps.steps());
        }
    }

    private static void list(XMLStreamWriter writer, String heading, String kind, List<String> items)
            throws XMLStreamException {
        element(writer, "h2", heading);
        writer.writeStartElement(kind);
        for (String item : items) {
            element(writer, "li", item);
        }
        writer.writeEndElement();
    }

    private static void element(XMLStreamWriter writer, String name, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(text);
        writer.writeEndElement();
    }

    @Override
    public String toString() {
        return "MailText[" + subject + ']';
    }
}

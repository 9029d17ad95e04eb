package de.aok.meineaok.notification.mail;

import de.aok.meineaok.notification.application.templates.Places;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.notification.mail.MailText.Highlight;
import de.aok.meineaok.notification.mail.MailText.Link;
import de.aok.meineaok.notification.mail.MailText.Listing;
import de.aok.meineaok.notification.mail.MailText.Paragraph;
import de.aok.meineaok.notification.mail.MailText.Steps;
import de.aok.meineaok.notification.mail.MailText.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail with places to fill, as {@code docs/templates.md} describes it: what all mails share, around the text of one kind. It is
 * read before it is filled, and never after: whatever is filled in makes neither a paragraph nor a mark.
 */
final class MailTemplate {
    private static final String SUBJECT = "Betreff:";
    private static final Words PLACE_OF_TEXT = new Words("{{text}}");

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\n\\s*\n");
    private static final Pattern HEADING = Pattern.compile("## (.+)");
    private static final Pattern ITEM = Pattern.compile("(-|\\d+\\.) (.+)");
    private static final String DASH = "-";
    private static final Pattern HIGHLIGHT = Pattern.compile("\\*\\*(.+)\\*\\*");
    private static final Pattern LINK = Pattern.compile("<(.+)>");
    private static final Pattern MARK = Pattern.compile("\\*\\*|[<>]|^#|^(-|\\d+\\.) ");

    private final MailText unfilled;

    private MailTemplate(MailText unfilled) {
        this.unfilled = unfilled;
    }

    /**
     * Reads a template and what it shares with the others.
     *
     * @throws IllegalArgumentException if one of them is wrong
     */
    static MailTemplate of(Template kind) {
        List<Paragraph> paragraphs = new ArrayList<>(Template.MAIL.read(MailTemplate::layout));
        int place = paragraphs.indexOf(PLACE_OF_TEXT);
        MailText text = kind.read(written -> text(kind, written));
        paragraphs.remove(place);
        paragraphs.addAll(place, text.paragraphs());
        return new MailTemplate(new MailText(text.subject(), paragraphs));
    }

    /**
     * What all mails share, with a paragraph that stands for the text of one kind.
     *
     * @throws IllegalArgumentException if it is wrong
     */
    static List<Paragraph> layout(String written) {
        List<Paragraph> paragraphs = paragraphs(blocks(written));
        List<Paragraph> others = new ArrayList<>(paragraphs);
        if (!others.remove(PLACE_OF_TEXT)) {
            throw new IllegalArgumentException("it has no paragraph " + PLACE_OF_TEXT.text());
        }
        Template.MAIL.demand(places(others));
        return paragraphs;
    }

    /**
     * What the template of one kind says.
     *
     * @throws IllegalArgumentException if it is wrong
     */
    static MailText text(Template kind, String written) {
        List<String> blocks = blocks(written);
        String subject = blocks.get(0).strip();
        if (!subject.startsWith(SUBJECT) || subject.length() == SUBJECT.length()) {
            throw new IllegalArgumentException("it does not begin with a subject („" + SUBJECT + " …“)");
        }
        if (subject.contains("\n") || !Places.in(subject).isEmpty()) {
            throw new IllegalArgumentException("its subject is not one line without places to fill");
        }
        List<Paragraph> paragraphs = paragraphs(blocks.subList(1, blocks.size()));
        kind.demand(places(paragraphs));
        return new MailText(subject.substring(SUBJECT.length()).strip(), paragraphs);
    }

    private static List<String> blocks(String written) {
        return BETWEEN_PARAGRAPHS.splitAsStream(written.strip()).toList();
    }

    private static List<Paragraph> paragraphs(List<String> blocks) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String block : blocks) {
            Paragraph paragraph =
                    paragraph(block.lines().map(String::strip).toList()).map(MailTemplate::withoutMarks);
            paragraphs.add(paragraph);
        }
        return paragraphs;
    }

    private static Paragraph paragraph(List<String> lines) {
        Matcher heading = HEADING.matcher(lines.get(0));
        if (heading.matches()) {
            return list(heading.group(1), lines.subList(1, lines.size()));
        }
        String before = String.join(" ", lines.subList(0, lines.size() - 1));
        String last = lines.get(lines.size() - 1);
        Matcher highlight = HIGHLIGHT.matcher(last);
        if (!before.isEmpty() && highlight.matches()) {
            return new Highlight(before, highlight.group(1));
        }
        Matcher link = LINK.matcher(last);
        if (!before.isEmpty() && link.matches()) {
            return new Link(before, link.group(1));
        }
        return new Words(String.join(" ", lines));
    }

    private static Paragraph list(String heading, List<String> lines) {
        List<String> items = new ArrayList<>();
        Set<Boolean> dashed = new HashSet<>();
        for (String line : lines) {
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                dashed.add(item.group(1).equals(DASH));
                items.add(item.group(2));
            } else if (!items.isEmpty()) {
                items.add(items.remove(items.size() - 1) + ' ' + line);
            }
        }
        if (dashed.size() != 1) {
            throw new IllegalArgumentException(
                    "under a heading there are lines with dashes, or else with numbers: " + heading);
        }
        return dashed.contains(true) ? new Listing(heading, items) : new Steps(heading, items);
    }

    /** So that no mark goes out as it is written. */
    private static String withoutMarks(String text) {
        if (MARK.matcher(text).find()) {
            throw new IllegalArgumentException("a mark where none can be: " + text);
        }
        return text;
    }

    private static Set<String> places(Collection<Paragraph> paragraphs) {
        Set<String> places = new HashSet<>();
        for (Paragraph paragraph : paragraphs) {
            paragraph.map(text -> {
                places.addAll(Places.in(text));
                return text;
            });
        }
        return places;
    }

    /**
     * The mail with each place filled.
     *
     * @throws IllegalArgumentException if there is nothing to fill in for one
     */
    MailText fill(Map<String, String> texts) {
        return unfilled.map(text -> Places.fill(text, texts));
    }
}

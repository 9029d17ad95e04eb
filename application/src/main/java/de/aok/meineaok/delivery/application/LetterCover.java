package de.aok.meineaok.delivery.application;

import de.aok.meineaok.delivery.DocumentKind;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.mailbox.MessageText;
import de.aok.meineaok.mailbox.application.Draft;
import de.aok.meineaok.notification.application.templates.Places;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** What a letter in the mailbox is called, and what is written to it, where its sender says nothing. */
@Rule(RuleId.DLV_2)
final class LetterCover {
    private final Map<DocumentKind, String> titles;
    private final String text;

    private LetterCover(Map<DocumentKind, String> titles, String text) {
        this.titles = titles;
        this.text = text;
    }

    /** @throws IllegalArgumentException if one of its templates is wrong */
    static LetterCover read() {
        return new LetterCover(
                Template.LETTER_TITLES.read(LetterCover::titles), Template.LETTER_COVER.read(LetterCover::text));
    }

    /** @throws IllegalArgumentException if not each kind has a title, but for the one that can be about anything */
    static Map<DocumentKind, String> titles(String written) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(written));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<DocumentKind, String> titles = new EnumMap<>(DocumentKind.class);
        for (DocumentKind kind : DocumentKind.values()) {
            Object title = lines.remove(kind.name());
            if (title == null
                    ? kind != DocumentKind.GENERAL_LETTER
                    : !MessageText.check(title.toString(), "…").isEmpty()) {
                throw new IllegalArgumentException(kind + " has no title that can be a subject");
            }
            if (title != null) {
                titles.put(kind, title.toString());
            }
        }
        if (!lines.isEmpty()) {
            throw new IllegalArgumentException("there are no such kinds: " + lines.keySet());
        }
        return titles;
    }

    private static String text(String written) {
        Template.LETTER_COVER.demand(Places.in(written));
        return written.strip();
    }

    /** The same, with what is blank filled in; but a letter that can be about anything is called nothing. */
    Draft complete(DocumentKind kind, Draft letter) {
        String file = letter.attachments().stream()
                .findFirst()
                .map(ReceivedFile::name)
                .orElse("");
        return new Draft(
                letter.subject().isBlank() ? titles.getOrDefault(kind, "") : letter.subject(),
                letter.body().isBlank() ? Places.fill(text, Map.of("letter", file)) : letter.body(),
                letter.attachments(),
                letter.refusals());
    }
}

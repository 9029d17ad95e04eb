package de.aok.meineaok.notification.letter;

import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.typesetting.letter.FaultySettingException;
import de.aok.meineaok.typesetting.letter.MissingGlyphException;
import de.aok.meineaok.typesetting.letter.Typesetter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.w3c.dom.Document;

/** Templates, read once, and what sets letters with them. For one thread at a time. */
final class LetterPress {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN);

    /** Size of the return line, as in the template. */
    private static final int RETURN_LINE_POINTS = 7;

    private static final int USUAL_BYTES = 64 * 1024;

    private final LetterSender sender;
    private final Map<Template, LetterTemplate> templates = new EnumMap<>(Template.class);
    private final Typesetter typesetter = new Typesetter();
    private final Enclosures enclosures;

    /**
     * Reads everything.
     *
     * @throws IllegalArgumentException if the sender's return line is too wide for the window, or a template is wrong
     */
    LetterPress(LetterSender sender) throws IOException {
        if (typesetter.widthOf(sender.returnLine()) * RETURN_LINE_POINTS > AddressField.WIDTH_POINTS) {
            throw new IllegalArgumentException("the return line is too wide for the window");
        }
        this.sender = sender;
        this.enclosures = new Enclosures(sender);
        for (Template kind : Template.LETTER.kinds()) {
            LetterTemplate template = LetterTemplate.of(kind);
            requireGlyphs(kind, Typesetter.tidy(template.words()));
            templates.put(kind, template);
        }
    }

    private void requireGlyphs(Template kind, String words) {
        try {
            typesetter.requireGlyphs(words);
        } catch (MissingGlyphException e) {
            throw new IllegalArgumentException("the template " + kind + ": " + e.getMessage(), e);
        }
    }

    byte[] print(Commission.Letter commissioned) throws UndeliverableException, IOException {
        LetterText letter = LetterText.of(commissioned, enclosures);
        String recipient = Typesetter.tidy(letter.recipient().full());
        AddressField address = AddressField.of(recipient, letter.address(), typesetter::widthOf);
        LetterTemplate template = Objects.requireNonNull(templates.get(letter.kind()), "a template for each kind");
        Map<String, String> texts = new HashMap<>(letter.places());
        texts.put("subject", template.subject());
        texts.put("sender", sender.name());
        texts.put("returnLine", sender.returnLine());
        texts.put("loginPage", sender.loginPage());
        texts.put("technicalPhone", sender.contacts().technicalPhone());
        texts.put("technicalEmail", sender.contacts().technicalEmail());
        texts.put("generalPhone", sender.contacts().generalPhone());
        texts.put("recipient", recipient);
        texts.put("addressSize", Integer.toString(address.size()));
        texts.put("issuedOn", DAY.format(letter.issuedOn()));
        Map<String, List<String>> lists = Map.of("address", address.lines(), "footer", sender.footer());
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(USUAL_BYTES);
        try {
            for (String value : texts.values()) {
                typesetter.requireGlyphs(value);
            }
            for (List<String> values : lists.values()) {
                for (String value : values) {
                    typesetter.requireGlyphs(value);
                }
            }
            Document filled = template.fill(texts, lists);
            Document enclosed = letter.enclosed();
            if (enclosed != null) {
                typesetter.makePrintable(enclosed);
                Enclosures.add(filled, enclosed);
            }
            typesetter.set(filled, pdf);
        } catch (MissingGlyphException e) {
            throw UndeliverableException.refusedForGood(
                    "the letter needs " + e.codePoint() + ", which has no glyph", null);
        } catch (FaultySettingException e) {
            throw UndeliverableException.refused("the letter was " + e.getMessage(), null);
        }
        return pdf.toByteArray();
    }
}

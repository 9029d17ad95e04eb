package de.aok.meineaok.notification.letter;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.notification.application.templates.Template;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/** Templates and fonts, read once, and what sets letters with them. For one thread at a time. */
final class LetterPress {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN);
    private static final int NORMAL = 400;
    private static final int SEMIBOLD = 600;

    /** Size of the return line, as in the template. */
    private static final int RETURN_LINE_POINTS = 7;

    private static final int USUAL_BYTES = 64 * 1024;

    static {
        XRLog.setLoggerImpl(new SilentLog());
    }

    private final LetterSender sender;
    private final Map<Template, LetterTemplate> templates = new EnumMap<>(Template.class);
    private final Typeface text = new Typeface("Source Sans 3", NORMAL, resource("fonts/SourceSans3-Regular.ttf"));
    private final Typeface bold = new Typeface("Source Sans 3", SEMIBOLD, resource("fonts/SourceSans3-Semibold.ttf"));
    private final Typeface code =
            new Typeface("Source Code Pro", SEMIBOLD, resource("fonts/SourceCodePro-Semibold.ttf"));
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();

    /**
     * Reads everything.
     *
     * @throws IllegalArgumentException if the sender's return line is too wide for the window, or a template is wrong
     */
    LetterPress(LetterSender sender) throws IOException {
        if (text.widthOf(sender.returnLine()) * RETURN_LINE_POINTS > AddressField.WIDTH_POINTS) {
            throw new IllegalArgumentException("the return line is too wide for the window");
        }
        this.sender = sender;
        for (Template kind : Template.LETTER.kinds()) {
            LetterTemplate template = LetterTemplate.of(kind);
            requireGlyphs(kind, Typeface.tidy(template.words()));
            templates.put(kind, template);
        }
    }

    private void requireGlyphs(Template kind, String words) {
        try {
            text.requireGlyphs(words);
            bold.requireGlyphs(words);
        } catch (UndeliverableException e) {
            throw new IllegalArgumentException("the template " + kind + ": " + e.getMessage(), e);
        }
    }

    byte[] print(LetterText letter) throws UndeliverableException, IOException {
        String recipient = Typeface.tidy(letter.recipient().full());
        AddressField address = AddressField.of(recipient, letter.address(), text::widthOf);
        LetterTemplate template = Objects.requireNonNull(templates.get(letter.kind()), "a template for each kind");
        Map<String, String> texts = new HashMap<>(letter.secrets());
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
        texts.put("validThrough", DAY.format(letter.validThrough()));
        Map<String, List<String>> lists = Map.of("address", address.lines(), "footer", sender.footer());
        for (String value : texts.values()) {
            text.requireGlyphs(value);
            bold.requireGlyphs(value);
        }
        for (List<String> values : lists.values()) {
            for (String value : values) {
                text.requireGlyphs(value);
            }
        }
        return print(template.fill(texts, lists));
    }

    private byte[] print(Document filled) throws UndeliverableException, IOException {
        List<String> warnings = new ArrayList<>();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(USUAL_BYTES);
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .withW3cDocument(filled, null)
                    .usePDDocument(document)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(colours)
                    .useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics)
                    .withProducer("Meine AOK")
                    .withDiagnosticConsumer(diagnostic -> noteIfGrave(diagnostic, warnings))
                    .toStream(pdf);
            for (Typeface typeface : List.of(text, bold, code)) {
                typeface.offerTo(builder, document);
            }
            runWithPlatformServices(builder);
        }
        if (!warnings.isEmpty()) {
            throw UndeliverableException.refused("the letter was set with warnings: " + warnings, null);
        }
        return pdf.toByteArray();
    }

    /**
     * Shields the run from the service providers of the application. The library looks for an XSLT processor at every letter; among
     * many jars that takes longer than all the rest, and lets the letter depend on what else is deployed.
     */
    private static void runWithPlatformServices(PdfRendererBuilder builder) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader ofApplication = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            builder.run();
        } finally {
            thread.setContextClassLoader(ofApplication);
        }
    }

    /** Keeps the kind of a warning alone: its text may quote the letter. */
    private static void noteIfGrave(Diagnostic diagnostic, List<String> warnings) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
            warnings.add(diagnostic.getLogMessageId().toString());
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = LetterPress.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in.readAllBytes();
        }
    }
}

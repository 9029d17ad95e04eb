package de.aok.meineaok.forms.letter;

import de.aok.meineaok.forms.application.Form.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/**
 * Puts fields in the place of links. The typesetting library tags links, with all that PDF/UA wants of an annotation, and knows nothing
 * of tags for fields.
 */
final class FillableFields {
    /** What such a link leads to, and behind it its number. */
    static final String SCHEME = "field:";

    private static final String FONT = "SourceSans3";
    private static final float MARK_WIDTH = 1.2f;

    private final PDDocument document;
    private final PDAcroForm form;
    private final PDResources resources = new PDResources();

    private FillableFields(PDDocument document, byte[] font) throws IOException {
        this.document = document;
        // Whole, since anything may be typed.
        PDFont typed = PDTrueTypeFont.load(document, new ByteArrayInputStream(font), WinAnsiEncoding.INSTANCE);
        resources.put(COSName.getPDFName(FONT), typed);
        form = new PDAcroForm(document);
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/" + FONT + " 10 Tf 0 g");
        document.getDocumentCatalog().setAcroForm(form);
    }

    /** What is filled in: for a choice, one of several. */
    record Field(String label, Answer answer, List<String> choices) {
        private int widgets() {
            return answer == Answer.CHOICE ? choices.size() : 1;
        }
    }

    /**
     * The same document with its fields.
     *
     * @param fields in the order of the links
     * @param font TrueType, for what is typed
     */
    static byte[] put(byte[] pdf, List<Field> fields, byte[] font) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            FillableFields filling = new FillableFields(document, font);
            Iterator<PDAnnotation> links = filling.links().iterator();
            List<PDField> added = new ArrayList<>();
            for (Field field : fields) {
                List<PDAnnotationWidget> widgets = new ArrayList<>();
                for (int i = 0; i < field.widgets(); i++) {
                    widgets.add(filling.widget(links.next()));
                }
                added.add(filling.field("f" + (added.size() + 1), field, widgets));
            }
            filling.form.setFields(added);
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + font.length);
            document.save(out);
            return out.toByteArray();
        }
    }

    /** In their order. */
    private List<PDAnnotation> links() throws IOException {
        Map<Integer, PDAnnotation> links = new TreeMap<>();
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && link.getAction() instanceof PDActionURI action
                        && action.getURI().startsWith(SCHEME)) {
                    links.put(Integer.valueOf(action.getURI().substring(SCHEME.length())), annotation);
                }
            }
        }
        return List.copyOf(links.values());
    }

    /** In the very place of the link, so that what is tagged stays tagged. */
    private PDAnnotationWidget widget(PDAnnotation link) {
        COSDictionary itself = link.getCOSObject();
        COSDictionary tag = tagOf(link.getStructParent());
        tag.setItem(COSName.S, COSName.getPDFName("Form"));
        tag.setString(COSName.ALT, itself.getString(COSName.CONTENTS));
        itself.removeItem(COSName.A);
        itself.removeItem(COSName.BORDER);
        itself.removeItem(COSName.H);
        itself.setItem(COSName.SUBTYPE, COSName.getPDFName(PDAnnotationWidget.SUB_TYPE));
        PDAnnotationWidget widget = new PDAnnotationWidget(itself);
        widget.setPrinted(true);
        return widget;
    }

    private COSDictionary tagOf(int structParent) {
        COSArray numbers = document.getDocumentCatalog()
                .getStructureTreeRoot()
                .getCOSObject()
                .getCOSDictionary(COSName.PARENT_TREE)
                .getCOSArray(COSName.NUMS);
        for (int i = 0; i < numbers.size(); i += 2) {
            if (numbers.getInt(i) == structParent && numbers.getObject(i + 1) instanceof COSDictionary tag) {
                return tag;
            }
        }
        throw new IllegalStateException("a link is not tagged");
    }

    private PDField field(String name, Field field, List<PDAnnotationWidget> widgets) throws IOException {
        PDTerminalField added = field.answer() == Answer.CHOICE
                ? radioButtons(field, widgets)
                : textField(field.answer() == Answer.TEXT, widgets.get(0));
        added.setPartialName(name);
        added.setAlternateFieldName(field.label());
        added.setWidgets(widgets);
        return added;
    }

    private PDTextField textField(boolean multiline, PDAnnotationWidget widget) {
        PDTextField field = new PDTextField(form);
        field.setMultiline(multiline);
        field.setDefaultAppearance(form.getDefaultAppearance());
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream(widget, "/Tx BMC EMC"));
        widget.setAppearance(appearance);
        return field;
    }

    private PDRadioButton radioButtons(Field field, List<PDAnnotationWidget> widgets) throws IOException {
        PDRadioButton buttons = new PDRadioButton(form);
        for (int i = 0; i < widgets.size(); i++) {
            PDAnnotationWidget widget = widgets.get(i);
            COSDictionary states = new COSDictionary();
            // Within the other, not referred to: Poppler, and so many readers, draws nothing else.
            states.setDirect(true);
            states.setItem(COSName.getPDFName(Integer.toString(i)), stream(widget, cross(widget.getRectangle())));
            states.setItem(COSName.Off, stream(widget, ""));
            PDAppearanceDictionary appearance = new PDAppearanceDictionary();
            appearance.getCOSObject().setItem(COSName.N, states);
            widget.setAppearance(appearance);
            widget.setAppearanceState(COSName.Off.getName());
        }
        buttons.setExportValues(field.choices());
        return buttons;
    }

    private static String cross(PDRectangle box) {
        float right = box.getWidth() - 2;
        float top = box.getHeight() - 2;
        return MARK_WIDTH + " w 2 2 m " + right + ' ' + top + " l S 2 " + top + " m " + right + " 2 l S";
    }

    private PDAppearanceStream stream(PDAnnotationWidget widget, String content) {
        PDAppearanceStream stream = new PDAppearanceStream(document);
        PDRectangle place = widget.getRectangle();
        stream.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        stream.setResources(resources);
        try (OutputStream out = stream.getStream().createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }
}

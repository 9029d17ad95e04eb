package de.aok.meineaok.document.inspection;

import static de.aok.meineaok.document.inspection.Inspected.inspect;
import static de.aok.meineaok.document.inspection.Inspected.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.SampleFiles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people's programs, scanners and offices make. */
@Rule(RuleId.DOC_2)
class HonestPdfTest {

    /** Makes something in a document of one page. */
    private interface Making {
        void in(PDDocument document, PDPage page) throws IOException;
    }

    private static byte[] made(Making making, CompressParameters packing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            making.in(document, page);
            document.save(bytes, packing);
        }
        return bytes.toByteArray();
    }

    private static void assertTaken(Making making) throws IOException {
        assertThat(inspect(made(making, CompressParameters.NO_COMPRESSION))).isEqualTo(Inspected.PDF);
        assertThat(inspect(made(making, CompressParameters.DEFAULT_COMPRESSION)))
                .isEqualTo(Inspected.PDF);
    }

    @Test
    void pictures_are_taken() throws IOException {
        assertTaken((document, page) -> {
            BufferedImage picture = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (PDImageXObject image : List.of(
                        JPEGFactory.createFromImage(document, picture),
                        LosslessFactory.createFromImage(document, picture))) {
                    content.drawImage(image, 10, 10);
                }
            }
        });
    }

    @Test
    void links_and_a_page_to_begin_with_are_taken() throws IOException {
        assertTaken((document, page) -> {
            PDActionURI action = new PDActionURI();
            action.setURI("https://www.example.org/Encrypt");
            PDAnnotationLink link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(10, 10, 100, 20));
            link.setAction(action);
            page.getAnnotations().add(link);
            PDPageFitDestination destination = new PDPageFitDestination();
            destination.setPage(page);
            PDActionGoTo beginning = new PDActionGoTo();
            beginning.setDestination(destination);
            document.getDocumentCatalog().setOpenAction(beginning);
        });
    }

    @Test
    void a_form_without_scripts_is_taken() throws IOException {
        assertTaken(HonestPdfTest::addForm);
    }

    private static void addForm(PDDocument document, PDPage page) throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        PDTextField field = new PDTextField(form);
        field.setPartialName("name");
        field.getWidgets().get(0).setRectangle(new PDRectangle(10, 10, 100, 20));
        field.getWidgets().get(0).setPage(page);
        page.getAnnotations().add(field.getWidgets().get(0));
        form.getFields().add(field);
        field.getCOSObject().setString(COSName.V, "Launch JavaScript");
    }

    @Test
    void an_archived_and_tagged_one_is_taken() throws IOException {
        assertTaken((document, page) -> {
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata("""
                    <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
                    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                    <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="2"
                      pdfaid:conformance="A"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
                    """.getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog().setMetadata(metadata);
            PDMarkInfo marks = new PDMarkInfo();
            marks.setMarked(true);
            document.getDocumentCatalog().setMarkInfo(marks);
            PDStructureTreeRoot root = new PDStructureTreeRoot();
            document.getDocumentCatalog().setStructureTreeRoot(root);
            PDStructureElement whole = new PDStructureElement("Document", root);
            root.appendKid(whole);
            for (int i = 0; i < 300; i++) {
                PDStructureElement paragraph = new PDStructureElement("P", whole);
                paragraph.setPage(page);
                whole.appendKid(paragraph);
            }
        });
    }

    @Test
    void one_that_was_changed_again_and_again_is_taken() throws IOException {
        byte[] file = made(HonestPdfTest::addForm, CompressParameters.DEFAULT_COMPRESSION);
        for (String value : List.of("first", "second", "third")) {
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            try (PDDocument document = Loader.loadPDF(file)) {
                COSDictionary field = document.getDocumentCatalog()
                        .getAcroForm(null)
                        .getField("name")
                        .getCOSObject();
                field.setString(COSName.V, value);
                field.setNeedToBeUpdated(true);
                document.saveIncremental(changed);
            }
            file = changed.toByteArray();
        }

        assertThat(text(file).split("%%EOF", -1)).hasSizeGreaterThan(4);
        assertThat(inspect(file)).isEqualTo(Inspected.PDF);
    }

    @Test
    void a_signed_one_is_taken() throws IOException {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(made(HonestPdfTest::addForm, CompressParameters.NO_COMPRESSION))) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setName("Praxis");
            document.addSignature(signature, content -> new byte[] {0x30, 0});
            document.saveIncremental(signed);
        }

        assertThat(text(signed.toByteArray())).contains("/ByteRange");
        assertThat(inspect(signed.toByteArray())).isEqualTo(Inspected.PDF);
    }

    /** The table of the first page comes first, and leads to the other by what looks like an update. */
    @Test
    void one_that_was_made_for_the_web_is_taken() {
        String beginning =
                "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n4 0 obj\n<< /Linearized 1 /L 000000 /O 6 /E 000 /N 1 /T 000 >>\nendobj\n";
        String first = "5 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n";
        String page = "6 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n";
        String pages = "2 0 obj\n<< /Type /Pages /Kids [6 0 R] /Count 1 >>\nendobj\n";
        String trailer = "trailer\n<< /Size 7 /Root 5 0 R /Prev %010d >>\nstartxref\n0\n%%%%EOF\n";
        int table = beginning.length();
        int tableLength = "xref\n4 3\n".length() + 3 * 20 + trailer.formatted(0).length();
        int firstAt = table + tableLength;
        int pageAt = firstAt + first.length();
        int pagesAt = pageAt + page.length();
        int mainTable = pagesAt + pages.length();
        String file = beginning
                + "xref\n4 3\n" + entry(beginning.indexOf("4 0 obj")) + entry(firstAt) + entry(pageAt)
                + trailer.formatted(mainTable) + first + page + pages
                + "xref\n0 4\n0000000000 65535 f \n0000000000 00000 f \n" + entry(pagesAt) + "0000000000 00000 f \n"
                + "trailer\n<< /Size 4 >>\nstartxref\n" + table + "\n%%EOF\n";

        assertThat(inspect(file)).isEqualTo(Inspected.PDF);
    }

    private static String entry(int offset) {
        return "%010d 00000 n \n".formatted(offset);
    }

    /** As of programs of the nineties, whose files some still have. */
    @Test
    void texts_packed_by_lzw_and_in_letters_are_taken() {
        assertThat(
                        inspect(
                                SampleFiles.pdf(
                                        "",
                                        "",
                                        "<< /Length 18 /Filter [/ASCIIHexDecode /LZWDecode] >>\nstream\n800B6050220C0C8501>\nendstream")))
                .isEqualTo(Inspected.PDF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /Type /XObject /Subtype /Image /Filter /JBIG2Decode /DecodeParms << /JBIG2Globals 5 0 R >> /Length 1 >>\nstream\nx\nendstream",
                "<< /Type /XObject /Subtype /Image /Filter /JPXDecode /Length 1 >>\nstream\nx\nendstream",
                "<< /Filter [/CCITTFaxDecode] /DecodeParms [<< /K -1 /Columns 2480 /Rows 3508 >>] /Length 1 >>\nstream\nx\nendstream",
                "<< /Filter [/FlateDecode /DCTDecode] /DecodeParms [null null] /Length 1 >>\nstream\nx\nendstream",
                "<< /Filter null /Length 0 >>\nstream\n\nendstream",
                "<< /N 3 /Alternate /DeviceRGB /Length 1 >>\nstream\nx\nendstream",
                "<< /Type /Threads /F 4 /S /P /Names [(JavaScript) null] >>"
            })
    void what_scanners_and_offices_put_in_is_taken(String object) {
        assertThat(inspect(SampleFiles.pdf("", "", object))).isEqualTo(Inspected.PDF);
    }

    @Test
    void what_is_slightly_out_of_order_is_taken() {
        String file = text(SampleFiles.pdf("", "", "<< /Note (an object) >>"));

        assertThat(inspect(file.replaceFirst("startxref\n\\d+", "startxref\n1")))
                .isEqualTo(Inspected.PDF);
        assertThat(inspect(file.replace("%%EOF\n", "%%EOF\r\n\r\n\0\0\0"))).isEqualTo(Inspected.PDF);
        assertThat(inspect(file.replace("\n", "\r\n"))).isEqualTo(Inspected.PDF);
        assertThat(inspect(file + "<!-- sent by a web server -->")).isEqualTo(Inspected.PDF);
    }

    @Test
    void what_is_cut_off_in_the_middle_is_broken() throws IOException {
        byte[] file = made(HonestPdfTest::addForm, CompressParameters.DEFAULT_COMPRESSION);

        assertThat(inspect(new ByteArrayInputStream(file).readNBytes(file.length / 2)))
                .isEqualTo(Inspected.BROKEN);
    }
}

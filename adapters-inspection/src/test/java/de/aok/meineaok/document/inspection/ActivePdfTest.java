package de.aok.meineaok.document.inspection;

import static de.aok.meineaok.document.inspection.Inspected.inspect;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.SampleFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.DOC_2)
class ActivePdfTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction << /S /JavaScript /JS (x) >>",
                "/OpenAction << /S /Java#53cript /JS (x) >>",
                "/OpenAction << /S /URI /URI (https://example.org) >>",
                "/OpenAction << /S /Named /N /Print >>",
                "/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /URI /URI (https://example.org) >> >>",
                "/OpenAction << /S /Launch /F (cmd.exe) >>",
                "/AA << /WC << /S /JavaScript /JS (x) >> >>",
                "/AA << /WC << /S /URI /URI (https://example.org) >> >>",
                "/Names << /JavaScript << /Names [] >> >>",
                "/Names << /EmbeddedFiles << /Names [] >> >>",
                "/AcroForm << /Fields [] /XFA [] >>",
                "/AcroForm << /Fields [<< /FT /Tx /T (a) /AA << /K << /S /JavaScript /JS (x) >> >> >>] >>",
                "/Collection << >>",
                "/AF [<< /Type /Filespec /F (a.exe) /EF << >> >>]"
            })
    void what_starts_from_the_catalogue_is_refused(String entry) {
        assertThat(inspect(SampleFiles.pdf(entry, ""))).isEqualTo(Inspected.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /S /JavaScript >>",
                "<< /S /Launch /Win << /F (cmd.exe) >> >>",
                "<< /S /ImportData /F (data.fdf) >>",
                "<< /S /SubmitForm /F (https://example.org) >>",
                "<< /S /Rendition /OP 0 >>",
                "<< /S /GoToE /T << >> >>",
                "<< /S /GoToR /F (other.pdf) >>",
                "<< /S /RichMediaExecute >>",
                "<< /S /Movie >>",
                "<< /S /Sound >>",
                "<< /JS 5 0 R >>",
                "<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream",
                "<< /Type /Annot /Subtype /FileAttachment >>",
                "<< /Type /Annot /Subtype /RichMedia >>",
                "<< /Type /Annot /Subtype /Screen >>",
                "<< /Type /Annot /Subtype /Link /A << /S /Launch >> >>",
                "<< /Type /Annot /Subtype /Widget /AA << /U << /S /JavaScript >> >> >>",
                "<< /Type /XObject /Subtype /PS /Length 1 >>\nstream\nx\nendstream",
                "<< /F (elsewhere.txt) /Length 1 >>\nstream\nx\nendstream",
                "<< /Deep [[[[[[ << /Deeper << /S /JavaScript >> >> ]]]]]] >>",
                "[ << /S /Launch >> ]"
            })
    void what_nothing_leads_to_is_refused_as_well(String object) {
        assertThat(inspect(SampleFiles.pdf("", "", object))).isEqualTo(Inspected.ACTIVE);
    }

    @Test
    void what_is_named_by_reference_is_known() {
        assertThat(inspect(SampleFiles.pdf("/OpenAction 4 0 R", "", "<< /S 5 0 R /D (x) >>", "/JavaScript")))
                .isEqualTo(Inspected.ACTIVE);
        assertThat(inspect(SampleFiles.pdf("/OpenAction 4 0 R", "", "<< /S /URI /URI (https://example.org) >>")))
                .isEqualTo(Inspected.ACTIVE);
    }

    @Test
    void of_two_values_of_one_key_none_is_passed_over() {
        assertThat(inspect(SampleFiles.pdf("", "", "<< /S /Launch /S /GoTo >>")))
                .isEqualTo(Inspected.ACTIVE);
        assertThat(inspect(SampleFiles.pdf("", "", "<< /S /GoTo /S /Launch >>")))
                .isEqualTo(Inspected.ACTIVE);
        assertThat(inspect(SampleFiles.pdf("/OpenAction [3 0 R /Fit] /OpenAction [3 0 R /Fit]", "")))
                .isEqualTo(Inspected.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Type /ObjStm /N 1 /First 4|9 0 << /S /Launch >>",
                "/Type /Other /N 1 /First 4|9 0 << /S /Launch >>",
                "/N 2 /First 8|8 0 9 2 1 << /S /Launch >>"
            })
    void what_is_packed_is_found_whatever_the_stream_says_of_itself(String stream) {
        assertThat(inspect(SampleFiles.pdf("", "", objectStream(stream)))).isEqualTo(Inspected.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/N 5 0 R /First 4|9 0 << /S /Launch >>",
                "/N 1 /First 5 0 R|9 0 << /S /Launch >>",
                "/N 1 /N 0 /First 4|9 0 << /S /Launch >>",
                "/N 2 /First 4|8 0 9 6 (<< /S /Launch >>)",
                "/N 2 /First 8|8 0 9 1 (<< /S /Launch >>)",
                "/N 1 /First 4 /Filter /LZWDecode|9 0 << /S /Launch >>",
                "/N 1 /First 4 /Filter 5 0 R|9 0 << /S /Launch >>"
            })
    void what_readers_would_unpack_differently_is_broken(String stream) {
        assertThat(inspect(SampleFiles.pdf("", "", objectStream(stream)))).isEqualTo(Inspected.BROKEN);
    }

    private static String objectStream(String stream) {
        String content = stream.substring(stream.indexOf('|') + 1);
        return "<< " + stream.substring(0, stream.indexOf('|')) + " /Length " + content.length() + " >>\nstream\n"
                + content + "\nendstream";
    }

    @ParameterizedTest
    @ValueSource(strings = {"<< /X 1 2 /S /Launch >>", "<< /X 1 0 Q /Y << /S /JavaScript >> >>"})
    void what_other_readers_make_something_of_is_broken(String object) {
        assertThat(inspect(SampleFiles.pdf("", "", object))).isEqualTo(Inspected.BROKEN);
    }

    @Test
    void what_starts_by_reference_is_found_in_every_version() {
        String action = "<< /S /URI /URI (https://example.org) >>";

        assertThat(inspect(SampleFiles.pdf("/AA 4 0 R", "", "<< /WC 5 0 R >>", action)))
                .isEqualTo(Inspected.ACTIVE);
        assertThat(inspect(SampleFiles.pdf("/OpenAction 5 0 R", "", "4 0 obj " + action, "<< /S /GoTo /D [3 0 R] >>")))
                .isEqualTo(Inspected.PDF);
        assertThat(inspect(
                        SampleFiles.pdf("/OpenAction 4 0 R", "", "<< /S /GoTo /D [3 0 R] >> endobj 4 0 obj " + action)))
                .isEqualTo(Inspected.ACTIVE);
    }

    @Test
    void what_no_table_lists_is_found() {
        String file = Inspected.text(SampleFiles.pdf());

        assertThat(inspect(file + "9 0 obj << /S /JavaScript >> endobj")).isEqualTo(Inspected.ACTIVE);
        assertThat(inspect(file.replace("xref\n0", "9 0 obj << /S /Launch >> endobj\nxref\n0")))
                .isEqualTo(Inspected.ACTIVE);
    }

    @Test
    void what_a_table_leads_to_is_found_though_it_does_not_look_like_an_object() {
        String disguised = "4 % a comment\n 0 % another\n obj << /S /JavaScript >> endobj\n";
        String file = Inspected.text(SampleFiles.pdf("", "", "<< >>"));
        int at = file.indexOf("4 0 obj");
        String swapped = file.substring(0, at) + disguised + file.substring(file.indexOf("xref\n0"));

        assertThat(inspect(swapped.replaceFirst("startxref\n\\d+", "startxref\n" + swapped.indexOf("xref\n0"))))
                .isEqualTo(Inspected.ACTIVE);
    }

    @Test
    void what_an_earlier_version_had_is_found() {
        String file = Inspected.text(SampleFiles.pdf("", "", "<< /S /JavaScript >>"));
        int table = file.length();
        String update = "4 0 obj << >> endobj\n";
        String offset = "%010d".formatted(table);
        int start = table + update.length();

        assertThat(inspect(file + update + "xref\n4 1\n" + offset + " 00000 n \ntrailer << /Root 1 0 R /Size 5 /Prev "
                        + file.indexOf("xref\n0") + " >>\nstartxref\n" + start + "\n%%EOF\n"))
                .isEqualTo(Inspected.ACTIVE);
    }

    @Test
    void what_is_packed_with_others_is_found() throws IOException {
        assertThat(inspect(packed(true))).isEqualTo(Inspected.ACTIVE);
        assertThat(inspect(packed(false))).isEqualTo(Inspected.PDF);
    }

    /** As PDFBox writes it: most objects packed together in one stream. */
    private static byte[] packed(boolean scripted) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            if (scripted) {
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            }
            document.save(bytes, CompressParameters.DEFAULT_COMPRESSION);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction [3 0 R /Fit]",
                "/OpenAction << /S /GoTo /D [3 0 R /Fit] >>",
                "/AcroForm << /Fields [<< /FT /Tx /T (JavaScript) /V (Launch) >>] >>",
                "/Names << /Dests << /Names [(JavaScript) [3 0 R /Fit]] >> >>",
                "/Outlines << /Title (Launch) /A << /S /URI /URI (https://example.org) >> >>",
                "/StructTreeRoot << /Type /StructTreeRoot /K [<< /S /P >>] >>"
            })
    void what_a_person_has_to_follow_or_only_reads_is_taken(String entry) {
        assertThat(inspect(SampleFiles.pdf(entry, ""))).isEqualTo(Inspected.PDF);
    }
}

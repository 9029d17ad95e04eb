package de.aok.meineaok.document.inspection;

import static de.aok.meineaok.document.inspection.Inspected.bytes;
import static de.aok.meineaok.document.inspection.Inspected.inspect;
import static de.aok.meineaok.document.inspection.Inspected.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.application.port.ContentInspection.Finding;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.SampleFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule(RuleId.DOC_2)
class DisguisesTest {
    private static final String HTML = text(SampleFiles.html());
    private static final String ZIP = text(SampleFiles.zip("a.class", bytes("malice")));
    private static final List<String> IMAGES = List.of(
            text(SampleFiles.jpeg()), text(SampleFiles.png()), text(SampleFiles.tiff()), text(SampleFiles.heic()));

    @Test
    void an_image_that_is_a_page_for_browsers_as_well_is_refused() {
        for (String image : IMAGES) {
            assertThat(inspect(image + HTML)).isEqualTo(Inspected.FORMAT_NOT_TAKEN);
            assertThat(inspect(image + "<SCRIPT src=x></SCRIPT>")).isEqualTo(Inspected.FORMAT_NOT_TAKEN);
            assertThat(inspect(HTML + image)).isEqualTo(Inspected.FORMAT_NOT_TAKEN);
        }
    }

    @Test
    void an_image_that_is_an_archive_as_well_is_refused() {
        for (String image : IMAGES) {
            assertThat(inspect(image + ZIP)).isEqualTo(Inspected.FORMAT_NOT_TAKEN);
            assertThat(inspect(image + ZIP + "behind")).isEqualTo(Inspected.FORMAT_NOT_TAKEN);
        }
    }

    @Test
    void a_pdf_that_is_an_archive_as_well_is_refused() {
        String pdf = text(SampleFiles.pdf());

        assertThat(inspect(pdf + ZIP)).isEqualTo(Inspected.FORMAT_NOT_TAKEN);
        assertThat(inspect(ZIP + pdf)).isEqualTo(Inspected.FORMAT_NOT_TAKEN);
    }

    @Test
    void an_image_that_is_a_pdf_as_well_is_refused() {
        for (String image : IMAGES) {
            assertThat(inspect(image + text(SampleFiles.scriptedPdf()))).isNotInstanceOf(Finding.Taken.class);
        }
    }

    @Test
    void a_pdf_begins_at_its_beginning() {
        String pdf = text(SampleFiles.pdf());

        for (String before : List.of(HTML, "\n", "%%\n", "x".repeat(100), "%!PS-Adobe-3.0 PDF-1.4\n")) {
            assertThat(inspect(before + pdf)).as(before).isEqualTo(Inspected.FORMAT_NOT_TAKEN);
        }
        assertThat(inspect("\u00ef\u00bb\u00bf" + pdf)).isEqualTo(Inspected.PDF);
    }

    @Test
    void other_formats_are_refused() {
        for (String beginning : List.of(
                "GIF89a\1\0\1\0",
                "BM",
                "RIFF\0\0\0\0WEBPVP8 ",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "{}",
                "MZ")) {
            assertThat(inspect(beginning + "\0".repeat(100))).as(beginning).isEqualTo(Inspected.FORMAT_NOT_TAKEN);
        }
    }

    @Test
    void what_telephones_write_behind_an_image_is_left_alone() {
        assertThat(inspect(text(SampleFiles.jpeg()) + "\0\0\0\u0018ftypmp42" + "film".repeat(100)))
                .isEqualTo(new Finding.Taken(FileFormat.JPEG));
    }
}

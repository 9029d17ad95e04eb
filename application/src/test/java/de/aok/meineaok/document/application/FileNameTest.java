package de.aok.meineaok.document.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Rule(RuleId.DOC_2)
class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "Rechnung Müller.pdf, Rechnung Müller.pdf",
        "/etc/passwd, passwd",
        "C:\\Users\\Anne\\Bild.png, Bild.png",
        "../../x.pdf, x.pdf",
        "a/b\\c.pdf, c.pdf",
        "Befund<1>|2?*:\".pdf, Befund_1__2____.pdf",
        ".htaccess, htaccess",
        "' . Bild . ', Bild",
        "Bild\u00a0\u20031\u2028.png, Bild  1 .png",
        "'', Datei",
        ".., Datei",
        "dir/, Datei",
        "…, …",
    })
    void has_neither_a_path_nor_what_cannot_be_saved(String sent, String text) {
        assertThat(FileName.of(sent).text()).isEqualTo(text);
    }

    @Test
    void has_no_character_that_does_not_show_or_turns_others_about() {
        assertThat(FileName.of("Rech\u0000nung\r\n\t\u007f\u0085.pdf").text()).isEqualTo("Rechnung.pdf");
        assertThat(FileName.of("Rechnung\u202efdp.exe").text()).isEqualTo("Rechnungfdp.exe");
        assertThat(FileName.of("a\u200bb\ufeffc\u2066d\u2069e\u061cf.pdf").text())
                .isEqualTo("abcdef.pdf");
        assertThat(FileName.of("a\ud800b\ue000c\uffffd.pdf").text()).isEqualTo("abcd.pdf");
    }

    @Test
    void is_composed_so_that_it_is_found_again() {
        assertThat(FileName.of("A\u0308nderung.pdf").text()).isEqualTo("\u00c4nderung.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "Bild.jpg, JPEG, Bild.jpg",
        "Bild.JPEG, JPEG, Bild.JPEG",
        "Bild.html, JPEG, Bild.html.jpg",
        "Scan.tiff, TIFF, Scan.tiff",
        "IMG_1.HEIF, HEIC, IMG_1.HEIF",
        "Rechnung, PDF, Rechnung.pdf",
        "Rechnung 3.11., PDF, Rechnung 3.11.pdf",
        "pdf, PDF, pdf.pdf",
        ".pdf, PDF, pdf.pdf",
        "Bild .png, PNG, Bild.png",
        "Bild.pdf, PNG, Bild.pdf.png",
    })
    void ends_as_its_format_does(String sent, FileFormat format, String text) {
        assertThat(FileName.of(sent).as(format).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void keeps_the_usual_ending_of_each_format(FileFormat format) {
        String usual = "Datei 1." + format.extension();

        assertThat(FileName.of(usual).as(format).text()).isEqualTo(usual);
    }

    @Test
    void is_cut_before_its_ending_and_between_characters() {
        FileName name = FileName.of("\ud83d\ude00".repeat(300) + ".pdf");

        assertThat(name.text()).isEqualTo("\ud83d\ude00".repeat(100));
        assertThat(name.as(FileFormat.PDF).text()).isEqualTo("\ud83d\ude00".repeat(96) + ".pdf");
        assertThat(FileName.of("a".repeat(95) + " b.jpeg").as(FileFormat.JPEG).text())
                .isEqualTo("a".repeat(95) + ".jpg");
        assertThat(FileName.of("a".repeat(94) + ".jpeg").as(FileFormat.JPEG).text())
                .isEqualTo("a".repeat(94) + ".jpeg");
    }
}

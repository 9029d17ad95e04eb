package de.aok.meineaok.document.inspection;

import static de.aok.meineaok.document.inspection.Inspected.inspect;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.SampleFiles;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of 10 MB that would make gigabytes or hours, on a heap of 256 MB. */
@Rule(RuleId.DOC_2)
class PdfBombTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int TEN_MEGABYTES = 10 * MEGABYTE;
    private static final int UNPACKED_MEGABYTES = 10_000;

    /** Ten gigabytes of one byte, in ten megabytes. */
    private static final String BOMB = bomb('[', UNPACKED_MEGABYTES);

    /** Deflates a megabyte of one byte up to a byte's border, which can then be repeated. */
    private static String bomb(char one, int megabytes) {
        byte[] plain = Inspected.bytes(String.valueOf(one).repeat(MEGABYTE));
        byte[] packed = new byte[MEGABYTE];
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(plain);
        int first = deflater.deflate(packed, 0, packed.length, Deflater.SYNC_FLUSH);
        String beginning = Inspected.text(packed).substring(0, first);
        deflater.setInput(plain);
        int next = deflater.deflate(packed, 0, packed.length, Deflater.SYNC_FLUSH);
        deflater.end();
        return "x\u009c" + beginning + Inspected.text(packed).substring(0, next).repeat(megabytes - 1) + "\3\0";
    }

    private static String stream(String entries, String content) {
        return "<< " + entries + " /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
    }

    private static String nested(String inner, int times) {
        return "[".repeat(times) + inner + "]".repeat(times);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter /FlateDecode",
                "/Filter [/FlateDecode]",
                "/Filter [/FlateDecode /FlateDecode]",
                "/Filter [/FlateDecode /LZWDecode]",
                "/Filter 5 0 R",
                "/Type /ObjStm /N 1000000 /First 0 /Filter /FlateDecode",
                "/Type /ObjStm /N 1000000 /First 0 /Filter [/FlateDecode /FlateDecode /FlateDecode]",
                "/N 1000000 /First 0 /Filter /Fl",
                "/Type /XRef /W [1 1 1] /Size 10 /Filter /FlateDecode",
                "%/ObjStm\n/Filter /FlateDecode"
            })
    void a_stream_of_gigabytes_is_refused(String entries) {
        assertThat(inspect(SampleFiles.pdf("", "", stream(entries, BOMB), "/FlateDecode")))
                .isEqualTo(Inspected.BROKEN);
    }

    @Test
    void many_streams_that_together_make_gigabytes_are_refused() {
        String small = stream("/Filter /FlateDecode", bomb(' ', 10));
        String[] many = IntStream.range(0, 500).mapToObj(i -> small).toArray(String[]::new);

        assertThat(inspect(SampleFiles.pdf("", "", many))).isEqualTo(Inspected.BROKEN);
    }

    @Test
    void a_stream_that_hides_its_end_is_unpacked_all_the_same() {
        String hidden = stream("/Filter /FlateDecode", BOMB).replaceFirst("/Length \\d+", "/Length 5 0 R");

        assertThat(inspect(SampleFiles.pdf("", "", hidden, Integer.toString(BOMB.length()))))
                .isEqualTo(Inspected.BROKEN);
    }

    @Test
    void a_table_that_is_a_bomb_is_refused() {
        for (String entries :
                new String[] {"/Type /XRef /W [1 1 1] /Size 9999999", "/W [0 0 0] /Index [0 2147483647]", ""}) {
            assertThat(inspect(withTable(stream(entries + " /Root 1 0 R /Filter /FlateDecode", BOMB))))
                    .as(entries)
                    .isEqualTo(Inspected.BROKEN);
        }
        assertThat(inspect(withTable(stream("/Type /XRef /W [0 0 0] /Index [0 2147483647] /Root 1 0 R", "x"))))
                .isEqualTo(Inspected.BROKEN);
        assertThat(inspect(
                        withTable(stream("/Type /XRef /W [1 0 0] /Size 10 /Root 1 0 R", "\1".repeat(TEN_MEGABYTES)))))
                .isEqualTo(Inspected.BROKEN);
        assertThat(inspect(withTable(stream(
                        "/Type /XRef /W [1 1 1] /Size 10 /Root 1 0 R /Filter /FlateDecode"
                                + " /DecodeParms << /Predictor 12 /Columns 2147483647 >>",
                        bomb('\1', 1)))))
                .isEqualTo(Inspected.BROKEN);
    }

    private static String withTable(String table) {
        String file = "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n";
        return file + "9 0 obj " + table + "\nendobj\nstartxref\n" + file.length() + "\n%%EOF\n";
    }

    @Test
    void more_values_than_honest_files_have_are_refused() {
        assertThat(inspect(SampleFiles.pdf("", "", "[" + "[]".repeat(TEN_MEGABYTES / 2) + "]")))
                .isEqualTo(Inspected.BROKEN);
        assertThat(inspect(SampleFiles.pdf(
                        "", "", stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", bomb('(', 20)))))
                .isEqualTo(Inspected.BROKEN);
        assertThat(inspect(SampleFiles.pdf(
                        "", "", stream("/Type /ObjStm /N 1 /First 4", "5 0 " + "[]".repeat(TEN_MEGABYTES / 2)))))
                .isEqualTo(Inspected.BROKEN);
    }

    @Test
    void objects_within_objects_are_not_read_for_ever() {
        for (String one : new String[] {"1 0 obj(", "1 0 obj[", "1 0 obj<<", "1 0 obj<</A(", "1 0 obj<<>>stream\n"}) {
            assertThat(inspect(SampleFiles.pdf("", "", one.repeat(2 * MEGABYTE / one.length()))))
                    .as(one)
                    .isEqualTo(Inspected.BROKEN);
        }
    }

    @Test
    void trailers_within_trailers_are_not_read_for_ever() {
        assertThat(inspect(SampleFiles.pdf("", "", "trailer<</A(".repeat(2 * MEGABYTE / 12))))
                .isEqualTo(Inspected.BROKEN);
    }

    @Test
    void values_nested_without_end_do_no_harm() {
        assertThat(inspect(SampleFiles.pdf("", "", "<< /A " + nested("/S", 400) + " >>")))
                .isEqualTo(Inspected.PDF);
        assertThat(inspect(SampleFiles.pdf("", "", "[".repeat(100_000)))).isIn(Inspected.PDF, Inspected.BROKEN);
        assertThat(inspect(SampleFiles.pdf("/A " + nested("1", 1000), ""))).isEqualTo(Inspected.BROKEN);
    }

    @Test
    void pages_nested_without_end_do_no_harm() {
        String[] chain = IntStream.range(5, 100_000)
                .mapToObj(i -> "<< /Type /Pages /Kids [" + i + " 0 R] /Count 1 >>")
                .toArray(String[]::new);

        assertThat(inspect(Inspected.text(SampleFiles.pdf("", "", chain)).replace("/Kids [3 0 R]", "/Kids [4 0 R]")))
                .isEqualTo(Inspected.BROKEN);
    }

    @Test
    void tables_that_lead_to_each_other_are_refused() {
        String file = Inspected.text(SampleFiles.pdf("", "/Prev 4711"));

        assertThat(inspect(file.replace("/Prev 4711", "/Prev " + file.indexOf("xref\n0"))))
                .isIn(Inspected.PDF, Inspected.BROKEN);
    }

    @Test
    void many_objects_that_are_not_where_the_table_says_are_refused() {
        String container = stream("/Type /ObjStm /N 1 /First 4", "7 0 [" + "[]".repeat(400_000) + "]");
        String file = "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n";
        int second = file.length();
        file += "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n";
        int third = file.length();
        file += "3 0 obj << /Type /Page /Parent 2 0 R >> endobj\n";
        int fourth = file.length();
        file += "4 0 obj " + container + " endobj\n";
        String entries = entry(0, 0)
                + entry(1, 9)
                + entry(1, second)
                + entry(1, third)
                + entry(1, fourth)
                + entry(2, 4).repeat(50_000);
        int table = file.length();
        file += "5 0 obj " + stream("/Type /XRef /W [1 3 1] /Size 50005 /Root 1 0 R", entries) + " endobj\n";

        assertThat(inspect(file + "startxref\n" + table + "\n%%EOF\n")).isEqualTo(Inspected.BROKEN);
    }

    private static String entry(int type, int offset) {
        return "" + (char) type + (char) (offset >> 16 & 0xff) + (char) (offset >> 8 & 0xff) + (char) (offset & 0xff)
                + "\0";
    }

    @Test
    void an_honest_file_of_ten_megabytes_is_taken() {
        String noise = IntStream.range(0, TEN_MEGABYTES - 100_000)
                .mapToObj(i -> String.valueOf((char) Math.floorMod(i * 0x9E3779B9, 251)))
                .collect(Collectors.joining());
        String[] objects = IntStream.range(0, 1000)
                .mapToObj(i -> "<< /Type /Annot /Subtype /Text /Rect [0 0 1 1] /Contents (" + i + ") >>")
                .toArray(String[]::new);
        objects[0] = stream("/Type /XObject /Subtype /Image /Filter /DCTDecode", noise);

        assertThat(inspect(SampleFiles.pdf("", "", objects))).isEqualTo(Inspected.PDF);
    }
}

package de.aok.meineaok.document.inspection;

import static de.aok.meineaok.document.inspection.Inspected.bytes;
import static de.aok.meineaok.document.inspection.Inspected.inspect;
import static de.aok.meineaok.document.inspection.Inspected.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that would make gigabytes or hours of work: of true size once, otherwise small ones at small bounds. */
@Rule(RuleId.DOC_2)
class PdfBombTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int TEN_MEGABYTES = 10 * MEGABYTE;
    private static final PdfBounds SMALL = new PdfBounds(12, 100, 2000, 500, 100, 4000, 2000, 50_000, 4);

    /** A hundred times what the small bounds bear. */
    private static final String BOMB = bomb('[', 5);

    /** Deflates a megabyte of one byte up to a byte's border, which can then be repeated. */
    private static String bomb(char one, int megabytes) {
        byte[] plain = bytes(String.valueOf(one).repeat(MEGABYTE));
        byte[] packed = new byte[MEGABYTE];
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(plain);
        int first = deflater.deflate(packed, 0, packed.length, Deflater.SYNC_FLUSH);
        String beginning = text(packed).substring(0, first);
        deflater.setInput(plain);
        int next = deflater.deflate(packed, 0, packed.length, Deflater.SYNC_FLUSH);
        deflater.end();
        return "x\u009c" + beginning + text(packed).substring(0, next).repeat(megabytes - 1) + "\3\0";
    }

    private static String stream(String entries, String content) {
        return "<< " + entries + " /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
    }

    /** Packed as PDFBox does it. */
    private static String packed(String filter, String plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try {
            FilterFactory.INSTANCE
                    .getFilter(COSName.getPDFName(filter))
                    .encode(new ByteArrayInputStream(bytes(plain)), packed, new COSDictionary(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text(packed.toByteArray());
    }

    private static String nested(String inner, int times) {
        return "[".repeat(times) + inner + "]".repeat(times);
    }

    private static byte[] pdf(String... objects) {
        return SampleFiles.pdf("", "", objects);
    }

    private static String[] repeated(int times, String object) {
        String[] objects = new String[times];
        Arrays.fill(objects, object);
        return objects;
    }

    @Test
    void ten_gigabytes_in_ten_megabytes_are_refused() {
        assertThat(inspect(pdf(stream("/Filter /FlateDecode", bomb(' ', 9_900)))))
                .isEqualTo(Inspected.BROKEN);
    }

    @Test
    void an_honest_file_of_ten_megabytes_is_taken() {
        byte[] noise = new byte[TEN_MEGABYTES - 200_000];
        new Random(1).nextBytes(noise);
        String[] objects = repeated(1000, "<< /Type /Annot /Subtype /Text /Rect [0 0 1 1] /Contents (a) >>");
        objects[0] = stream("/Type /XObject /Subtype /Image /Filter /DCTDecode", text(noise));

        assertThat(inspect(pdf(objects))).isEqualTo(Inspected.PDF);
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
    void a_stream_beyond_the_bound_is_refused_whatever_it_says_of_itself(String entries) {
        assertThat(inspect(pdf(stream(entries, BOMB), "/FlateDecode"), SMALL)).isEqualTo(Inspected.BROKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "FlateDecode, ''",
        "LZWDecode, ''",
        "RunLengthDecode, ''",
        "FlateDecode, ASCII85Decode",
        "LZWDecode, ASCIIHexDecode"
    })
    void streams_are_counted_however_they_are_packed(String filter, String textual) {
        assertThat(inspect(withStream(filter, textual, 40_000), SMALL)).isEqualTo(Inspected.PDF);
        assertThat(inspect(withStream(filter, textual, 60_000), SMALL)).isEqualTo(Inspected.BROKEN);
    }

    private static byte[] withStream(String filter, String textual, int unpacked) {
        String packed = packed(filter, "x".repeat(unpacked));
        return textual.isEmpty()
                ? pdf(stream("/Filter /" + filter, packed))
                : pdf(stream("/Filter [/" + textual + " /" + filter + "]", packed(textual, packed)));
    }

    @Test
    void streams_are_counted_together() {
        String some = stream("/Filter /FlateDecode", packed("FlateDecode", "x".repeat(20_000)));

        assertThat(inspect(pdf(some, some), SMALL)).isEqualTo(Inspected.PDF);
        assertThat(inspect(pdf(some, some, some), SMALL)).isEqualTo(Inspected.BROKEN);
    }

    @Test
    void a_stream_that_hides_its_end_is_unpacked_all_the_same() {
        String hidden = stream("/Filter /FlateDecode", BOMB).replaceFirst("/Length \\d+", "/Length 5 0 R");

        assertThat(inspect(pdf(hidden, Integer.toString(BOMB.length())), SMALL)).isEqualTo(Inspected.BROKEN);
    }

    @Test
    void a_stream_within_another_is_unpacked_as_well() {
        String hidden = "9 0 obj " + stream("/Filter /FlateDecode", BOMB) + " endobj";

        assertThat(inspect(pdf(stream("", hidden)), SMALL)).isEqualTo(Inspected.BROKEN);
    }

    @Test
    void objects_have_a_bound() {
        assertThat(inspect(pdf(repeated(90, "[]")), SMALL)).isEqualTo(Inspected.PDF);
        assertThat(inspect(pdf(repeated(100, "[]")), SMALL)).isEqualTo(Inspected.BROKEN);
        assertThat(inspect(pdf(objectStream(90, "1")), SMALL)).isEqualTo(Inspected.PDF);
        assertThat(inspect(pdf(objectStream(100, "1")), SMALL)).isEqualTo(Inspected.BROKEN);
    }

    @Test
    void entries_of_a_table_have_a_bound() {
        String file = text(pdf());
        String entry = "0000000009 00000 n \n";

        assertThat(inspect(bytes(file.replace("xref\n0 4\n", "xref\n10 90\n" + entry.repeat(90) + "0 4\n")), SMALL))
                .isEqualTo(Inspected.PDF);
        assertThat(inspect(bytes(file.replace("xref\n0 4\n", "xref\n10 110\n" + entry.repeat(110) + "0 4\n")), SMALL))
                .isEqualTo(Inspected.BROKEN);
    }

    private static String objectStream(int count, String object) {
        String index = IntStream.range(0, count)
                .mapToObj(i -> i + 10 + " " + i * (object.length() + 1) + " ")
                .collect(Collectors.joining());
        return stream(
                "/Type /ObjStm /N " + count + " /First " + index.length() + " /Filter /FlateDecode",
                packed("FlateDecode", index + (object + " ").repeat(count)));
    }

    @Test
    void values_have_a_bound() {
        String some = "[" + "1 ".repeat(400) + "]";

        assertThat(inspect(pdf(repeated(4, some)), SMALL)).isEqualTo(Inspected.PDF);
        assertThat(inspect(pdf(repeated(5, some)), SMALL)).isEqualTo(Inspected.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1 ", "<<>>", "()"})
    void values_of_one_object_have_a_bound(String value) {
        assertThat(inspect(pdf("[" + value.repeat(450) + "]"), SMALL)).isEqualTo(Inspected.PDF);
        assertThat(inspect(pdf("[" + value.repeat(550) + "]"), SMALL)).isEqualTo(Inspected.BROKEN);
        assertThat(inspect(pdf(objectStream(1, "[" + value.repeat(450) + "]")), SMALL))
                .isEqualTo(Inspected.PDF);
        assertThat(inspect(pdf(objectStream(1, "[" + value.repeat(550) + "]")), SMALL))
                .isEqualTo(Inspected.BROKEN);
    }

    @Test
    void values_of_a_file_that_has_to_be_mended_have_a_bound() {
        String some = "[" + "1 ".repeat(200) + "]";

        assertThat(inspect(withoutTable(pdf(some)), SMALL)).isEqualTo(Inspected.PDF);
        assertThat(inspect(withoutTable(pdf(some, some, some)), SMALL)).isEqualTo(Inspected.BROKEN);
    }

    private static byte[] withoutTable(byte[] file) {
        return bytes(text(file).replaceFirst("(?s)xref\n.*", ""));
    }

    @Test
    void names_have_a_bound() {
        assertThat(inspect(pdf("[" + names(80) + "]"), SMALL)).isEqualTo(Inspected.PDF);
        assertThat(inspect(pdf("[" + names(100) + "]"), SMALL)).isEqualTo(Inspected.BROKEN);
        assertThat(inspect(pdf("/" + "x".repeat(127)))).isEqualTo(Inspected.PDF);
        assertThat(inspect(pdf("/" + "x".repeat(128)))).isEqualTo(Inspected.BROKEN);
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "/name" + i).collect(Collectors.joining());
    }

    @Test
    void the_text_of_one_object_has_a_bound() {
        assertThat(inspect(pdf("(" + "x".repeat(3_900) + ")"), SMALL)).isEqualTo(Inspected.PDF);
        assertThat(inspect(pdf("(" + "x".repeat(4_100) + ")"), SMALL)).isEqualTo(Inspected.BROKEN);
    }

    @Test
    void streams_of_objects_have_a_bound_of_their_own() {
        assertThat(inspect(pdf(objectStream(1, "(" + "x".repeat(1_900) + ")")), SMALL))
                .isEqualTo(Inspected.PDF);
        assertThat(inspect(pdf(objectStream(1, "(" + "x".repeat(2_100) + ")")), SMALL))
                .isEqualTo(Inspected.BROKEN);
    }

    @Test
    void updates_have_a_bound() {
        assertThat(inspect(updated(3), SMALL)).isEqualTo(Inspected.PDF);
        assertThat(inspect(updated(4), SMALL)).isEqualTo(Inspected.BROKEN);
    }

    private static byte[] updated(int times) {
        StringBuilder file = new StringBuilder(text(pdf()));
        int previous = file.indexOf("xref\n0");
        for (int i = 0; i < times; i++) {
            int start = file.length();
            file.append("xref\n0 1\n0000000000 65535 f \ntrailer << /Root 1 0 R /Size 4 /Prev ")
                    .append(previous)
                    .append(" >>\nstartxref\n")
                    .append(start)
                    .append("\n%%EOF\n");
            previous = start;
        }
        return bytes(file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 0 obj(", "1 0 obj[", "1 0 obj<<", "1 0 obj<</A(", "trailer<</A("})
    void what_is_in_each_other_is_not_read_for_ever(String one) {
        assertThat(inspect(pdf(one.repeat(200_000 / one.length())))).isEqualTo(Inspected.BROKEN);
    }

    @Test
    void values_nested_without_end_do_no_harm() {
        assertThat(inspect(pdf("<< /A " + nested("/S", 190) + " >>"))).isEqualTo(Inspected.PDF);
        assertThat(inspect(pdf("<< /A " + nested("/S", 300) + " >>"))).isEqualTo(Inspected.BROKEN);
        assertThat(inspect(pdf("[".repeat(100_000)))).isEqualTo(Inspected.BROKEN);
    }

    @Test
    void a_table_that_is_a_bomb_is_refused() {
        for (String entries :
                new String[] {"/Type /XRef /W [1 1 1] /Size 9999999", "/W [0 0 0] /Index [0 2147483647]", ""}) {
            assertThat(inspect(withTable(stream(entries + " /Root 1 0 R /Filter /FlateDecode", BOMB)), SMALL))
                    .as(entries)
                    .isEqualTo(Inspected.BROKEN);
        }
        assertThat(inspect(withTable(stream("/Type /XRef /W [0 0 0] /Index [0 2147483647] /Root 1 0 R", "x")), SMALL))
                .isEqualTo(Inspected.BROKEN);
        assertThat(inspect(withTable(stream("/Type /XRef /W [1 0 0] /Size 10 /Root 1 0 R", "\1".repeat(1_000))), SMALL))
                .isEqualTo(Inspected.BROKEN);
    }

    @Test
    void a_row_that_nobody_has_room_for_is_refused() {
        String entries =
                "/Type /XRef /W [1 2 1] /Size 4 /Root 1 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns ";
        String rows = packed("FlateDecode", "\0\0\0\0\0" + "\0\1\0\u0009\0" + "\0\1\02\0" + "\0\1\0p\0");

        assertThat(inspect(withTable(stream(entries + "4 >>", rows)))).isEqualTo(Inspected.PDF);
        assertThat(inspect(withTable(stream(entries + "2147483647 >>", rows)))).isEqualTo(Inspected.BROKEN);
    }

    private static byte[] withTable(String table) {
        String file = text(pdf());
        String objects = file.substring(0, file.indexOf("xref\n0"));
        return bytes(objects + "9 0 obj " + table + "\nendobj\nstartxref\n" + objects.length() + "\n%%EOF\n");
    }

    @Test
    void pages_nested_without_end_or_in_a_circle_are_refused() {
        String[] chain = IntStream.range(5, 20_000)
                .mapToObj(i -> "<< /Type /Pages /Kids [" + i + " 0 R] /Count 1 >>")
                .toArray(String[]::new);

        assertThat(inspect(text(pdf(chain)).replace("/Kids [3 0 R]", "/Kids [4 0 R]")))
                .isEqualTo(Inspected.BROKEN);
        assertThat(inspect(text(pdf("<< /Type /Pages /Kids [2 0 R] /Count 9 >>"))
                        .replace("/Kids [3 0 R]", "/Kids [4 0 R]")))
                .isEqualTo(Inspected.BROKEN);
    }

    @Test
    void tables_that_lead_to_each_other_do_no_harm() {
        String file = text(SampleFiles.pdf("", "/Prev 4711"));

        assertThat(inspect(file.replace("/Prev 4711", "/Prev " + file.indexOf("xref\n0"))))
                .isEqualTo(Inspected.PDF);
    }

    @Test
    void references_that_lead_on_for_ever_are_refused() {
        String[] chain =
                IntStream.range(5, 20).mapToObj(i -> "<< /X " + i + " 0 R >>").toArray(String[]::new);

        assertThat(inspect(SampleFiles.pdf("/AA 4 0 R", "", chain))).isEqualTo(Inspected.BROKEN);
    }

    @Test
    void an_object_that_is_not_where_the_table_says_does_no_harm() {
        String container = stream("/Type /ObjStm /N 1 /First 4", "7 0 [" + "[]".repeat(400) + "]");
        String file = text(pdf(container));
        String objects = file.substring(0, file.indexOf("xref\n0"));
        String entries = entry(0, 0)
                + entry(2, 4)
                + entry(1, objects.indexOf("2 0 obj"))
                + entry(1, objects.indexOf("3 0 obj"))
                + entry(1, objects.indexOf("4 0 obj"))
                + entry(2, 4).repeat(5_000);

        assertThat(inspect(objects + "5 0 obj " + stream("/Type /XRef /W [1 3 1] /Size 5005 /Root 1 0 R", entries)
                        + " endobj\nstartxref\n" + objects.length() + "\n%%EOF\n"))
                .isEqualTo(Inspected.BROKEN);
    }

    private static String entry(int type, int offset) {
        return "" + (char) type + (char) (offset >> 16 & 0xff) + (char) (offset >> 8 & 0xff) + (char) (offset & 0xff)
                + "\0";
    }
}

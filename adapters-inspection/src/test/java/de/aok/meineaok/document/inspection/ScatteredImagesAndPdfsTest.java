package de.aok.meineaok.document.inspection;

import static de.aok.meineaok.document.inspection.Inspected.bytes;
import static de.aok.meineaok.document.inspection.Inspected.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.application.port.ContentInspection.Finding;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.SampleFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that lead from one place to one far away, again and again: each time, a vault may have to fetch something. */
@Rule(RuleId.DOC_2)
class ScatteredImagesAndPdfsTest {
    private static final int PAGE = 64 * 1024;
    private static final int FAR_PAGES = 100;
    private static final int DIRECTORY = 8;
    private static final int FIRST_NUMBER = 10_000;
    private static final int OBJECTS = 12_000;

    private static Finding inspect(CountingChannel channel) throws IOException {
        return new TikaInspection(1).inspect(channel);
    }

    private static int pages(CountingChannel channel) {
        return (int) (channel.size() / PAGE) + 1;
    }

    /** Little-endian, and nothing but its header. */
    private static ByteBuffer beginning(byte[] file) {
        ByteBuffer tiff = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        return tiff.put(bytes("II*\0")).putInt(DIRECTORY);
    }

    private static void entry(ByteBuffer tiff, int tag, int count, int value) {
        tiff.putShort((short) tag).putShort((short) 4).putInt(count).putInt(value);
    }

    @Test
    void a_tiff_that_tells_its_width_again_and_again_is_refused_at_once() throws IOException {
        int entries = 65_535;
        byte[] file = new byte[140 * PAGE];
        ByteBuffer tiff = beginning(file).putShort((short) entries);
        for (int i = 0; i < entries; i++) {
            entry(tiff, 256, 2, (20 + i % FAR_PAGES) * PAGE);
        }
        CountingChannel channel = new CountingChannel(file);

        assertThat(inspect(channel)).isEqualTo(Inspected.BROKEN);
        assertThat(channel.reads()).isLessThan(4 * pages(channel));
    }

    @Test
    void a_tiff_whose_entries_are_out_of_order_is_broken() throws IOException {
        CountingChannel sorted = new CountingChannel(tiffOf(256, 257, 273));

        assertThat(inspect(sorted)).isEqualTo(new Finding.Taken(FileFormat.TIFF));
        assertThat(inspect(new CountingChannel(tiffOf(257, 256, 273)))).isEqualTo(Inspected.BROKEN);
        assertThat(inspect(new CountingChannel(tiffOf(256, 257, 273, 273)))).isEqualTo(Inspected.BROKEN);
    }

    private static byte[] tiffOf(int... tags) {
        byte[] file = new byte[140 * PAGE];
        ByteBuffer tiff = beginning(file).putShort((short) tags.length);
        for (int tag : tags) {
            entry(tiff, tag, 1, 1);
        }
        return file;
    }

    @Test
    void a_tiff_whose_pages_are_far_from_each_other_is_not_followed_for_long() throws IOException {
        CountingChannel channel = new CountingChannel(tiffOfPages(9_000));

        assertThat(inspect(new CountingChannel(tiffOfPages(500)))).isEqualTo(new Finding.Taken(FileFormat.TIFF));
        assertThat(inspect(channel)).isEqualTo(Inspected.BROKEN);
        assertThat(channel.reads()).isLessThanOrEqualTo(6 * pages(channel) + 1000);
    }

    private static byte[] tiffOfPages(int count) {
        byte[] file = new byte[140 * PAGE];
        ByteBuffer tiff = beginning(file);
        int place = DIRECTORY;
        for (int i = 1; i <= count; i++) {
            tiff.position(place).putShort((short) 3);
            entry(tiff, 256, 1, 1);
            entry(tiff, 257, 1, 1);
            entry(tiff, 273, 1, 1);
            place = i == count ? 0 : (20 + i % FAR_PAGES) * PAGE + i / FAR_PAGES * 64;
            tiff.putInt(place);
        }
        return file;
    }

    @Test
    void a_pdf_whose_objects_are_where_nobody_expects_them_is_not_looked_up_for_long() throws IOException {
        List<Integer> numbers = numbers();
        Collections.shuffle(numbers, new Random(1));
        CountingChannel channel = new CountingChannel(pdf(numbers));

        assertThat(inspect(channel)).isEqualTo(Inspected.BROKEN);
        assertThat(channel.reads()).isLessThanOrEqualTo((6 + 12) * pages(channel) + 2 * 1000);
    }

    /** As writers leave them that put what is alike together, or add to a file what has changed. */
    @Test
    void a_pdf_whose_objects_are_in_several_rows_is_taken() throws IOException {
        for (int rows : new int[] {1, 2, 20}) {
            List<Integer> numbers = numbers();
            numbers.sort(Comparator.comparingInt(number -> number % rows));

            assertThat(inspect(new CountingChannel(pdf(numbers))))
                    .as("%d rows", rows)
                    .isEqualTo(Inspected.PDF);
        }
    }

    private static List<Integer> numbers() {
        return IntStream.range(FIRST_NUMBER, FIRST_NUMBER + OBJECTS).boxed().collect(Collectors.toList());
    }

    /** A file to which objects of these numbers have been added, in that order, and a table of them. */
    private static byte[] pdf(List<Integer> numbers) {
        StringBuilder file = new StringBuilder(text(SampleFiles.pdf()));
        int previous = file.indexOf("xref\n0");
        int[] places = new int[OBJECTS];
        String object = " 0 obj\n(" + "x".repeat(500) + ")\nendobj\n";
        for (int number : numbers) {
            places[number - FIRST_NUMBER] = file.length();
            file.append(number).append(object);
        }
        int start = file.length();
        file.append("xref\n" + FIRST_NUMBER + ' ' + OBJECTS + '\n');
        for (int place : places) {
            file.append("%010d 00000 n \n".formatted(place));
        }
        return bytes(file + "trailer << /Root 1 0 R /Size " + (FIRST_NUMBER + OBJECTS) + " /Prev " + previous
                + " >>\nstartxref\n" + start + "\n%%EOF\n");
    }
}

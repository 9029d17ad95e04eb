package de.aok.meineaok.document.inspection;

import static de.aok.meineaok.document.inspection.Inspected.bytes;
import static de.aok.meineaok.document.inspection.Inspected.inspect;
import static de.aok.meineaok.document.inspection.Inspected.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.SampleFiles;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule(RuleId.DOC_2)
class BrokenImageTest {
    private static final String JPEG = text(SampleFiles.jpeg());
    private static final String TIFF = text(SampleFiles.tiff());
    private static final String HEIC = text(SampleFiles.heic());

    @Test
    void an_image_that_is_cut_off_is_broken() {
        for (byte[] image : List.of(SampleFiles.jpeg(), SampleFiles.png())) {
            for (int length = 12; length < image.length; length += 7) {
                assertThat(inspect(Arrays.copyOf(image, length)))
                        .as("%d bytes", length)
                        .isEqualTo(Inspected.BROKEN);
            }
        }
        for (String image : List.of(TIFF, HEIC)) {
            assertThat(inspect(image.substring(0, 16))).isEqualTo(Inspected.BROKEN);
        }
    }

    @Test
    void an_image_without_a_size_is_broken() {
        int frame = JPEG.indexOf("\u00ff\u00c0");

        assertThat(inspect(JPEG.substring(0, frame + 5) + "\0\0\0\0" + JPEG.substring(frame + 9)))
                .isEqualTo(Inspected.BROKEN);
        assertThat(inspect(HEIC.replace("ispe", "free"))).isEqualTo(Inspected.BROKEN);
        assertThat(inspect("II*\0\u0008\0\0\0" + "\0\0" + "\0\0\0\0")).isEqualTo(Inspected.BROKEN);
    }

    @Test
    void an_image_that_would_fill_the_memory_of_who_opens_it_is_broken() {
        int frame = JPEG.indexOf("\u00ff\u00c0");
        String huge = "\u00ff\u00ff\u00ff\u00ff";

        assertThat(inspect(JPEG.substring(0, frame + 5) + huge + JPEG.substring(frame + 9)))
                .isEqualTo(Inspected.BROKEN);
        int size = HEIC.indexOf("ispe") + 8;
        assertThat(inspect(HEIC.substring(0, size) + huge + huge + HEIC.substring(size + 8)))
                .isEqualTo(Inspected.BROKEN);
    }

    @Test
    void a_png_whose_header_was_changed_is_broken() {
        byte[] png = SampleFiles.png();
        png[19]++;

        assertThat(inspect(png)).isEqualTo(Inspected.BROKEN);
    }

    @Test
    void pages_of_a_tiff_that_follow_each_other_for_ever_are_broken() {
        byte[] tiff = bytes("II*\0\u0008\0\0\0"
                + "\3\0"
                + "\0\1\3\0\1\0\0\0\1\0\0\0"
                + "\1\1\3\0\1\0\0\0\1\0\0\0"
                + "\u0011\1\4\0\1\0\0\0\0\0\0\0"
                + "\u0008\0\0\0");

        assertThat(inspect(tiff)).isEqualTo(Inspected.BROKEN);
    }

    @Test
    void boxes_of_a_heic_nested_without_end_are_broken() {
        StringBuilder boxes = new StringBuilder();
        for (int left = 1_000_000; left > 0; left -= 8) {
            boxes.append((char) (left >> 24))
                    .append((char) (left >> 16 & 0xff))
                    .append((char) (left >> 8 & 0xff))
                    .append((char) (left & 0xff))
                    .append("iprp");
        }

        assertThat(inspect(HEIC.substring(0, 24) + boxes)).isEqualTo(Inspected.BROKEN);
    }
}

package de.aok.meineaok.healthcard.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import de.aok.meineaok.healthcard.HealthCardProblem;
import de.aok.meineaok.healthcard.application.port.PictureDevelopment.Developed;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.CRD_2)
class PictureDarkroomTest {
    private static final Color TOP_LEFT = Color.RED;
    private static final Color TOP_RIGHT = Color.GREEN;
    private static final Color BOTTOM_LEFT = Color.BLUE;
    private static final Color BOTTOM_RIGHT = Color.YELLOW;

    private final PictureDarkroom darkroom = new PictureDarkroom();

    @TempDir
    private Path folder;

    private Developed develop(byte[] picture) throws IOException {
        Path file = Files.write(folder.resolve("picture"), picture);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return darkroom.develop(channel);
        }
    }

    private BufferedImage developed(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(((Developed.Picture) develop(picture)).jpeg()));
    }

    private static BufferedImage image(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D canvas = image.createGraphics();
        Color[] quarters = {TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT};
        for (int i = 0; i < quarters.length; i++) {
            canvas.setColor(quarters[i]);
            canvas.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2 + 1, height / 2 + 1);
        }
        canvas.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, written)).isTrue();
        return written.toByteArray();
    }

    /** With an EXIF segment that tells the orientation, and a maker's name that must not get out. */
    private static byte[] turned(byte[] jpeg, int orientation) {
        byte[] maker = "SecretCam\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + maker.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(maker.length).putInt(8 + 2 + 24 + 4);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(maker);
        ByteBuffer segment = ByteBuffer.allocate(4 + 6 + tiff.capacity());
        segment.putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.capacity()));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(jpeg, 0, 2);
        whole.writeBytes(segment.array());
        whole.write(jpeg, 2, jpeg.length - 2);
        return whole.toByteArray();
    }

    private static void assertUpright(BufferedImage image) {
        assertThat(image.getHeight()).isGreaterThan(image.getWidth());
        int right = image.getWidth() - 20;
        int bottom = image.getHeight() - 20;
        assertLike(image.getRGB(20, 20), TOP_LEFT);
        assertLike(image.getRGB(right, 20), TOP_RIGHT);
        assertLike(image.getRGB(20, bottom), BOTTOM_LEFT);
        assertLike(image.getRGB(right, bottom), BOTTOM_RIGHT);
    }

    private static void assertLike(int rgb, Color expected) {
        Color color = new Color(rgb);
        assertThat(Math.abs(color.getRed() - expected.getRed())
                        + Math.abs(color.getGreen() - expected.getGreen())
                        + Math.abs(color.getBlue() - expected.getBlue()))
                .as("%s like %s", color, expected)
                .isLessThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void a_picture_becomes_a_jpeg_of_its_pixels(String format) throws IOException {
        BufferedImage picture = developed(written(image(700, 900, BufferedImage.TYPE_INT_RGB), format));

        assertThat(picture.getWidth()).isEqualTo(700);
        assertThat(picture.getHeight()).isEqualTo(900);
        assertUpright(picture);
    }

    @Test
    void what_is_transparent_becomes_white() throws IOException {
        BufferedImage transparent = new BufferedImage(700, 900, BufferedImage.TYPE_INT_ARGB);

        assertLike(developed(written(transparent, "png")).getRGB(350, 450), Color.WHITE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void it_stands_upright_however_the_camera_was_held_and_tells_nothing_of_it(int orientation) throws Exception {
        byte[] lying =
                turned(written(held(image(700, 900, BufferedImage.TYPE_INT_RGB), orientation), "jpeg"), orientation);

        byte[] jpeg = ((Developed.Picture) develop(lying)).jpeg();

        assertUpright(ImageIO.read(new ByteArrayInputStream(jpeg)));
        assertThat(new String(lying, StandardCharsets.ISO_8859_1)).contains("SecretCam");
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("SecretCam", "Exif");
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(jpeg))
                        .getDirectoriesOfType(ExifIFD0Directory.class))
                .isEmpty();
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(jpeg))
                        .getDirectoriesOfType(GpsDirectory.class))
                .isEmpty();
    }

    /** The pixels as a camera stores them, pixel by pixel, by what EXIF 2.3 says of where row and column 0 are. */
    private static BufferedImage held(BufferedImage upright, int orientation) {
        int width = upright.getWidth();
        int height = upright.getHeight();
        boolean lying = orientation >= 5;
        BufferedImage stored =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < stored.getHeight(); y++) {
            for (int x = 0; x < stored.getWidth(); x++) {
                int right = width - 1;
                int bottom = height - 1;
                int rgb = switch (orientation) {
                    case 2 -> upright.getRGB(right - x, y);
                    case 3 -> upright.getRGB(right - x, bottom - y);
                    case 4 -> upright.getRGB(x, bottom - y);
                    case 5 -> upright.getRGB(y, x);
                    case 6 -> upright.getRGB(right - y, x);
                    case 7 -> upright.getRGB(right - y, bottom - x);
                    case 8 -> upright.getRGB(y, bottom - x);
                    default -> upright.getRGB(x, y);
                };
                stored.setRGB(x, y, rgb);
            }
        }
        return stored;
    }

    @ParameterizedTest
    @CsvSource({
        "900, 700, PICTURE_PROPORTION",
        "350, 450, PICTURE_TOO_SMALL",
    })
    void one_of_another_shape_or_too_small_is_refused(int width, int height, HealthCardProblem problem)
            throws IOException {
        assertThat(develop(written(image(width, height, BufferedImage.TYPE_INT_RGB), "png")))
                .isEqualTo(new Developed.Refused(problem));
    }

    @Test
    void one_of_more_pixels_than_cameras_make_is_refused_unread() throws IOException {
        byte[] vast = written(image(700, 900, BufferedImage.TYPE_INT_RGB), "png");
        // Width and height of the IHDR chunk, whose checksum the codec does not ask for before it knows them.
        ByteBuffer.wrap(vast, 16, 8).putInt(10_500).putInt(13_500);

        assertThat(develop(vast)).isEqualTo(new Developed.Refused(HealthCardProblem.PICTURE_UNREADABLE));
    }

    @Test
    void a_large_one_is_read_in_steps_and_is_still_large_enough() throws IOException {
        BufferedImage picture = developed(written(image(3500, 4500, BufferedImage.TYPE_INT_RGB), "jpeg"));

        assertThat(picture.getWidth()).isBetween(826, 1652);
        assertUpright(picture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp"})
    void other_formats_are_refused(String format) throws IOException {
        assertThat(develop(written(image(700, 900, BufferedImage.TYPE_INT_RGB), format)))
                .isEqualTo(new Developed.Refused(HealthCardProblem.PICTURE_UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void broken_ones_are_refused(String format) throws IOException {
        byte[] whole = written(image(700, 900, BufferedImage.TYPE_INT_RGB), format);

        assertThat(develop("no picture".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Developed.Refused(HealthCardProblem.PICTURE_UNREADABLE));
        assertThat(develop(Arrays.copyOf(whole, 30)))
                .isEqualTo(new Developed.Refused(HealthCardProblem.PICTURE_UNREADABLE));
    }
}

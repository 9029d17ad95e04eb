package de.aok.meineaok.document.inspection;

import static de.aok.meineaok.document.inspection.Inspected.inspect;
import static de.aok.meineaok.document.inspection.Inspected.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.application.port.ContentInspection.Finding;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.SampleFiles;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;

/** What cameras, telephones and scanners make. */
@Rule(RuleId.DOC_2)
class HonestImageTest {
    private static final Finding JPEG = new Finding.Taken(FileFormat.JPEG);
    private static final Finding PNG = new Finding.Taken(FileFormat.PNG);
    private static final Finding TIFF = new Finding.Taken(FileFormat.TIFF);
    private static final Finding HEIC = new Finding.Taken(FileFormat.HEIC);

    private static BufferedImage picture(int type) {
        BufferedImage picture = new BufferedImage(120, 80, type);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillOval(10, 10, 90, 60);
        pen.dispose();
        return picture;
    }

    /** How a picture is written. */
    private interface Writing {
        void by(ImageWriter writer, ImageWriteParam parameters) throws IOException;
    }

    private static byte[] written(String format, Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writing.by(writer, writer.getDefaultWriteParam());
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] progressive(String format) throws IOException {
        return written(format, (writer, parameters) -> {
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(picture(BufferedImage.TYPE_INT_RGB), null, null), parameters);
        });
    }

    @Test
    void a_jpeg_in_several_rounds_is_taken() throws IOException {
        assertThat(text(progressive("jpeg"))).contains("\u00ff\u00c2");
        assertThat(inspect(progressive("jpeg"))).isEqualTo(JPEG);
    }

    @Test
    void a_jpeg_for_printers_is_taken() throws IOException {
        Raster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);

        assertThat(inspect(written(
                        "jpeg",
                        (writer, parameters) -> writer.write(null, new IIOImage(inks, null, null), parameters))))
                .isEqualTo(JPEG);
    }

    /** A film behind the end, as of Google and Samsung, with the latter's directory at the very end. */
    @Test
    void a_jpeg_with_a_film_is_taken() {
        String film = "\0\0\0\u0018ftypmp42\0\0\0\0isommp42" + "\0\0\0\u0010mdatPK\3\4film";

        assertThat(inspect(text(SampleFiles.jpeg()) + film)).isEqualTo(JPEG);
        assertThat(inspect(text(SampleFiles.jpeg()) + "\0\00\n\u0010\0\0\0MotionPhoto_Data" + film
                        + "SEFHk\0\0\0\1\0\0\0\0\00\n8\0\0\08\0\0\0\u0018\0\0\0SEFT"))
                .isEqualTo(JPEG);
    }

    /** A preview within and a second picture behind, as the Multi-Picture Format has it. */
    @Test
    void a_jpeg_of_several_pictures_is_taken() {
        String picture = text(SampleFiles.jpeg());
        String exif = "\u00ff\u00e1" + (char) (picture.length() + 8 >> 8) + (char) (picture.length() + 8 & 0xff)
                + "Exif\0\0" + picture;
        String index = "\u00ff\u00e2\0\u000eMPF\0II*\0\u0008\0\0\0";

        assertThat(inspect(picture.substring(0, 2) + exif + index + picture.substring(2) + picture))
                .isEqualTo(JPEG);
    }

    @Test
    void a_jpeg_with_fill_bytes_and_restarts_is_taken() {
        String picture = text(SampleFiles.jpeg());

        assertThat(inspect(picture.substring(0, 2) + "\u00ff\u00ff" + picture.substring(2)))
                .isEqualTo(JPEG);
        assertThat(inspect(picture.substring(0, picture.length() - 2) + "\u00ff\u00d0\u00ff\0" + "\u00ff\u00d9"))
                .isEqualTo(JPEG);
    }

    @Test
    void a_png_is_taken_interlaced_and_with_something_behind() throws IOException {
        assertThat(progressive("png")[28]).isEqualTo((byte) 1);
        assertThat(inspect(progressive("png"))).isEqualTo(PNG);
        assertThat(inspect(text(progressive("png")) + "\0\0\0")).isEqualTo(PNG);
    }

    @Test
    void a_fax_of_several_pages_is_taken() throws IOException {
        for (String packing : new String[] {"CCITT T.6", "CCITT T.4", "LZW", "JPEG", "Deflate", "PackBits"}) {
            int type = packing.startsWith("CCITT") ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB;
            byte[] pages = written("tiff", (writer, parameters) -> {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionType(packing);
                writer.prepareWriteSequence(null);
                for (int i = 0; i < 3; i++) {
                    writer.writeToSequence(new IIOImage(picture(type), null, null), parameters);
                }
                writer.endWriteSequence();
            });

            assertThat(inspect(pages)).as(packing).isEqualTo(TIFF);
        }
    }

    @Test
    void a_tiff_of_tiles_is_taken() throws IOException {
        assertThat(inspect(written("tiff", (writer, parameters) -> {
                    parameters.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                    parameters.setTiling(64, 64, 0, 0);
                    writer.write(null, new IIOImage(picture(BufferedImage.TYPE_BYTE_GRAY), null, null), parameters);
                })))
                .isEqualTo(TIFF);
    }

    @Test
    void a_tiff_that_is_cut_off_is_broken() throws IOException {
        byte[] whole = written(
                "tiff",
                (writer, parameters) -> writer.write(
                        null, new IIOImage(picture(BufferedImage.TYPE_BYTE_GRAY), null, null), parameters));

        assertThat(inspect(whole)).isEqualTo(TIFF);
        for (int kept : new int[] {16, whole.length / 2, whole.length - 400}) {
            assertThat(inspect(text(whole).substring(0, kept)))
                    .as("%d bytes", kept)
                    .isEqualTo(Inspected.BROKEN);
        }
    }

    /** Tiles of one picture, its preview, and what goes with them, as iPhones have it; the film is a file of its own. */
    @Test
    void a_heic_of_an_iphone_is_taken() {
        String properties = box("colr", "prof" + "\0".repeat(20))
                + box("hvcC", "\1\3p\0\0\0")
                + box("ispe", "\0\0\0\0" + "\0\0\2\0" + "\0\0\2\0")
                + box("irot", "\3")
                + box("ispe", "\0\0\0\0" + "\0\0\u000f\u00c0" + "\0\0\u000b\u00d0")
                + box("pixi", "\0\0\0\0\3\u0008\u0008\u0008");
        String meta = box("hdlr", "\0\0\0\0" + "\0\0\0\0" + "pict" + "\0".repeat(13))
                + box("dinf", box("dref", "\0\0\0\0\0\0\0\1" + box("url ", "\0\0\0\1")))
                + box("pitm", "\0\0\0\0\01")
                + box("iinf", "\0\0\0\0\0\1" + box("infe", "\2\0\0\0\0\1\0\0hvc1\0"))
                + box("iref", "\0\0\0\0" + box("dimg", "\01\0\1\0\1"))
                + box("iprp", box("ipco", properties) + box("ipma", "\0\0\0\0\0\0\0\1\0\1\1\u0081"))
                + box("idat", "\0\0\0\0")
                + box("iloc", "\1\0\0\0D\0\0\0");
        String file = box("ftyp", "heic" + "\0\0\0\0" + "mif1MiHBMiHEMiPrmiafheictmap")
                + box("meta", "\0\0\0\0" + meta)
                + "\0\0\0\1mdat\0\0\0\0\0\0\0\u0014\1\2\3\4";

        assertThat(inspect(file)).isEqualTo(HEIC);
        assertThat(inspect(file.replace("ftypheic", "ftypmif1"))).isEqualTo(HEIC);
        assertThat(inspect(file + box("mpvd", "film") + box("sefd", "SEFHSEFT")))
                .isEqualTo(HEIC);
        assertThat(inspect(file.substring(0, file.length() - 2))).isEqualTo(Inspected.BROKEN);
    }

    private static String box(String type, String content) {
        int length = content.length() + 8;
        return "\0\0" + (char) (length >> 8) + (char) (length & 0xff) + type + content;
    }
}

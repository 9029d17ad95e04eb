package de.aok.meineaok.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files: good ones of each format that is taken, and some that are not. */
public final class SampleFiles {
    private static final String PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>";

    private SampleFiles() {}

    /** One empty page. */
    public static byte[] pdf() {
        return pdf("", "");
    }

    /** One that runs a script as soon as it is opened. */
    public static byte[] scriptedPdf() {
        return pdf("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "");
    }

    /** One that says that it is encrypted. */
    public static byte[] encryptedPdf() {
        return pdf("", "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <00> /U <00> >>");
    }

    /**
     * With more in it.
     *
     * @param catalog further entries of the catalog
     * @param trailer further entries of the trailer
     * @param further further objects, from number 4 on
     */
    public static byte[] pdf(String catalog, String trailer, String... further) {
        List<String> objects = new ArrayList<>(List.of(
                "<< /Type /Catalog /Pages 2 0 R " + catalog + " >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                PAGE));
        objects.addAll(List.of(further));
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(padded(file.length())).append(" 00000 n \n");
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = file.length();
        int size = objects.size() + 1;
        return file.append("xref\n0 ")
                .append(size)
                .append('\n')
                .append(table)
                .append("trailer\n<< /Root 1 0 R /Size ")
                .append(size)
                .append(' ')
                .append(trailer)
                .append(" >>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n")
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String padded(int offset) {
        String digits = Integer.toString(offset);
        return "0".repeat(10 - digits.length()) + digits;
    }

    public static byte[] jpeg() {
        return image("jpg");
    }

    public static byte[] png() {
        return image("png");
    }

    public static byte[] tiff() {
        return image("tif");
    }

    private static byte[] image(String format) {
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, image)) {
                throw new IllegalStateException("nobody writes " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return image.toByteArray();
    }

    /** As much of one as tells what it is, and how large: no picture. */
    public static byte[] heic() {
        byte[] size = box("ispe", "\0\0\0\0" + "\0\0\0\u0008" + "\0\0\0\u0008");
        byte[] handler = box("hdlr", "\0\0\0\0" + "\0\0\0\0" + "pict" + "\0".repeat(13));
        byte[] properties = box("iprp", text(box("ipco", text(size))));
        String file = text(box("ftyp", "heic" + "\0\0\0\0" + "mif1heic"))
                + text(box("meta", "\0\0\0\0" + text(handler) + text(properties)))
                + text(box("mdat", "\1\2\3\4"));
        return file.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Of ISO/IEC 14496-12. */
    private static byte[] box(String type, String content) {
        int length = content.length() + 8;
        return ("\0\0" + (char) (length >> 8) + (char) (length & 0xff) + type + content)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** In a character set in which every byte is a character of its own. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    public static byte[] html() {
        return "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>".getBytes(StandardCharsets.US_ASCII);
    }

    /** With one file in it. */
    public static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package de.aok.meineaok.healthcard.inspection;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import de.aok.meineaok.healthcard.CardPicture;
import de.aok.meineaok.healthcard.HealthCardProblem;
import de.aok.meineaok.healthcard.application.port.PictureDevelopment;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipException;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Develops pictures by the JDK's own codecs. Of a large one no more pixels are read than a card needs twice over, so that it takes
 * little memory. A file of the codecs' own is written from pixels alone: where and by whom a picture was taken is not in it.
 */
@Rule(RuleId.CRD_2)
public final class PictureDarkroom implements PictureDevelopment {
    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    /** Beyond what cameras make; the codecs keep some pictures whole, and not in the heap. */
    private static final long MOST_PIXELS = 100_000_000;

    private static final float QUALITY = 0.92f;

    /** EXIF orientations from here on lie on their side. */
    private static final int FIRST_LYING = 5;

    /** A picture takes megabytes while it is developed: fifty at once took all there are. */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    @Override
    public Developed develop(SeekableByteChannel picture) throws IOException {
        turns.acquireUninterruptibly();
        try {
            return developNow(picture);
        } finally {
            turns.release();
        }
    }

    private static Developed developNow(SeekableByteChannel picture) throws IOException {
        int orientation = orientation(picture);
        picture.position(0);
        // It caches what it has read, which is no more than a file may have.
        try (ImageInputStream input = new MemoryCacheImageInputStream(Channels.newInputStream(picture))) {
            ImageReader reader = reader(input);
            if (reader == null) {
                return new Developed.Refused(HealthCardProblem.PICTURE_UNREADABLE);
            }
            try {
                reader.setInput(input, true, true);
                return develop(reader, orientation);
            } finally {
                reader.dispose();
            }
        }
    }

    private static @Nullable ImageReader reader(ImageInputStream input) throws IOException {
        for (Iterator<ImageReader> readers = ImageIO.getImageReaders(input); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
        }
        return null;
    }

    private static Developed develop(ImageReader reader, int orientation) throws IOException {
        BufferedImage pixels;
        try {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                return new Developed.Refused(HealthCardProblem.PICTURE_UNREADABLE);
            }
            boolean lying = orientation >= FIRST_LYING;
            CardPicture seen = lying ? new CardPicture(height, width) : new CardPicture(width, height);
            Optional<HealthCardProblem> problem = seen.problem();
            if (problem.isPresent()) {
                return new Developed.Refused(problem.get());
            }
            ImageReadParam parameters = reader.getDefaultReadParam();
            int step = Math.max(1, seen.width() / (2 * CardPicture.LEAST_WIDTH));
            parameters.setSourceSubsampling(step, step, 0, 0);
            pixels = reader.read(0, parameters);
        } catch (IIOException | EOFException | ZipException | RuntimeException broken) {
            // What the codecs throw at what is broken.
            return new Developed.Refused(HealthCardProblem.PICTURE_UNREADABLE);
        }
        return new Developed.Picture(jpeg(upright(pixels, orientation)));
    }

    /** Of a JPEG; other readers of metadata unpack what a PNG says of itself, however much that is. */
    private static int orientation(SeekableByteChannel picture) {
        try {
            ExifIFD0Directory directory = JpegMetadataReader.readMetadata(Channels.newInputStream(picture))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer orientation = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return orientation == null || orientation < 1 || orientation > 8 ? 1 : orientation;
        } catch (JpegProcessingException | IOException | RuntimeException unreadable) {
            return 1;
        }
    }

    /** On white, if it is transparent. */
    private static BufferedImage upright(BufferedImage pixels, int orientation) {
        int width = pixels.getWidth();
        int height = pixels.getHeight();
        boolean lying = orientation >= FIRST_LYING;
        BufferedImage upright =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = upright.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        canvas.drawImage(pixels, turn(orientation, width, height), null);
        canvas.dispose();
        return upright;
    }

    /** How a picture is turned or mirrored to stand upright, by EXIF's numbers. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage pixels) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(written)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(pixels, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return written.toByteArray();
    }
}

package org.maillon.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.maillon.partner.MediaFiles.Refusal;

/** Finds out what a file is by looking inside; its name and what the browser says of it count for nothing. */
final class PictureCheck {

    /** A page that shows more of them slows down every visitor; opening one costs four bytes a pixel. */
    static final long MOST_PIXELS = 40_000_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private PictureCheck() {}

    /** The picture in a file. */
    static Picture of(byte[] file) throws Rejected {
        Picture picture = look(file);
        if (picture.width() < 1 || picture.height() < 1) {
            throw new Rejected(Refusal.NOT_A_PICTURE);
        }
        if (picture.hasMorePixelsThan(MOST_PIXELS)) {
            throw new Rejected(Refusal.TOO_MANY_PIXELS);
        }
        return picture;
    }

    private static Picture look(byte[] file) throws Rejected {
        if (startsWith(file, PNG)) {
            return decodable(file, Picture.Type.PNG, "png");
        }
        if (startsWith(file, JPEG)) {
            return decodable(file, Picture.Type.JPEG, "jpeg");
        }
        if (WebpHeader.isWebp(file)) {
            return WebpHeader.read(file);
        }
        if (SvgCheck.looksLikeXml(file)) {
            return SvgCheck.read(file);
        }
        throw new Rejected(Refusal.NOT_A_PICTURE);
    }

    /** Reads the header with the Java platform's own decoder; the pixels are not unpacked. */
    private static Picture decodable(byte[] file, Picture.Type type, String format) throws Rejected {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            throw new IllegalStateException("This Java cannot read " + format);
        }
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return new Picture(type, reader.getWidth(0), reader.getHeight(0));
        } catch (IOException | RuntimeException broken) {
            // The decoders throw anything from IndexOutOfBounds to IllegalArgument at files made to confuse them.
            throw new Rejected(Refusal.NOT_A_PICTURE);
        } finally {
            reader.dispose();
        }
    }

    static boolean startsWith(byte[] file, byte[] start) {
        return file.length > start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    static boolean holds(byte[] file, int offset, String ascii) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        return offset + wanted.length <= file.length
                && Arrays.equals(file, offset, offset + wanted.length, wanted, 0, wanted.length);
    }
}

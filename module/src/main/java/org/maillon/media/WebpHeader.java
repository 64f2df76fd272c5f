package org.maillon.media;

import org.maillon.partner.MediaFiles.Refusal;

/**
 * The size of a WebP picture, which the Java platform cannot read: the container and the first lines of its three
 * bitstreams, by RFC 9649.
 */
final class WebpHeader {

    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEADER = 8;

    private WebpHeader() {}

    static boolean isWebp(byte[] file) {
        return PictureCheck.holds(file, 0, "RIFF") && PictureCheck.holds(file, 8, "WEBP");
    }

    static Picture read(byte[] file) throws Rejected {
        if (little(file, 4, 4) + CHUNK_HEADER > file.length) {
            throw new Rejected(Refusal.NOT_A_PICTURE);
        }
        int data = FIRST_CHUNK + CHUNK_HEADER;
        if (PictureCheck.holds(file, FIRST_CHUNK, "VP8X")) {
            checkHoldsPicture(file);
            return webp(little(file, data + 4, 3) + 1, little(file, data + 7, 3) + 1);
        }
        return bitstream(file, FIRST_CHUNK);
    }

    /** A picture in one of the two bitstreams whose chunk begins here. */
    private static Picture bitstream(byte[] file, int chunk) throws Rejected {
        int data = chunk + CHUNK_HEADER;
        if (PictureCheck.holds(file, chunk, "VP8 ")) {
            boolean keyFrame = (little(file, data, 1) & 1) == 0;
            if (!keyFrame || little(file, data + 3, 3) != 0x2a019d) {
                throw new Rejected(Refusal.NOT_A_PICTURE);
            }
            return webp(little(file, data + 6, 2) & 0x3fff, little(file, data + 8, 2) & 0x3fff);
        }
        if (PictureCheck.holds(file, chunk, "VP8L") && little(file, data, 1) == 0x2f) {
            long bits = little(file, data + 1, 4);
            return webp((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
        }
        throw new Rejected(Refusal.NOT_A_PICTURE);
    }

    /** The extended form names a size of its own; somewhere behind it a picture or a frame must follow. */
    private static void checkHoldsPicture(byte[] file) throws Rejected {
        long chunk = FIRST_CHUNK;
        while (chunk + CHUNK_HEADER <= file.length) {
            int at = (int) chunk;
            if (PictureCheck.holds(file, at, "VP8 ") || PictureCheck.holds(file, at, "VP8L")) {
                bitstream(file, at);
                return;
            }
            if (PictureCheck.holds(file, at, "ANMF")) {
                return;
            }
            long size = little(file, at + 4, 4);
            chunk += CHUNK_HEADER + size + (size & 1);
        }
        throw new Rejected(Refusal.NOT_A_PICTURE);
    }

    private static Picture webp(long width, long height) {
        return new Picture(Picture.Type.WEBP, width, height);
    }

    /** A whole number of some bytes, the least significant first. */
    private static long little(byte[] file, int offset, int bytes) throws Rejected {
        if (offset + bytes > file.length) {
            throw new Rejected(Refusal.NOT_A_PICTURE);
        }
        long number = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            number = number << 8 | (file[offset + i] & 0xff);
        }
        return number;
    }
}

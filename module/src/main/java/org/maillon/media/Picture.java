package org.maillon.media;

/**
 * What close looking found out about a file that is a picture.
 *
 * @param type its kind
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 */
record Picture(Type type, long width, long height) {

    /** The kinds of picture that every browser shows. */
    enum Type {
        PNG("image/png", "png"),
        JPEG("image/jpeg", "jpg"),
        WEBP("image/webp", "webp"),
        SVG("image/svg+xml", "svg");

        private final String contentType;
        private final String ending;

        Type(String contentType, String ending) {
            this.contentType = contentType;
            this.ending = ending;
        }

        String contentType() {
            return contentType;
        }

        /** The ending of file names, without the dot. */
        String ending() {
            return ending;
        }
    }

    boolean hasMorePixelsThan(long most) {
        return width > most || height > most || width * height > most;
    }
}

package org.maillon.desk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text that an editor brings, whichever of the usual ways it was written in. */
final class SourceText {

    /** The largest file that is read. */
    static final int MOST_BYTES = 1_048_576;

    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\f]]|\\p{Cs}");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private SourceText() {}

    /**
     * The text in the bytes: UTF-8 with or without a byte order mark, UTF-16 with one, else the Windows encoding of
     * Western Europe, in which old pages are written.
     *
     * @return nothing when the file is no text at all
     */
    static Optional<String> of(byte[] bytes) {
        if (!kind(bytes).equals("binary")) {
            return Optional.empty();
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return text(decode(bytes, 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return text(decode(bytes, 2, StandardCharsets.UTF_16BE));
        }
        int skip = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return text(decode(bytes, skip, StandardCharsets.UTF_8).or(() -> decode(bytes, skip, WINDOWS)));
    }

    /** The text as it is read and shown: one kind of line end, and none of the characters that nobody can see. */
    static String tidy(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return HIDDEN.matcher(lines).replaceAll("");
    }

    /**
     * Why a file is no text, as the last part of a message key: {@code pdf}, {@code office} (a text processor's own
     * format) or {@code binary}.
     */
    static String kind(byte[] bytes) {
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            return "pdf";
        }
        boolean office = startsWith(bytes, 'P', 'K', 3, 4)
                || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)
                || startsWith(bytes, '{', '\\', 'r', 't', 'f');
        return office ? "office" : "binary";
    }

    private static Optional<String> decode(byte[] bytes, int skip, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip))
                    .toString());
        } catch (CharacterCodingException otherCharset) {
            return Optional.empty();
        }
    }

    /** Pictures, documents and archives have characters that no text has. */
    private static Optional<String> text(Optional<String> decoded) {
        return decoded.filter(text -> text.chars().noneMatch(SourceText::isNoText));
    }

    private static boolean isNoText(int character) {
        return Character.isISOControl(character)
                && character < 0x20
                && character != '\t'
                && character != '\n'
                && character != '\r'
                && character != '\f';
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

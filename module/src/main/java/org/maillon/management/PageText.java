package org.maillon.management;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.maillon.http.Problem;

/** The text of a page that a program sends, in the encoding it names; UTF-8 when it names none. */
final class PageText {

    private static final char MARK = '\uFEFF';

    private PageText() {}

    /**
     * The text in the bytes.
     *
     * @throws NotServed when the encoding is unknown, or the bytes are not written in it
     */
    static String of(byte[] bytes, Optional<String> charset) {
        Charset named = charset.map(PageText::known).orElse(StandardCharsets.UTF_8);
        try {
            String text = named.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            check(text);
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException otherwise) {
            throw malformed(named.name());
        }
    }

    /**
     * Refuses what no text has in it: pictures and archives do.
     *
     * @throws NotServed when it is no text
     */
    static void check(String text) {
        if (text.chars().anyMatch(sign -> sign < ' ' && "\t\n\r\f".indexOf(sign) < 0)) {
            throw malformed(StandardCharsets.UTF_8.name());
        }
    }

    private static NotServed malformed(String charset) {
        return new NotServed(Problem.of(Problem.Kind.MALFORMED_TEXT, charset));
    }

    private static Charset known(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new NotServed(
                    Problem.of(Problem.Kind.UNSUPPORTED_MEDIA_TYPE, "UTF-8, UTF-16, ISO-8859-1, windows-1252…"));
        }
    }
}

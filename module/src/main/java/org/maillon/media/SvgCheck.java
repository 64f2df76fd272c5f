package org.maillon.media;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.maillon.partner.MediaFiles.Refusal;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Looks at a drawing. An SVG file is a small web page, so everything is forbidden that is not known to do nothing but
 * draw; the file itself is kept as it is or not at all.
 */
final class SvgCheck {

    private static final Pattern DECLARED_ENCODING = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)");
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE", Pattern.CASE_INSENSITIVE);
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private SvgCheck() {}

    static boolean looksLikeXml(byte[] file) {
        int at = PictureCheck.startsWith(file, BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8)) ? 3 : 0;
        while (at < file.length && Character.isWhitespace(file[at])) {
            at++;
        }
        return at < file.length && file[at] == '<';
    }

    static Picture read(byte[] file) throws Rejected {
        String text = text(file);
        if (DOCTYPE.matcher(text).find()) {
            throw new Rejected(Refusal.UNSAFE_DRAWING);
        }
        SvgReading reading = new SvgReading();
        try {
            parser().parse(new InputSource(new StringReader(text)), reading);
        } catch (SAXException notXml) {
            if (reading.sawSvg() && reading.isUnsafe()) {
                throw new Rejected(Refusal.UNSAFE_DRAWING);
            }
            throw new Rejected(Refusal.NOT_A_PICTURE);
        } catch (IOException impossible) {
            throw new IllegalStateException("Text cannot fail to be read", impossible);
        }
        return reading.picture();
    }

    /** UTF-8 only: a browser that reads other characters than we did could see another drawing. */
    private static String text(byte[] file) throws Rejected {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            String bare = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            Matcher declared = DECLARED_ENCODING.matcher(bare);
            if (declared.find() && !declared.group(1).equalsIgnoreCase("utf-8")) {
                throw new Rejected(Refusal.UNSAFE_DRAWING);
            }
            return bare;
        } catch (CharacterCodingException notText) {
            throw new Rejected(Refusal.NOT_A_PICTURE);
        }
    }

    private static SAXParser parser() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setXIncludeAware(false);
            return factory.newSAXParser();
        } catch (ParserConfigurationException | SAXException impossible) {
            throw new IllegalStateException("The Java platform's own parser knows these features", impossible);
        }
    }
}

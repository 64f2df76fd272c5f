package org.maillon.media;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.partner.MediaFiles.Refusal;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** One pass over a drawing: notes its size, and stops at the first thing that does more than draw. */
final class SvgReading extends DefaultHandler {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final Set<String> DRAWING = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "switch",
            "title",
            "desc",
            "metadata",
            "style",
            "view",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textPath",
            "image",
            "clipPath",
            "mask",
            "pattern",
            "marker",
            "linearGradient",
            "radialGradient",
            "stop",
            "filter",
            "feBlend",
            "feColorMatrix",
            "feComponentTransfer",
            "feComposite",
            "feConvolveMatrix",
            "feDiffuseLighting",
            "feDisplacementMap",
            "feDistantLight",
            "feDropShadow",
            "feFlood",
            "feFuncA",
            "feFuncB",
            "feFuncG",
            "feFuncR",
            "feGaussianBlur",
            "feMerge",
            "feMergeNode",
            "feMorphology",
            "feOffset",
            "fePointLight",
            "feSpecularLighting",
            "feSpotLight",
            "feTile",
            "feTurbulence");

    /** What drawing programs write down for themselves; no browser looks at it. */
    private static final Set<String> NOTES = Set.of(
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "http://creativecommons.org/ns#",
            "http://web.resource.org/cc/",
            "http://purl.org/dc/elements/1.1/",
            "http://www.inkscape.org/namespaces/inkscape",
            "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd");

    private static final Set<String> PLAIN_ATTRIBUTES = Set.of("", "http://www.w3.org/1999/xlink");
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** Styles can fetch in many ways; a drawing needs none of them, nor the escapes that hide them. */
    private static final Pattern FETCHING = Pattern.compile(
            "\\\\|image-set|cross-fade|element\\s*\\(|src\\s*\\(|expression\\s*\\(|script:", Pattern.CASE_INSENSITIVE);

    private static final Pattern FETCHING_STYLE =
            Pattern.compile("[@<]|behavior|binding|data:", Pattern.CASE_INSENSITIVE);

    private static final Pattern URL = Pattern.compile("url\\s*\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN_URL =
            Pattern.compile("url\\(\\s*(?:#[^\\s()\"']+|\"#[^\\s()\"']+\"|'#[^\\s()\"']+')\\s*\\)");
    private static final Pattern OWN_PART = Pattern.compile("#[^\\s]+");
    private static final Pattern INLINE_PICTURE =
            Pattern.compile("data:image/(?:png|jpe?g|webp|gif);base64,[A-Za-z0-9+/=\\s]*");
    private static final Pattern LENGTH =
            Pattern.compile("\\s*(\\d{1,9}(?:\\.\\d{1,20})?|\\.\\d{1,20})\\s*(px|pt|pc|mm|cm|in)?\\s*");
    private static final Pattern NUMBERS = Pattern.compile("[\\s,]+");

    /** What browsers take when a drawing does not say. */
    private static final double DEFAULT_WIDTH = 300;

    private static final double DEFAULT_HEIGHT = 150;

    private boolean sawSvg;
    private boolean unsafe;
    private final StringBuilder style = new StringBuilder();
    private boolean inStyle;
    private double width;
    private double height;

    /** Whether the file is a drawing at all. */
    boolean sawSvg() {
        return sawSvg;
    }

    /** Whether something in it does more than draw. */
    boolean isUnsafe() {
        return unsafe;
    }

    /** The drawing that was read to its end. */
    Picture picture() {
        return new Picture(Picture.Type.SVG, (long) Math.ceil(width), (long) Math.ceil(height));
    }

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes attributes)
            throws SAXException {
        if (!sawSvg) {
            if (!namespace.equals(SVG) || !name.equals("svg")) {
                throw new SAXException("Not a drawing");
            }
            sawSvg = true;
            measure(attributes);
        }
        if (NOTES.contains(namespace)) {
            return;
        }
        refuseIf(!namespace.equals(SVG) || !DRAWING.contains(name));
        for (int i = 0; i < attributes.getLength(); i++) {
            check(name, attributes.getURI(i), attributes.getLocalName(i), attributes.getValue(i));
        }
        inStyle = name.equals("style");
    }

    private void check(String element, String namespace, String name, String value) throws SAXException {
        if (NOTES.contains(namespace)) {
            return;
        }
        if (namespace.equals(XML)) {
            refuseIf(!name.equals("space") && !name.equals("lang"));
            return;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        refuseIf(!PLAIN_ATTRIBUTES.contains(namespace) || lower.startsWith("on"));
        if (lower.equals("href")) {
            boolean inline =
                    element.equals("image") && INLINE_PICTURE.matcher(value).matches();
            refuseIf(!inline && !OWN_PART.matcher(value).matches());
        } else if (lower.equals("style")) {
            checkStyle(value);
        } else {
            refuseIf(fetches(value));
        }
    }

    private void checkStyle(String css) throws SAXException {
        refuseIf(FETCHING_STYLE.matcher(css).find() || fetches(css));
    }

    /** Whether a value refers to anything but parts of the drawing itself. */
    private static boolean fetches(String value) {
        return FETCHING.matcher(value).find()
                || URL.matcher(OWN_URL.matcher(value).replaceAll("")).find();
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inStyle) {
            style.append(text, start, length);
        }
    }

    @Override
    public void endElement(String namespace, String name, String qualified) throws SAXException {
        if (inStyle) {
            checkStyle(style.toString());
            style.setLength(0);
            inStyle = false;
        }
    }

    /** A processing instruction may name a style sheet anywhere. */
    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        sawSvg = true;
        refuseIf(true);
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
        refuseIf(true);
        throw new SAXException("No entity is ever fetched");
    }

    private void refuseIf(boolean does) throws SAXException {
        if (does) {
            unsafe = true;
            throw new SAXException(Refusal.UNSAFE_DRAWING.name());
        }
    }

    /** The size a browser gives the drawing: its own, or in the proportions of its view box. */
    private void measure(Attributes attributes) {
        double ownWidth = length(attributes.getValue("width"));
        double ownHeight = length(attributes.getValue("height"));
        double[] box = box(attributes.getValue("viewBox"));
        if (ownWidth > 0 && ownHeight > 0) {
            width = ownWidth;
            height = ownHeight;
        } else if (box[0] > 0 && box[1] > 0) {
            double scale = ownWidth > 0 ? ownWidth / box[0] : ownHeight > 0 ? ownHeight / box[1] : 1;
            width = box[0] * scale;
            height = box[1] * scale;
        } else {
            width = ownWidth > 0 ? ownWidth : DEFAULT_WIDTH;
            height = ownHeight > 0 ? ownHeight : DEFAULT_HEIGHT;
        }
    }

    /** A length in pixels, 0 when there is none that stands alone: percentages depend on the page. */
    private static double length(@org.jspecify.annotations.Nullable String value) {
        Matcher matcher = LENGTH.matcher(value == null ? "" : value);
        if (!matcher.matches()) {
            return 0;
        }
        double number = Double.parseDouble(matcher.group(1));
        String unit = matcher.group(2) == null ? "px" : matcher.group(2);
        return switch (unit) {
            case "pt" -> number * 96 / 72;
            case "pc" -> number * 16;
            case "mm" -> number * 96 / 25.4;
            case "cm" -> number * 96 / 2.54;
            case "in" -> number * 96;
            default -> number;
        };
    }

    private static double[] box(@org.jspecify.annotations.Nullable String value) {
        String[] numbers = NUMBERS.split(value == null ? "" : value.strip(), -1);
        double[] none = {0, 0};
        if (numbers.length != 4) {
            return none;
        }
        double[] box = {length(numbers[2]), length(numbers[3])};
        return box;
    }
}

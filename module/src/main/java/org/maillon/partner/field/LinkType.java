package org.maillon.partner.field;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a page on the web; only {@code http} and {@code https}, because other schemes can run code. */
public record LinkType() implements FieldType<String> {

    private static final int LONGEST = 2000;
    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#\\s@\\\\]+?)(:\\d{1,5})?([/?#]\\S*)?");

    @Override
    public String name() {
        return "link";
    }

    @Override
    public Class<String> valueType() {
        return String.class;
    }

    @Override
    public Optional<String> parse(Object plain, String path, Reading reading) {
        Optional<String> text = TextType.string(plain, path, reading);
        if (text.isEmpty() || reading.desk().trusted()) {
            return text;
        }
        Optional<String> address = address(text.get());
        if (address.isEmpty()) {
            reading.fault(path, "problem.not-a-web-address", text.get());
        }
        return address;
    }

    /** The address in its ASCII form, or nothing when it is not one we would send a visitor to. */
    public static Optional<String> address(String typed) {
        Matcher parts = PARTS.matcher(typed.strip());
        if (!parts.matches() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String host = IDN.toASCII(parts.group(2), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            if (!host.contains(".") && !"localhost".equals(host)) {
                return Optional.empty();
            }
            String rest = parts.group(4) == null ? "" : escaped(parts.group(4));
            String port = parts.group(3) == null ? "" : parts.group(3);
            URI uri = new URI(parts.group(1).toLowerCase(Locale.ROOT) + "://" + host + port + rest);
            return uri.getHost() == null ? Optional.empty() : Optional.of(uri.toASCIIString());
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** People paste addresses with quotes, bars and brackets in them that a strict reader refuses. */
    private static String escaped(String rest) {
        StringBuilder escaped = new StringBuilder();
        rest.chars().forEach(character -> {
            if ("\"<>\\^`{|}[]".indexOf(character) >= 0) {
                escaped.append('%').append(String.format(Locale.ROOT, "%02X", character));
            } else {
                escaped.append((char) character);
            }
        });
        return escaped.toString();
    }

    /** The host of an address that has been through {@link #address}. */
    public static String host(String address) {
        return Optional.ofNullable(URI.create(address).getHost()).orElse("");
    }

    @Override
    public Object plain(String value) {
        return value;
    }

    @Override
    public List<String> inWords(String value, Showing showing) {
        return List.of(value);
    }

    @Override
    public Map<String, Object> schema() {
        return Trees.of("type", "string", "format", "uri", "pattern", "^https?://", "maxLength", LONGEST);
    }
}

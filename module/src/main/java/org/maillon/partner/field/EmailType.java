package org.maillon.partner.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address, by the rule browsers use (WHATWG HTML, "valid e-mail address") with a dotted domain: the addresses a
 * page can show and a visitor can write to.
 */
public record EmailType() implements FieldType<String> {

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
            + "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+");

    @Override
    public String name() {
        return "email";
    }

    @Override
    public Class<String> valueType() {
        return String.class;
    }

    @Override
    public Optional<String> parse(Object plain, String path, Reading reading) {
        Optional<String> text = TextType.string(plain, path, reading);
        if (text.isPresent() && !reading.desk().trusted() && !isAddress(text.get())) {
            reading.fault(path, "problem.not-a-mail-address", text.get());
            return Optional.empty();
        }
        return text;
    }

    /** Whether one can write to this address. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST
                && ADDRESS.matcher(text).matches()
                && !text.contains("..")
                && !text.startsWith(".")
                && !text.contains(".@");
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
        return Trees.of("type", "string", "format", "email", "maxLength", LONGEST);
    }
}

package org.maillon.partner.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A phone number, dialled from anywhere and shown as it is written at home; without prefix it is a French one. */
public record PhoneType() implements FieldType<Phone> {

    /** The country of a number without prefix. */
    public static final String HOME = "FR";

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public Class<Phone> valueType() {
        return Phone.class;
    }

    @Override
    public Optional<Phone> parse(Object plain, String path, Reading reading) {
        if (plain instanceof Map<?, ?> stored
                && stored.get("number") instanceof String number
                && stored.get("display") instanceof String display) {
            return reading.desk().trusted() ? Optional.of(new Phone(number, display)) : typed(number, path, reading);
        }
        return TextType.string(plain, path, reading).flatMap(text -> typed(text, path, reading));
    }

    private static Optional<Phone> typed(String text, String path, Reading reading) {
        Optional<Phone> phone = reading.desk().phone(text, HOME);
        if (phone.isEmpty()) {
            reading.fault(path, "problem.not-a-phone-number", text);
        }
        return phone;
    }

    @Override
    public Object plain(Phone value) {
        return Trees.of("number", value.number(), "display", value.display());
    }

    @Override
    public void toForm(Phone value, String path, Form.Builder form) {
        // French numbers come back as French people write them; the others with their prefix, or they would be misread.
        form.add(path, value.number().startsWith("+33") ? value.display() : value.number());
    }

    @Override
    public List<String> inWords(Phone value, Showing showing) {
        return List.of(value.display());
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> text = Trees.of("type", "string");
        return Trees.of(
                "type",
                "object",
                "properties",
                Trees.of("number", Trees.of("type", "string", "pattern", "^\\+\\d{4,15}$"), "display", text),
                "required",
                List.of("number", "display"));
    }
}

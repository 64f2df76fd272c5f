package org.maillon.partner.field;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A day. */
public record DateType() implements FieldType<LocalDate> {

    @Override
    public String name() {
        return "date";
    }

    @Override
    public Class<LocalDate> valueType() {
        return LocalDate.class;
    }

    @Override
    public Optional<LocalDate> parse(Object plain, String path, Reading reading) {
        Optional<String> text = TextType.string(plain, path, reading);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text.get());
            if (date.getYear() >= 1000 && date.getYear() <= 9999) {
                return Optional.of(date);
            }
        } catch (DateTimeParseException impossible) {
            // Falls through to the same sentence as a year nobody means.
        }
        reading.fault(path, "problem.impossible-date", text.get());
        return Optional.empty();
    }

    @Override
    public Object plain(LocalDate value) {
        return value.toString();
    }

    @Override
    public Optional<Object> published(LocalDate value, Showing showing) {
        return Optional.of(PartialDate.of(value).published());
    }

    @Override
    public List<String> inWords(LocalDate value, Showing showing) {
        return List.of(PartialDate.inWords(value, showing.language()));
    }

    @Override
    public Map<String, Object> schema() {
        return Trees.of("type", "string", "format", "date");
    }

    @Override
    public Map<String, Object> publishedSchema() {
        return PartialDateType.dateSchema(schema());
    }
}

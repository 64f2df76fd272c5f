package org.maillon.partner.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A date as precise as it is known.
 *
 * @param mayBeInFuture whether it may lie after today
 */
public record PartialDateType(boolean mayBeInFuture) implements FieldType<PartialDate> {

    @Override
    public String name() {
        return "partial-date";
    }

    @Override
    public Class<PartialDate> valueType() {
        return PartialDate.class;
    }

    @Override
    public Optional<PartialDate> parse(Object plain, String path, Reading reading) {
        Optional<String> text = TextType.string(plain, path, reading);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<PartialDate> date = PartialDate.parse(text.get());
        if (date.isEmpty()) {
            reading.fault(path, "problem.impossible-date", text.get());
            return Optional.empty();
        }
        if (!mayBeInFuture && date.get().earliest().isAfter(reading.desk().today())) {
            reading.fault(path, "problem.date-in-future");
            return Optional.empty();
        }
        return date;
    }

    @Override
    public Object plain(PartialDate value) {
        return value.iso();
    }

    /** Three inputs: {@code .year}, {@code .month} and {@code .day}. */
    @Override
    public Optional<Object> fromForm(Form form, String path) {
        String year = form.text(path + ".year").strip();
        String month = form.text(path + ".month").strip();
        String day = form.text(path + ".day").strip();
        if (year.isEmpty() && month.isEmpty() && day.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder iso = new StringBuilder(year);
        if (!month.isEmpty() || !day.isEmpty()) {
            iso.append('-').append(twoDigits(month));
        }
        if (!day.isEmpty()) {
            iso.append('-').append(twoDigits(day));
        }
        return Optional.of(iso.toString());
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    @Override
    public void toForm(PartialDate value, String path, Form.Builder form) {
        form.add(path + ".year", Integer.toString(value.year()));
        value.month().ifPresent(month -> form.add(path + ".month", Integer.toString(month)));
        value.day().ifPresent(day -> form.add(path + ".day", Integer.toString(day)));
    }

    @Override
    public Optional<Object> published(PartialDate value, Showing showing) {
        return Optional.of(value.published());
    }

    @Override
    public List<String> inWords(PartialDate value, Showing showing) {
        return List.of(value.in(showing.language()));
    }

    @Override
    public Map<String, Object> schema() {
        return Trees.of("type", "string", "pattern", "^\\d{4}(-\\d{2}(-\\d{2})?)?$");
    }

    @Override
    public Map<String, Object> publishedSchema() {
        return dateSchema(schema());
    }

    static Map<String, Object> dateSchema(Map<String, Object> value) {
        Map<String, Object> text = Trees.of("type", "string");
        return Trees.of(
                "type",
                "object",
                "properties",
                Trees.of(
                        "value",
                        value,
                        "precision",
                        Trees.of("enum", List.of("year", "month", "day")),
                        "label",
                        Trees.of("type", "object", "properties", Trees.of("fr", text, "en", text))),
                "required",
                List.of("value", "precision", "label"));
    }
}

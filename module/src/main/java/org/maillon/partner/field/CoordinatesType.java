package org.maillon.partner.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A point on the map. */
public record CoordinatesType() implements FieldType<Coordinates> {

    @Override
    public String name() {
        return "coordinates";
    }

    @Override
    public Class<Coordinates> valueType() {
        return Coordinates.class;
    }

    @Override
    public Optional<Coordinates> parse(Object plain, String path, Reading reading) {
        if (!(plain instanceof Map<?, ?> point)) {
            reading.fault(path, "problem.not-an-object");
            return Optional.empty();
        }
        Optional<Double> latitude = degrees(point.get("lat"), 90);
        Optional<Double> longitude = degrees(point.get("lon"), 180);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            reading.fault(path, "problem.not-coordinates");
            return Optional.empty();
        }
        return Optional.of(new Coordinates(latitude.get(), longitude.get()));
    }

    private static Optional<Double> degrees(@org.jspecify.annotations.Nullable Object plain, int most) {
        String text = plain == null ? "" : plain.toString().strip().replace(',', '.');
        if (!text.matches("[-+]?\\d{1,3}(\\.\\d{1,20})?")) {
            return Optional.empty();
        }
        double degrees = Double.parseDouble(text);
        return Math.abs(degrees) <= most ? Optional.of(degrees) : Optional.empty();
    }

    @Override
    public Object plain(Coordinates value) {
        return Trees.of("lat", value.latitude(), "lon", value.longitude());
    }

    @Override
    public Optional<Object> fromForm(Form form, String path) {
        Map<String, Object> point = Trees.of(
                "lat",
                form.text(path + ".lat").strip(),
                "lon",
                form.text(path + ".lon").strip());
        return point.isEmpty() ? Optional.empty() : Optional.of(point);
    }

    @Override
    public void toForm(Coordinates value, String path, Form.Builder form) {
        form.add(path + ".lat", Double.toString(value.latitude()));
        form.add(path + ".lon", Double.toString(value.longitude()));
    }

    @Override
    public List<String> inWords(Coordinates value, Showing showing) {
        return List.of(value.toString());
    }

    @Override
    public Map<String, Object> schema() {
        return Trees.of(
                "type",
                "object",
                "properties",
                Trees.of(
                        "lat", Trees.of("type", "number", "minimum", -90, "maximum", 90),
                        "lon", Trees.of("type", "number", "minimum", -180, "maximum", 180)),
                "required",
                List.of("lat", "lon"));
    }
}

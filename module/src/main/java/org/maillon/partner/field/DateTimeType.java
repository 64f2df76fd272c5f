package org.maillon.partner.field;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A moment, given as a local date and time of the foundation and kept as an instant.
 *
 * @param zone where local times are meant
 */
public record DateTimeType(ZoneId zone) implements FieldType<Instant> {

    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @Override
    public String name() {
        return "date-time";
    }

    @Override
    public Class<Instant> valueType() {
        return Instant.class;
    }

    @Override
    public Optional<Instant> parse(Object plain, String path, Reading reading) {
        Optional<String> text = TextType.string(plain, path, reading);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (text.get().endsWith("Z")) {
                return Optional.of(Instant.parse(text.get()));
            }
            return local(LocalDateTime.parse(text.get()), path, reading);
        } catch (DateTimeParseException impossible) {
            reading.fault(path, "problem.impossible-date-time", text.get());
            return Optional.empty();
        }
    }

    /** Twice a year an hour does not exist or exists twice; the first cannot be kept, of the second we take the earlier. */
    private Optional<Instant> local(LocalDateTime local, String path, Reading reading) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        if (transition != null && transition.isGap()) {
            reading.fault(
                    path,
                    "problem.hour-does-not-exist",
                    INPUT.format(transition.getDateTimeAfter()).replace('T', ' '));
            return Optional.empty();
        }
        return Optional.of(local.atZone(zone).toInstant());
    }

    @Override
    public Object plain(Instant value) {
        return value.toString();
    }

    @Override
    public void toForm(Instant value, String path, Form.Builder form) {
        form.add(path, INPUT.format(value.atZone(zone)));
    }

    @Override
    public List<String> inWords(Instant value, Showing showing) {
        ZonedDateTime local = value.atZone(zone);
        return List.of(PartialDate.inWords(local.toLocalDate(), showing.language())
                + local.format(DateTimeFormatter.ofPattern(
                        ", HH:mm", showing.language().locale())));
    }

    @Override
    public Map<String, Object> schema() {
        return Trees.of("type", "string", "format", "date-time");
    }
}

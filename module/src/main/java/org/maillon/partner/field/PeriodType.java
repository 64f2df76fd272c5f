package org.maillon.partner.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.language.Messages;

/** A span of time, one end of which may be open. */
public record PeriodType() implements FieldType<PartialPeriod> {

    private static final PartialDateType ENDS = new PartialDateType(true);

    @Override
    public String name() {
        return "period";
    }

    @Override
    public Class<PartialPeriod> valueType() {
        return PartialPeriod.class;
    }

    @Override
    public Optional<PartialPeriod> parse(Object plain, String path, Reading reading) {
        if (!(plain instanceof Map<?, ?> ends)) {
            reading.fault(path, "problem.not-an-object");
            return Optional.empty();
        }
        int before = reading.problems().size();
        Optional<PartialDate> start = Optional.<Object>ofNullable(ends.get("start"))
                .flatMap(tree -> ENDS.parse(tree, path + ".start", reading));
        Optional<PartialDate> end =
                Optional.<Object>ofNullable(ends.get("end")).flatMap(tree -> ENDS.parse(tree, path + ".end", reading));
        boolean faulty = reading.problems().size() > before;
        if (faulty || (start.isEmpty() && end.isEmpty())) {
            return Optional.empty();
        }
        if (start.isPresent() && end.isPresent() && PartialPeriod.isBackwards(start.get(), end.get())) {
            reading.fault(path + ".end", "problem.ends-before-it-starts");
            return Optional.empty();
        }
        return Optional.of(new PartialPeriod(start, end));
    }

    @Override
    public Object plain(PartialPeriod value) {
        return Trees.of(
                "start", value.start().map(PartialDate::iso).orElse(""),
                "end", value.end().map(PartialDate::iso).orElse(""));
    }

    @Override
    public Optional<Object> fromForm(Form form, String path) {
        Map<String, Object> ends = Trees.of(
                "start", ENDS.fromForm(form, path + ".start").orElse(""),
                "end", ENDS.fromForm(form, path + ".end").orElse(""));
        return ends.isEmpty() ? Optional.empty() : Optional.of(ends);
    }

    @Override
    public void toForm(PartialPeriod value, String path, Form.Builder form) {
        value.start().ifPresent(start -> ENDS.toForm(start, path + ".start", form));
        value.end().ifPresent(end -> ENDS.toForm(end, path + ".end", form));
    }

    @Override
    public Optional<Object> published(PartialPeriod value, Showing showing) {
        return Optional.of(Trees.of(
                "start", value.start().<Object>map(PartialDate::published).orElse(""),
                "end", value.end().<Object>map(PartialDate::published).orElse("")));
    }

    @Override
    public List<String> inWords(PartialPeriod value, Showing showing) {
        Messages messages = Messages.in(showing.language());
        if (value.start().isEmpty()) {
            return List.of(
                    messages.say("period.until", value.end().orElseThrow().in(showing.language())));
        }
        String start = value.start().get().in(showing.language());
        return List.of(value.end()
                .map(end -> messages.say("period.from-to", start, end.in(showing.language())))
                .orElseGet(() -> messages.say("period.since", start)));
    }

    @Override
    public Map<String, Object> schema() {
        return Trees.of("type", "object", "properties", Trees.of("start", ENDS.schema(), "end", ENDS.schema()));
    }

    @Override
    public Map<String, Object> publishedSchema() {
        return Trees.of(
                "type",
                "object",
                "properties",
                Trees.of("start", ENDS.publishedSchema(), "end", ENDS.publishedSchema()));
    }
}

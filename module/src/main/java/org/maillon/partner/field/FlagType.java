package org.maillon.partner.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.language.Messages;

/** Yes or no; a box that is left alone means no. */
public record FlagType() implements FieldType<Boolean> {

    @Override
    public String name() {
        return "flag";
    }

    @Override
    public Class<Boolean> valueType() {
        return Boolean.class;
    }

    @Override
    public Optional<Boolean> parse(Object plain, String path, Reading reading) {
        if (plain instanceof Boolean flag) {
            return Optional.of(flag);
        }
        if ("true".equals(plain) || "false".equals(plain)) {
            return Optional.of("true".equals(plain));
        }
        reading.fault(path, "problem.not-a-flag");
        return Optional.empty();
    }

    @Override
    public Object plain(Boolean value) {
        return value;
    }

    /** A browser sends nothing for a box that is not ticked, so nothing is an answer too. */
    @Override
    public Optional<Object> fromForm(Form form, String path) {
        return Optional.of("true".equals(form.text(path)));
    }

    @Override
    public List<String> inWords(Boolean value, Showing showing) {
        return List.of(Messages.in(showing.language()).say(value ? "word.yes" : "word.no"));
    }

    @Override
    public Map<String, Object> schema() {
        return Trees.of("type", "boolean");
    }
}

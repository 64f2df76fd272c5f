package org.maillon.partner.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole number.
 *
 * @param least smallest value
 * @param most largest value
 */
public record NumberType(int least, int most) implements FieldType<Integer> {

    @Override
    public String name() {
        return "number";
    }

    @Override
    public Class<Integer> valueType() {
        return Integer.class;
    }

    @Override
    public Optional<Integer> parse(Object plain, String path, Reading reading) {
        String digits = plain instanceof Number
                ? plain.toString()
                : TextType.string(plain, path, reading).orElse("");
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        if (!digits.matches("-?\\d{1,9}")) {
            reading.fault(path, "problem.not-a-number", digits);
            return Optional.empty();
        }
        int number = Integer.parseInt(digits);
        if (!reading.desk().trusted() && (number < least || number > most)) {
            reading.fault(path, "problem.out-of-range", Integer.toString(least), Integer.toString(most));
            return Optional.empty();
        }
        return Optional.of(number);
    }

    @Override
    public Object plain(Integer value) {
        return value;
    }

    @Override
    public List<String> inWords(Integer value, Showing showing) {
        return List.of(value.toString());
    }

    @Override
    public Map<String, Object> schema() {
        return Trees.of("type", "integer", "minimum", least, "maximum", most);
    }
}

package org.maillon.partner.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of field: everything the product knows about values of that kind stands here, so that forms, validation,
 * storage, interfaces and documentation cannot disagree. A <em>plain</em> value is a tree of maps, lists, strings,
 * numbers and booleans, as JSON has them.
 *
 * @param <T> what a value is in the code
 */
public interface FieldType<T> {

    /** The name of the kind, as the templates and the documentation know it. */
    String name();

    /** The Java type of a value. */
    Class<T> valueType();

    /**
     * The value in a plain tree that somebody sent.
     *
     * @return nothing when the tree is blank, or when it is faulty; then the fault was noted in the reading
     */
    Optional<T> parse(Object plain, String path, Reading reading);

    /** The plain tree of a value; parsing it gives an equal value. */
    Object plain(T value);

    /** The plain tree a person typed into the form under a name; nothing when the inputs were left empty. */
    default Optional<Object> fromForm(Form form, String path) {
        String text = form.text(path);
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** The inputs that show a value in a form; typing them gives the value again. */
    default void toForm(T value, String path, Form.Builder form) {
        form.add(path, String.valueOf(plain(value)));
    }

    /** What the public may read of a value: labels resolved, internal parts left out; nothing when all is internal. */
    default Optional<Object> published(T value, Showing showing) {
        return Optional.of(plain(value));
    }

    /** The value without the parts that the public may not read; asked only of a value that it may read at all. */
    default T visible(T value, Showing showing) {
        return value;
    }

    /** The value as a person reads it in a list of changes, one entry a line. */
    List<String> inWords(T value, Showing showing);

    /** The JSON Schema (2020-12) of the plain tree. */
    Map<String, Object> schema();

    /** The JSON Schema of what {@link #published} gives. */
    default Map<String, Object> publishedSchema() {
        return schema();
    }
}

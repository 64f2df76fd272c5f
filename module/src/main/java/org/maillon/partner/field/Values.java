package org.maillon.partner.field;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The filled-in fields of a partner page or of one of its items; empty fields are not there. */
public final class Values {

    /** No field filled in. */
    public static final Values NONE = new Values(Map.of());

    private final Map<String, Object> byKey;

    private Values(Map<String, Object> byKey) {
        this.byKey = byKey;
    }

    /** The value of a field, if it is filled in. */
    public <T> Optional<T> get(Field<T> field) {
        return Optional.ofNullable(byKey.get(field.key())).map(field.type().valueType()::cast);
    }

    /** The same values with one field filled in. */
    public <T> Values with(Field<T> field, T value) {
        Map<String, Object> changed = new LinkedHashMap<>(byKey);
        changed.put(field.key(), field.type().valueType().cast(value));
        return new Values(Collections.unmodifiableMap(changed));
    }

    /** The same values with one field filled in or emptied. */
    public <T> Values with(Field<T> field, Optional<? extends T> value) {
        return value.map(present -> with(field, (T) present)).orElseGet(() -> without(field));
    }

    /** The same values with one field emptied. */
    public Values without(Field<?> field) {
        if (!byKey.containsKey(field.key())) {
            return this;
        }
        Map<String, Object> changed = new LinkedHashMap<>(byKey);
        changed.remove(field.key());
        return new Values(Collections.unmodifiableMap(changed));
    }

    /** The keys of the fields that are filled in. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(byKey.keySet()));
    }

    /** Whether nothing is filled in. */
    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values values && values.byKey.equals(byKey);
    }

    @Override
    public int hashCode() {
        return byKey.hashCode();
    }

    @Override
    public String toString() {
        return byKey.toString();
    }
}

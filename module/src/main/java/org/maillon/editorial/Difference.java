package org.maillon.editorial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillon.language.Sha256;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Fields;
import org.maillon.partner.field.Showing;
import org.maillon.partner.field.Values;

/**
 * What changed between two revisions, field by field.
 *
 * @param changes the fields that differ, in the order of the form
 */
public record Difference(List<Change> changes) {

    /**
     * One field that differs.
     *
     * @param field the field
     * @param before the old value in words, one entry a line, empty when it was not filled in
     * @param after the new value in words
     */
    public record Change(Field<?> field, List<String> before, List<String> after) {}

    /** What leads from one content to another. */
    public static Difference between(Values before, Values after, PartnerType type, Showing showing) {
        List<Change> changes = new ArrayList<>();
        for (Field<?> field : type.fields().list()) {
            if (!before.get(field).equals(after.get(field))) {
                changes.add(new Change(
                        field, Fields.inWords(field, before, showing), Fields.inWords(field, after, showing)));
            }
        }
        return new Difference(List.copyOf(changes));
    }

    /** The keys of the fields that differ. */
    public static List<String> keys(Values before, Values after, PartnerType type) {
        return type.fields().list().stream()
                .filter(field -> !before.get(field).equals(after.get(field)))
                .<String>map(Field::key)
                .toList();
    }

    /** A hash of each filled-in field, to bind an approval to what was seen: SHA-256 of its plain tree. */
    public static Map<String, String> hashes(Values values, PartnerType type) {
        Map<String, String> hashes = new LinkedHashMap<>();
        type.fields().plain(values).forEach((key, tree) -> hashes.put(key, Sha256.hex(String.valueOf(tree))));
        return hashes;
    }
}

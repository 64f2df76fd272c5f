package org.maillon.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Fields;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.ImageType;

/** The inputs around a picture: a new file, one of the newest pictures, none any more, or the one that is there. */
final class PictureFields {

    /** The file input. */
    static final String FILE = ".file";

    private static final String MEDIA = ".media";
    private static final String PICK = ".pick";
    private static final String REMOVE = ".remove";

    private PictureFields() {}

    /** The keys of the fields that hold a picture. */
    static List<String> keys(Fields fields) {
        return fields.list().stream()
                .filter(field -> field.type() instanceof ImageType)
                .<String>map(Field::key)
                .toList();
    }

    /**
     * The form with each picture decided: a file that was uploaded comes before one that was picked, and both before
     * removing what is there.
     *
     * @param uploaded id of the uploaded picture, by field
     */
    static Form decided(Form form, Fields fields, Map<String, String> uploaded) {
        Map<String, List<String>> entries = new LinkedHashMap<>(form.entries());
        for (String key : keys(fields)) {
            String picked = form.text(key + PICK);
            Optional<String> chosen = Optional.ofNullable(uploaded.get(key))
                    .or(() -> Optional.of(picked).filter(id -> !id.isBlank()));
            chosen.ifPresent(id -> entries.put(key + MEDIA, List.of(id)));
            if (chosen.isEmpty() && "true".equals(form.text(key + REMOVE))) {
                entries.keySet().removeIf(name -> name.startsWith(key + "."));
            }
            entries.remove(key + PICK);
            entries.remove(key + REMOVE);
            entries.remove(key + FILE);
        }
        return new Form(entries);
    }
}

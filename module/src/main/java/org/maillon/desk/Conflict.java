package org.maillon.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.TermsType;

/**
 * Two versions of a page to be joined: what an editor typed, and what a colleague kept meanwhile.
 *
 * @param type the content type
 * @param base the form as the editor opened it, when it is still known
 * @param mine what the editor typed
 * @param theirs the page as it stands now
 */
record Conflict(PartnerType type, Optional<Form> base, Form mine, Form theirs) {

    /** Where a field that differs between the two versions comes from. */
    enum Side {
        MINE,
        THEIRS
    }

    /**
     * A field that differs.
     *
     * @param field the field
     * @param suggested which version is suggested: the one that changed; the editor's own when both did
     * @param both whether both people changed it, so that only a person can decide
     */
    record Choice(Field<?> field, Side suggested, boolean both) {}

    /** What a choice is called in the form. */
    static String name(String key) {
        return "choice." + key;
    }

    /** The fields that differ, in the order of the form. */
    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Field<?> field : type.fields().list()) {
            Optional<Object> ours = value(field, mine);
            Optional<Object> current = value(field, theirs);
            if (ours.equals(current)) {
                continue;
            }
            boolean changedByMe =
                    base.map(form -> !value(field, form).equals(ours)).orElse(true);
            boolean changedByThem =
                    base.map(form -> !value(field, form).equals(current)).orElse(true);
            choices.add(new Choice(field, changedByMe ? Side.MINE : Side.THEIRS, changedByMe && changedByThem));
        }
        return choices;
    }

    /** One form out of two: for each field that differs the version chosen, the suggested one where none was. */
    Form merged(Form chosen) {
        Map<String, List<String>> entries = new LinkedHashMap<>(mine.entries());
        for (Choice choice : choices()) {
            String key = choice.field().key();
            String side = chosen.text(name(key));
            boolean takeTheirs = side.isEmpty() ? choice.suggested() == Side.THEIRS : "theirs".equals(side);
            if (takeTheirs) {
                entries.keySet().removeIf(name -> isOf(key, name));
                theirs.entries().forEach((name, values) -> {
                    if (isOf(key, name)) {
                        entries.put(name, values);
                    }
                });
            }
        }
        return new Form(entries);
    }

    private static boolean isOf(String key, String name) {
        return name.equals(key) || name.startsWith(key + ".");
    }

    private Optional<Object> value(Field<?> field, Form form) {
        Optional<Object> tree = field.type()
                .fromForm(Tidy.form(form, type.fields()), field.key())
                .map(Conflict::bare);
        // Boxes come back in the order of the vocabulary, whatever order the page has.
        return field.type() instanceof TermsType
                ? tree.filter(List.class::isInstance).map(codes -> new HashSet<>((List<?>) codes))
                : tree;
    }

    /** Browsers end lines in their own way, and the store trims; neither makes a difference. */
    private static Object bare(Object tree) {
        if (tree instanceof String text) {
            return text.replace("\r\n", "\n").replace('\r', '\n').strip();
        }
        if (tree instanceof List<?> list) {
            return list.stream().map(Conflict::bare).toList();
        }
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> bare = new LinkedHashMap<>();
            map.forEach((key, value) -> bare.put(key, bare(value)));
            return bare;
        }
        return tree;
    }
}

package org.maillon.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillon.language.Labels;
import org.maillon.language.Language;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Sensitivity;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;

/** A vocabulary as a plain tree: the format of the shipped files and of the store. */
final class VocabularyTree {

    private static final Set<String> MEMBERS = Set.of(
            "code",
            "label",
            "description",
            "contentType",
            "min",
            "max",
            "requiredAt",
            "rootAllowed",
            "sensitivity",
            "position",
            "terms");
    private static final Set<String> TERM_MEMBERS =
            Set.of("code", "parent", "label", "synonyms", "notations", "validFrom", "validTo", "position", "note");

    private VocabularyTree() {}

    /** The tree of a vocabulary. */
    static Map<String, Object> of(Vocabulary vocabulary) {
        Attachment attachment = vocabulary.attachment();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", vocabulary.code());
        tree.put("label", vocabulary.label().tree());
        vocabulary.description().ifPresent(description -> tree.put("description", description.tree()));
        tree.put("contentType", attachment.contentType());
        tree.put("min", attachment.requiredAt() == RequiredAt.NEVER ? 0 : 1);
        attachment.atMost().ifPresent(most -> tree.put("max", most));
        tree.put("requiredAt", code(attachment.requiredAt()));
        tree.put("rootAllowed", attachment.rootAllowed());
        tree.put("sensitivity", code(attachment.sensitivity()));
        tree.put("position", attachment.position());
        List<Object> terms = new ArrayList<>();
        for (Term term : vocabulary.terms()) {
            terms.add(of(term, terms.size() + 1));
        }
        tree.put("terms", terms);
        return tree;
    }

    private static Map<String, Object> of(Term term, int position) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", term.code());
        term.parent().ifPresent(parent -> tree.put("parent", parent));
        tree.put("label", term.label().tree());
        Map<String, Object> synonyms = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Optional.ofNullable(term.synonyms().get(language)).ifPresent(list -> synonyms.put(language.tag(), list));
        }
        tree.put("synonyms", synonyms);
        tree.put("notations", new TreeMap<>(term.notations()));
        term.validFrom().ifPresent(day -> tree.put("validFrom", day.toString()));
        term.validTo().ifPresent(day -> tree.put("validTo", day.toString()));
        tree.put("position", position);
        term.note().ifPresent(note -> tree.put("note", note.tree()));
        return tree;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The vocabulary in a tree.
     *
     * @throws IllegalArgumentException when something is missing, too much or contradicts itself
     */
    static Vocabulary read(Map<?, ?> tree) {
        checkMembers(tree, MEMBERS);
        int least = number(tree, "min").orElse(0);
        RequiredAt requiredAt = constant(RequiredAt.class, text(tree, "requiredAt"));
        if (least > 1 || (least == 0) != (requiredAt == RequiredAt.NEVER)) {
            throw new IllegalArgumentException("min " + least + " contradicts requiredAt " + requiredAt);
        }
        Attachment attachment = new Attachment(
                text(tree, "contentType"),
                number(tree, "max"),
                requiredAt,
                flag(tree, "rootAllowed"),
                constant(Sensitivity.class, text(tree, "sensitivity")),
                number(tree, "position").orElseThrow(() -> missing("position")));
        if (!(tree.get("terms") instanceof List<?> list)) {
            throw missing("terms");
        }
        // Sorting keeps the order of terms with the same position; the vocabulary puts children under their parents.
        List<Term> terms = list.stream()
                .map(VocabularyTree::object)
                .sorted(Comparator.comparingInt(term -> number(term, "position").orElse(Integer.MAX_VALUE)))
                .map(VocabularyTree::term)
                .toList();
        return new Vocabulary(
                text(tree, "code"),
                labels(tree, "label").orElseThrow(() -> missing("label")),
                labels(tree, "description"),
                attachment,
                terms);
    }

    private static Term term(Map<?, ?> tree) {
        checkMembers(tree, TERM_MEMBERS);
        Map<Language, List<String>> synonyms = new EnumMap<>(Language.class);
        lists(tree, "synonyms")
                .forEach((tag, names) -> synonyms.put(
                        Language.of(tag).orElseThrow(() -> new IllegalArgumentException("Not our language: " + tag)),
                        names));
        return new Term(
                text(tree, "code"),
                optionalText(tree, "parent"),
                labels(tree, "label").orElseThrow(() -> missing("label")),
                synonyms,
                lists(tree, "notations"),
                optionalText(tree, "validFrom").map(LocalDate::parse),
                optionalText(tree, "validTo").map(LocalDate::parse),
                labels(tree, "note"));
    }

    private static void checkMembers(Map<?, ?> tree, Set<String> known) {
        for (Object name : tree.keySet()) {
            if (!known.contains(String.valueOf(name))) {
                throw new IllegalArgumentException("A vocabulary has no " + name);
            }
        }
    }

    private static Map<?, ?> object(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("Not an object: " + tree);
    }

    private static String text(Map<?, ?> tree, String name) {
        return optionalText(tree, name).orElseThrow(() -> missing(name));
    }

    private static Optional<String> optionalText(Map<?, ?> tree, String name) {
        Object value = tree.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text && !text.isBlank()) {
            return Optional.of(text);
        }
        throw new IllegalArgumentException(name + " is not text: " + value);
    }

    private static OptionalInt number(Map<?, ?> tree, String name) {
        Object value = tree.get(name);
        if (value == null) {
            return OptionalInt.empty();
        }
        if (value instanceof Integer number) {
            return OptionalInt.of(number);
        }
        throw new IllegalArgumentException(name + " is not a whole number: " + value);
    }

    private static boolean flag(Map<?, ?> tree, String name) {
        if (tree.get(name) instanceof Boolean flag) {
            return flag;
        }
        throw missing(name);
    }

    /** Labels of which both are left empty are the same as none. */
    private static Optional<Labels> labels(Map<?, ?> tree, String name) {
        Object value = tree.get(name);
        if (value == null) {
            return Optional.empty();
        }
        Map<?, ?> labels = object(value);
        checkMembers(labels, Set.of("fr", "en"));
        if (!(labels.get("fr") instanceof String fr) || !(labels.get("en") instanceof String en)) {
            throw missing(name + " in both languages");
        }
        return fr.isBlank() && en.isBlank() ? Optional.empty() : Optional.of(new Labels(fr, en));
    }

    private static Map<String, List<String>> lists(Map<?, ?> tree, String name) {
        Object value = tree.get(name);
        Map<String, List<String>> lists = new HashMap<>();
        if (value == null) {
            return lists;
        }
        object(value).forEach((key, list) -> {
            if (!(list instanceof List<?> entries) || !entries.stream().allMatch(String.class::isInstance)) {
                throw new IllegalArgumentException(name + "." + key + " is not a list of texts");
            }
            if (!entries.isEmpty()) {
                lists.put(
                        String.valueOf(key),
                        entries.stream().map(String.class::cast).toList());
            }
        });
        return lists;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (code(constant).equals(code)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("No " + type.getSimpleName() + " is called " + code);
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("A vocabulary needs " + name);
    }
}

package org.maillon.management;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.maillon.language.Sentence;

/**
 * A JSON object that somebody sent, read member by member; everything that is wrong with it is gathered, and whatever
 * nobody asked for is wrong too.
 */
final class Members {

    private final Map<String, ?> sent;
    private final String pointer;
    private final List<Fault> faults;
    private final List<String> known = new ArrayList<>();

    Members(Map<String, ?> sent, String pointer) {
        this(sent, pointer, new ArrayList<>());
    }

    private Members(Map<String, ?> sent, String pointer, List<Fault> faults) {
        this.sent = sent;
        this.pointer = pointer;
        this.faults = faults;
    }

    /** Notes that something is wrong with a member. */
    void fault(String name, String key, Object... arguments) {
        faults.add(new Fault(at(name), Sentence.of(key, arguments)));
    }

    /** Notes something that somebody else found. */
    void fault(Fault fault) {
        faults.add(fault);
    }

    private String at(String name) {
        return pointer + "/" + Pointer.escape(name);
    }

    private Optional<Object> member(String name) {
        known.add(name);
        @Nullable Object value = sent.get(name);
        return Optional.ofNullable(value);
    }

    /** A text. */
    Optional<String> text(String name) {
        Optional<Object> value = member(name);
        if (value.isPresent() && !(value.get() instanceof String)) {
            fault(name, "management.problem.not-text");
            return Optional.empty();
        }
        return value.map(String.class::cast);
    }

    /** A text of at most so many characters, without those that nobody can see. */
    Optional<String> text(String name, int longest) {
        Optional<String> text = text(name).map(String::strip).filter(some -> !some.isEmpty());
        if (text.filter(some -> some.length() > longest).isPresent()) {
            fault(name, "problem.too-long", longest, text.orElseThrow().length());
        }
        if (text.filter(some -> some.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n'))
                .isPresent()) {
            fault(name, "problem.unstorable-character");
        }
        return text;
    }

    /** A text that must be there; empty when it is not. */
    String neededText(String name, int longest) {
        int before = faults.size();
        Optional<String> text = text(name, longest);
        if (text.isEmpty() && faults.size() == before) {
            fault(name, "management.problem.missing");
        }
        return text.orElse("");
    }

    /** One of a few words. */
    Optional<String> choice(String name, List<String> possible) {
        Optional<String> text = text(name);
        if (text.isPresent() && !possible.contains(text.get())) {
            fault(name, "management.problem.not-one-of", String.join(", ", possible));
            return Optional.empty();
        }
        return text;
    }

    /** True or false. */
    Optional<Boolean> flag(String name) {
        Optional<Object> value = member(name);
        if (value.isPresent() && !(value.get() instanceof Boolean)) {
            fault(name, "management.problem.not-a-flag");
            return Optional.empty();
        }
        return value.map(Boolean.class::cast);
    }

    /** A whole number. */
    OptionalInt number(String name, int least, int most) {
        Optional<Object> value = member(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (value.get() instanceof Integer number && number >= least && number <= most) {
            return OptionalInt.of(number);
        }
        fault(name, "management.problem.not-a-number", least, most);
        return OptionalInt.empty();
    }

    /** A tree of any shape that must be an object; empty when it is none. */
    Optional<Map<String, Object>> tree(String name) {
        Optional<Object> value = member(name);
        if (value.isPresent() && !(value.get() instanceof Map)) {
            fault(name, "management.problem.not-an-object");
            return Optional.empty();
        }
        return value.map(Members::map);
    }

    /** An object, read in the same way. */
    Optional<Members> object(String name) {
        return tree(name).map(tree -> new Members(tree, at(name), faults));
    }

    /** A list of any things. */
    List<?> list(String name) {
        Optional<Object> value = member(name);
        if (value.isPresent() && !(value.get() instanceof List)) {
            fault(name, "management.problem.not-a-list");
            return List.of();
        }
        return value.<List<?>>map(list -> (List<?>) list).orElse(List.of());
    }

    /** A list of objects, each read in the same way. */
    List<Members> objects(String name) {
        List<Members> objects = new ArrayList<>();
        List<?> list = list(name);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> map) {
                objects.add(new Members(map(map), at(name) + "/" + i, faults));
            } else {
                faults.add(new Fault(at(name) + "/" + i, Sentence.of("management.problem.not-an-object")));
            }
        }
        return objects;
    }

    /** A list of texts, none empty. */
    List<String> texts(String name, int most, int longest) {
        List<String> texts = new ArrayList<>();
        List<?> list = list(name);
        if (list.size() > most) {
            fault(name, "vocabulary.problem.too-many-lines", most, list.size());
            return List.of();
        }
        for (Object entry : list) {
            if (!(entry instanceof String text) || text.isBlank() || text.length() > longest) {
                fault(name, "management.problem.not-text");
                return List.of();
            }
            texts.add(text.strip());
        }
        return List.copyOf(texts);
    }

    /** The names that were sent. */
    List<String> names() {
        return List.copyOf(sent.keySet());
    }

    static Map<String, Object> map(Object map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) map).forEach((name, value) -> copy.put((String) name, value));
        return copy;
    }

    /** Notes every member that was not asked for. */
    Members closed() {
        String all = String.join(", ", known);
        for (String name : sent.keySet()) {
            if (!known.contains(name)) {
                fault(name, "management.problem.unknown-member", name, all);
            }
        }
        return this;
    }

    /**
     * Refuses everything that was wrong.
     *
     * @throws NotServed when anything was
     */
    void check() {
        if (!faults.isEmpty()) {
            throw new NotServed(Fault.problem(List.copyOf(faults)));
        }
    }
}

package org.maillon.partner.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;

/**
 * Terms of a vocabulary.
 *
 * @param vocabulary code of the vocabulary
 * @param atMost most terms, or {@link Integer#MAX_VALUE}
 */
public record TermsType(String vocabulary, int atMost) implements FieldType<Terms> {

    private static final int SANE = 200;

    @Override
    public String name() {
        return "terms";
    }

    @Override
    public Class<Terms> valueType() {
        return Terms.class;
    }

    @Override
    public Optional<Terms> parse(Object plain, String path, Reading reading) {
        List<?> entries = plain instanceof List<?> list ? list : List.of(plain);
        List<String> codes = new ArrayList<>();
        Optional<Vocabulary> known = reading.desk().taxonomy().vocabulary(vocabulary);
        for (Object entry : entries) {
            Optional<String> code = TextType.string(entry, path, reading);
            if (code.isEmpty()) {
                continue;
            }
            boolean offered = known.filter(any -> any.offers(code.get())).isPresent();
            if (!offered && !reading.desk().trusted()) {
                reading.fault(path, "problem.unknown-term", code.get());
                return Optional.empty();
            }
            codes.add(code.get());
        }
        if (!reading.desk().trusted() && codes.size() > Math.min(atMost, SANE)) {
            reading.fault(path, "problem.too-many-terms", Math.min(atMost, SANE));
            return Optional.empty();
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(new Terms(codes));
    }

    @Override
    public Object plain(Terms value) {
        return value.codes();
    }

    @Override
    public Optional<Object> fromForm(Form form, String path) {
        List<String> chosen =
                form.all(path).stream().filter(code -> !code.isBlank()).toList();
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
    }

    @Override
    public void toForm(Terms value, String path, Form.Builder form) {
        value.codes().forEach(code -> form.add(path, code));
    }

    /** Each term with its labels, its path from the top, and its codes elsewhere. */
    @Override
    public Optional<Object> published(Terms value, Showing showing) {
        Optional<Vocabulary> known = showing.taxonomy().vocabulary(vocabulary);
        List<Object> terms = new ArrayList<>();
        for (String code : value.codes()) {
            known.flatMap(any -> any.term(code)).ifPresent(term -> terms.add(published(term, known.get())));
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(terms));
    }

    private static Map<String, Object> published(Term term, Vocabulary vocabulary) {
        List<Object> path = vocabulary.path(term.code()).stream()
                .<Object>map(step -> step.label().tree())
                .toList();
        return Trees.of(
                "code",
                term.code(),
                "label",
                term.label().tree(),
                "path",
                path,
                "isRoot",
                term.code().equals(vocabulary.code()),
                "notations",
                term.notations().isEmpty() ? "" : new java.util.TreeMap<>(term.notations()));
    }

    @Override
    public List<String> inWords(Terms value, Showing showing) {
        Optional<Vocabulary> known = showing.taxonomy().vocabulary(vocabulary);
        return value.codes().stream()
                .map(code -> known.map(any -> any.path(code).stream()
                                .map(term -> term.label().in(showing.language()))
                                .collect(java.util.stream.Collectors.joining(" › ")))
                        .filter(path -> !path.isEmpty())
                        .orElse(code))
                .toList();
    }

    @Override
    public Map<String, Object> schema() {
        return Trees.of(
                "type",
                "array",
                "items",
                Trees.of("type", "string", "pattern", "^" + Term.CODE.pattern() + "$"),
                "uniqueItems",
                true,
                "maxItems",
                Math.min(atMost, SANE));
    }

    @Override
    public Map<String, Object> publishedSchema() {
        Map<String, Object> text = Trees.of("type", "string");
        Map<String, Object> labels = Trees.of("type", "object", "properties", Trees.of("fr", text, "en", text));
        return Trees.of(
                "type",
                "array",
                "items",
                Trees.of(
                        "type",
                        "object",
                        "properties",
                        Trees.of(
                                "code",
                                text,
                                "label",
                                labels,
                                "path",
                                Trees.of("type", "array", "items", labels),
                                "isRoot",
                                Trees.of("type", "boolean"),
                                "notations",
                                Trees.of("type", "object")),
                        "required",
                        List.of("code", "label", "path", "isRoot")));
    }
}

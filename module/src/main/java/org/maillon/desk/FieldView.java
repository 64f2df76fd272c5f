package org.maillon.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillon.language.Language;
import org.maillon.partner.field.ChoiceType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.ItemsType;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.RichTextType;
import org.maillon.partner.field.TermsType;
import org.maillon.partner.field.TextType;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Term;
import org.maillon.taxonomy.Vocabulary;

/** One field as the form draws it: what it is called, what was typed in it, what is wrong with it. */
public final class FieldView {

    private static final int LONG_TEXT = 2000;

    private final FormView form;
    private final Field<?> field;
    private final String path;

    FieldView(FormView form, Field<?> field, String path) {
        this.form = form;
        this.field = field;
        this.path = path;
    }

    /** The name of its inputs, and the place that problems name. */
    public String path() {
        return path;
    }

    /** The id of its first input: the same that the list of errors leads to. */
    public String id() {
        return "f-" + path.replace('.', '-');
    }

    /** The kind of field, which decides how it is drawn. */
    public String kind() {
        return field.type().name();
    }

    /** What it is called. */
    public String label() {
        return form.messages().say(field.label());
    }

    /** What helps to fill it in; empty when nothing needs to be said. */
    public String hint() {
        if (field.type() instanceof TermsType terms) {
            return vocabulary(terms)
                    .flatMap(Vocabulary::description)
                    .map(labels -> labels.in(form.messages().language()))
                    .orElse("");
        }
        String key = field.label().key().replaceFirst("^field\\.", "help.");
        return form.messages().has(key) ? form.messages().say(key) : "";
    }

    /** When it is needed: {@code now}, {@code review}, {@code publication} or {@code never}. */
    public String need() {
        if (field.requirement().holds(RequiredAt.DRAFT, form.typed())) {
            return "now";
        }
        if (field.requirement().holds(RequiredAt.REVIEW, form.typed())) {
            return "review";
        }
        return field.requirement().holds(RequiredAt.PUBLICATION, form.typed()) ? "publication" : "never";
    }

    /** What was typed. */
    public String value() {
        return form.form().text(path);
    }

    /** What was typed in one of several inputs of the field. */
    public String value(String part) {
        return form.form().text(path + "." + part);
    }

    /** What is wrong with it; empty when nothing is. */
    public String error() {
        return error(path);
    }

    /** What is wrong with one of several inputs of the field. */
    public String error(String at) {
        String place = at.equals(path) ? path : path + "." + at;
        return form.problems().stream()
                .filter(problem -> problem.path().equals(place))
                .map(Problem::sentence)
                .map(form.messages()::say)
                .collect(Collectors.joining(" "));
    }

    /** The language of what is written in the field, for those who hear it: that of the partner page. */
    public String contentLanguage() {
        return Language.of(form.form().text("language"))
                .map(Language::tag)
                .orElse(form.form().text("language"));
    }

    /** The most characters, or 0 when the browser should not count them. */
    public int longest() {
        return field.type() instanceof TextType text ? text.longest() : 0;
    }

    /** How many lines an area begins with. */
    public int rows() {
        if (field.type() instanceof RichTextType rich) {
            return rich.longest() > LONG_TEXT ? 8 : 3;
        }
        return longest() > LONG_TEXT ? 6 : 3;
    }

    /**
     * One entry of a list to choose from.
     *
     * @param code what is kept
     * @param label what is read
     * @param chosen whether it is chosen
     */
    public record Option(String code, String label, boolean chosen) {}

    /** What may be chosen; a value that is no longer offered stays in the list while it is chosen. */
    public List<Option> options() {
        List<Option> options = new ArrayList<>();
        if (field.type() instanceof ChoiceType choice) {
            choice.options()
                    .forEach((code, labels) -> options.add(
                            new Option(code, labels.in(form.messages().language()), code.equals(value()))));
        }
        if (!value().isEmpty() && options.stream().noneMatch(Option::chosen)) {
            options.add(new Option(value(), value(), true));
        }
        return options;
    }

    /** Whether at most one term can be chosen. */
    public boolean single() {
        return field.type() instanceof TermsType terms && terms.atMost() == 1;
    }

    /**
     * One term to choose.
     *
     * @param code what is kept
     * @param label what it is called
     * @param path the terms above it and itself, "Éducation › Décrypter l’ESS"; empty at the top
     * @param depth how deep it lies in the tree, 0 at the top
     * @param chosen whether it is chosen
     * @param keywords other names under which it is found
     * @param note what an editor should know before choosing it
     */
    public record TermOption(
            String code, String label, String path, int depth, boolean chosen, String keywords, String note) {}

    /** The terms to choose from, narrower ones after the broader; a chosen one is there even if it is offered no more. */
    public List<TermOption> terms() {
        List<String> chosen = form.form().all(path);
        List<TermOption> options = new ArrayList<>();
        Optional<Vocabulary> vocabulary =
                field.type() instanceof TermsType terms ? vocabulary(terms) : Optional.empty();
        vocabulary.ifPresent(known -> {
            if (known.attachment().rootAllowed() || chosen.contains(known.code())) {
                String label = form.messages()
                        .say("terms.root", known.label().in(form.messages().language()));
                options.add(new TermOption(known.code(), label, "", 0, chosen.contains(known.code()), "", ""));
            }
            known.terms().stream()
                    .filter(term -> term.validOn(form.today()) || chosen.contains(term.code()))
                    .map(term -> option(term, known, chosen))
                    .forEach(options::add);
        });
        chosen.stream()
                .filter(code -> !code.isBlank()
                        && options.stream().noneMatch(option -> option.code().equals(code)))
                .map(code -> new TermOption(
                        code, code, "", 0, true, "", form.messages().say("terms.unknown")))
                .forEach(options::add);
        return options;
    }

    private TermOption option(Term term, Vocabulary vocabulary, List<String> chosen) {
        Language language = form.messages().language();
        List<Term> steps = vocabulary.path(term.code());
        String trail = steps.size() < 2
                ? ""
                : steps.stream().map(step -> step.label().in(language)).collect(Collectors.joining(" › "));
        String note = term.validOn(form.today())
                ? term.note().map(labels -> labels.in(language)).orElse("")
                : form.messages().say("terms.expired");
        return new TermOption(
                term.code(),
                term.label().in(language),
                trail,
                steps.size() - 1,
                chosen.contains(term.code()),
                String.join(" ", term.names()),
                note);
    }

    private Optional<Vocabulary> vocabulary(TermsType terms) {
        return form.taxonomy().vocabulary(terms.vocabulary());
    }

    /** Whether there is anything to draw: a classification whose vocabulary does not exist here has no terms. */
    boolean isDrawable() {
        return !(field.type() instanceof TermsType) || !terms().isEmpty();
    }

    /**
     * One of the repeated items of the field.
     *
     * @param id its stable name
     * @param position its place, from 1
     * @param isFirst whether it cannot move up
     * @param isLast whether it cannot move down
     * @param fields its fields
     */
    public record Item(String id, int position, boolean isFirst, boolean isLast, List<FieldView> fields) {}

    /** The items, in order. */
    public List<Item> items() {
        if (!(field.type() instanceof ItemsType type)) {
            return List.of();
        }
        List<String> ids = form.form().all(path);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String prefix = path + "." + ids.get(i) + ".";
            List<FieldView> parts = type.fields().list().stream()
                    .map(part -> new FieldView(form, part, prefix + part.key()))
                    .filter(FieldView::isDrawable)
                    .toList();
            items.add(new Item(ids.get(i), i + 1, i == 0, i == ids.size() - 1, parts));
        }
        return items;
    }

    /** Whether no further item can be added. */
    public boolean full() {
        return field.type() instanceof ItemsType type && form.form().all(path).size() >= type.atMost();
    }

    /** What one of its items is called: {@code one} "Soutien", {@code add} "Ajouter un soutien". */
    public String itemWords(String what) {
        return form.messages().say("items." + path + "." + what);
    }

    /** The picture it shows now, if it is known. */
    public Optional<Gallery.Picture> picture() {
        return form.gallery().picture(value("media"));
    }

    /** Pictures uploaded lately, other than the one it shows. */
    public Stream<Gallery.Picture> otherPictures() {
        return form.gallery().recent().stream().filter(picture -> !picture.id().equals(value("media")));
    }

    /** Whether the page should open with the cursor in this element. */
    public boolean isFocused(String id) {
        return form.focus().equals(id);
    }
}

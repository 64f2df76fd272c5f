package org.maillon.desk;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maillon.language.Language;
import org.maillon.partner.field.ChoiceType;
import org.maillon.partner.field.DateTimeType;
import org.maillon.partner.field.DateType;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.ItemsType;
import org.maillon.partner.field.LinkType;
import org.maillon.partner.field.NumberType;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.RichTextType;
import org.maillon.partner.field.TermsType;
import org.maillon.partner.field.TextType;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Vocabulary;

/** One field as the form draws it: what it is called, what was typed in it, what is wrong with it. */
public final class FieldView {

    private static final int LONG_TEXT = 2000;
    private static final int SHORT_TEXT = 1000;
    private static final int LONG_LINE = 100;
    private static final int BRIEF_TEXT = 40;

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

    /** Whether a step of the workflow still waits for it. */
    public boolean isMissing() {
        return form.isMissing(path);
    }

    /** What was typed. */
    public String value() {
        return form.form().text(path);
    }

    /** What was typed in one of several inputs of the field. */
    public String value(String part) {
        return form.form().text(path + "." + part);
    }

    /** What was typed, a day the way people write it here: 05/04/2023. */
    public String shown() {
        return field.type() instanceof DateType || field.type() instanceof DateTimeType ? Days.shown(value()) : value();
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

    /** Whether what is typed in it is language, and not a code, a number or an address. */
    public boolean isProse() {
        return field.type() instanceof TextType text && text.pattern().isEmpty();
    }

    /** Whether the remaining characters are worth counting: in texts of a few sentences. */
    public boolean counts() {
        return longest() > 0 && longest() <= SHORT_TEXT;
    }

    /** Whether it wants the whole width of the form. */
    public boolean isWide() {
        return field.type() instanceof LinkType || longest() > LONG_LINE;
    }

    /** How wide its input is: {@code short}, {@code medium}, or empty for as wide as there is room. */
    public String size() {
        if (field.type() instanceof NumberType) {
            return "short";
        }
        boolean isBrief = field.type() instanceof DateType
                || field.type() instanceof DateTimeType
                || (longest() > 0 && longest() <= BRIEF_TEXT);
        return isBrief ? "medium" : "";
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
        Optional<Vocabulary> vocabulary =
                field.type() instanceof TermsType terms ? vocabulary(terms) : Optional.empty();
        return new TermOptions(vocabulary, form.form().all(path), form.messages(), form.today()).list();
    }

    /** The months to choose from in one of its inputs; what was typed there otherwise stays in the list. */
    public List<Option> months(String part) {
        String chosen = value(part).strip();
        Locale locale = form.messages().language().locale();
        List<Option> months = new ArrayList<>();
        for (Month month : Month.values()) {
            String number = Integer.toString(month.getValue());
            boolean isChosen = chosen.equals(number) || chosen.equals("0" + number);
            months.add(new Option(number, month.getDisplayName(TextStyle.FULL_STANDALONE, locale), isChosen));
        }
        if (!chosen.isEmpty() && months.stream().noneMatch(Option::chosen)) {
            months.add(new Option(chosen, chosen, true));
        }
        return months;
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
        List<String> ids = form.form().all(path);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            items.add(new Item(ids.get(i), i + 1, i == 0, i == ids.size() - 1, parts(ids.get(i))));
        }
        return items;
    }

    /** An empty item under the name {@code __id__}, from which a script makes new ones. */
    public Item blank() {
        return new Item("__id__", form.form().all(path).size() + 1, false, true, parts("__id__"));
    }

    private List<FieldView> parts(String id) {
        if (!(field.type() instanceof ItemsType type)) {
            return List.of();
        }
        return type.fields().list().stream()
                .map(part -> new FieldView(form, part, path + "." + id + "." + part.key()))
                .filter(FieldView::isDrawable)
                .toList();
    }

    /** The most items there may be. */
    public int most() {
        return field.type() instanceof ItemsType type ? type.atMost() : 0;
    }

    /** Whether no further item can be added. */
    public boolean full() {
        return form.form().all(path).size() >= most();
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
    public List<Gallery.Picture> otherPictures() {
        return form.gallery().recent().stream()
                .filter(picture -> !picture.id().equals(value("media")))
                .toList();
    }

    /** Whether the page should open with the cursor in this element. */
    public boolean isFocused(String id) {
        return form.focus().equals(id);
    }
}

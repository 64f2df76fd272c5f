package org.maillon.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Section;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Form;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Taxonomy;

/** The partner form as it is drawn, generated from the content type: sections, fields, what was typed, what is wrong. */
public final class FormView {

    private final PartnerType type;
    private final Taxonomy taxonomy;
    private final Form form;
    private final List<Problem> problems;
    private final Messages messages;
    private final LocalDate today;
    private final Gallery gallery;
    private final String focus;
    private final Values typed;
    private final Set<String> missing;

    FormView(
            PartnerType type,
            Taxonomy taxonomy,
            Form form,
            List<Problem> problems,
            Language language,
            LocalDate today,
            Gallery gallery,
            String focus) {
        this.type = type;
        this.taxonomy = taxonomy;
        this.form = form;
        this.problems = List.copyOf(problems);
        this.messages = Messages.in(language);
        this.today = today;
        this.gallery = gallery;
        this.focus = focus;
        this.typed = AsTyped.in(Tidy.form(form, type.fields()), type, taxonomy);
        // Publication asks for everything that review asks for.
        this.missing = type.missing(typed, RequiredAt.PUBLICATION).stream()
                .map(Problem::path)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A part of the form with how far it is.
     *
     * @param code its name in anchors
     * @param label what it is called
     * @param state {@code error}, {@code missing}, {@code complete} or {@code optional}
     * @param note the same in words
     * @param fields its fields
     */
    public record SectionView(String code, String label, String state, String note, List<FieldView> fields) {}

    /** Every section that has fields. */
    public List<SectionView> sections() {
        return Stream.of(Section.values())
                .filter(section -> !type.fields(section).isEmpty())
                .map(section -> view(section, type.fields(section)))
                .toList();
    }

    /** The sections with only some of their fields: at import, those that were found. */
    List<SectionView> sections(Set<String> keys) {
        return Stream.of(Section.values())
                .map(section -> view(
                        section,
                        type.fields(section).stream()
                                .filter(field -> keys.contains(field.key()))
                                .toList()))
                .filter(section -> !section.fields().isEmpty())
                .toList();
    }

    private SectionView view(Section section, List<Field<?>> shown) {
        Contents.Entry entry = Contents.entry(section, type, typed, problems);
        return new SectionView(
                section.code(),
                messages.say(section.label()),
                entry.state().code(),
                messages.say("contents." + entry.state().key(), entry.count()),
                shown.stream()
                        .map(field -> new FieldView(this, field, field.key()))
                        .filter(FieldView::isDrawable)
                        .toList());
    }

    /** What is wrong, in the order of the form. */
    public List<Problem> problems() {
        return problems;
    }

    /** What was typed. */
    public Form form() {
        return form;
    }

    boolean isMissing(String path) {
        return missing.contains(path);
    }

    Values typed() {
        return typed;
    }

    Taxonomy taxonomy() {
        return taxonomy;
    }

    Messages messages() {
        return messages;
    }

    LocalDate today() {
        return today;
    }

    Gallery gallery() {
        return gallery;
    }

    /** The id of the element in which the cursor should stand, or empty. */
    String focus() {
        return focus;
    }
}

package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maillon.editorial.CommentTooLong;
import org.maillon.editorial.InvalidContent;
import org.maillon.editorial.Partners;
import org.maillon.editorial.SlugTaken;
import org.maillon.language.Plainly;
import org.maillon.language.Sentence;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Phones;
import org.maillon.partner.PublicDocument;
import org.maillon.partner.Publications;
import org.maillon.partner.RichTexts;
import org.maillon.partner.Slug;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Fields;
import org.maillon.partner.field.Phone;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.Reading;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.RequiredAt;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Vocabularies;

/** Turns what was sent into content that may be kept, or says everything that is wrong with it at once. */
@ApplicationScoped
class Intake {

    private static final int MOST_SUGGESTIONS = 10_000;

    @Inject
    Vocabularies vocabularies;

    @Inject
    RichTexts richTexts;

    @Inject
    Phones phones;

    @Inject
    Partners partners;

    @Inject
    Publications publications;

    @Inject
    Clock clock;

    PartnerType type() {
        return PartnerType.with(vocabularies.all());
    }

    /** The content in a plain tree, checked by every rule that holds for a draft. */
    Values read(Map<?, ?> plain, PartnerType type) {
        Reading reading = Reading.of(new Tools(vocabularies.all()));
        Values values = type.read(plain, reading);
        List<Problem> problems = new ArrayList<>(reading.problems());
        type.missing(values, RequiredAt.DRAFT).stream()
                .filter(missing ->
                        problems.stream().noneMatch(problem -> problem.path().equals(missing.path())))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new InvalidContent(problems);
        }
        return values;
    }

    /**
     * Some fields of a page in a plain tree, checked by every rule that holds for what is before the public.
     *
     * @param base the page that they are fields of
     * @return that page with these fields as they were sent
     */
    Values over(Values base, Map<?, ?> plain, Fields some, PartnerType type) {
        Reading reading = Reading.of(new Tools(vocabularies.all()));
        Values sent = some.parse(plain, "", reading);
        Set<String> keys = some.list().stream().map(Field::key).collect(Collectors.toSet());
        Values whole = type.fields().taking(keys, sent, base);
        List<Problem> problems = new ArrayList<>(reading.problems());
        type.missing(whole, RequiredAt.PUBLICATION).stream()
                .filter(missing -> keys.contains(missing.path().replaceFirst("\\..*", "")))
                .filter(missing ->
                        problems.stream().noneMatch(problem -> problem.path().equals(missing.path())))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new InvalidContent(problems);
        }
        return whole;
    }

    /** Refuses an address that another partner has, or had before the public. */
    void checkSlug(UUID partner, Values values) {
        values.get(PartnerType.SLUG).map(Slug::new).ifPresent(slug -> {
            if (isTaken(slug, partner)) {
                throw new SlugTaken(slug.value());
            }
        });
    }

    private boolean isTaken(Slug slug, UUID partner) {
        return partners.holder(slug).filter(holder -> !holder.equals(partner)).isPresent()
                || publications
                        .holder(slug)
                        .filter(holder -> !holder.equals(partner))
                        .isPresent();
    }

    /** The content with an address, suggested by acronym or name when the editor gave none. */
    Values withSlug(UUID partner, Values values) {
        if (values.get(PartnerType.SLUG).isPresent()) {
            return values;
        }
        Slug base = Slug.suggestedBy(values.get(PartnerType.ACRONYM)
                .or(() -> values.get(PartnerType.NAME))
                .orElse(""));
        for (int attempt = 1; attempt < MOST_SUGGESTIONS; attempt++) {
            String ending = attempt == 1 ? "" : "-" + attempt;
            String start = base.value()
                    .substring(0, Math.min(base.value().length(), Slug.LONGEST - ending.length()))
                    .replaceAll("-+$", "");
            Slug candidate = new Slug(start + ending);
            if (!isTaken(candidate, partner)) {
                return values.with(PartnerType.SLUG, candidate.value());
            }
        }
        throw new SlugTaken(base.value());
    }

    /** What of the content is looked for and sorted by. */
    Partners.Index index(Values values, PartnerType type) {
        StringBuilder words = new StringBuilder();
        values.get(PartnerType.NAME).ifPresent(words::append);
        values.get(PartnerType.ACRONYM)
                .ifPresent(
                        acronym -> words.append(' ').append(acronym).append(' ').append(acronym.replace(".", "")));
        values.get(PartnerType.SLUG).ifPresent(slug -> words.append(' ').append(slug));
        values.get(PartnerType.SUMMARY).ifPresent(text -> words.append(' ').append(text));
        values.get(PartnerType.PROJECT_TITLE)
                .ifPresent(text -> words.append(' ').append(text.text()));
        values.get(PartnerType.ADDRESSES)
                .ifPresent(addresses -> addresses.list().stream()
                        .flatMap(address -> address.values().get(PartnerType.TOWN).stream())
                        .forEach(town -> words.append(' ').append(town)));
        return new Partners.Index(
                values.get(PartnerType.NAME).orElse(""),
                values.get(PartnerType.ACRONYM).orElse(""),
                values.get(PartnerType.SLUG).map(Slug::new),
                terms(values, type),
                years(values),
                Plainly.words(words.toString()));
    }

    /** The terms of the page and, under their own vocabulary, those of its supports. */
    private static Map<String, List<String>> terms(Values values, PartnerType type) {
        Map<String, List<String>> terms = new LinkedHashMap<>(PublicDocument.termCodes(values, type));
        List<String> programmes = values.get(PartnerType.SUPPORTS).stream()
                .flatMap(supports -> supports.list().stream())
                .flatMap(support -> support.values().get(PartnerType.PROGRAMME).stream())
                .flatMap(programme -> programme.codes().stream())
                .distinct()
                .toList();
        if (!programmes.isEmpty()) {
            terms.put(PartnerType.PROGRAMME_VOCABULARY, programmes);
        }
        return terms;
    }

    private static Set<Integer> years(Values values) {
        return values.get(PartnerType.SUPPORTS).stream()
                .flatMap(supports -> supports.list().stream())
                .flatMap(support -> support.values().get(PartnerType.YEAR).stream())
                .collect(Collectors.toSet());
    }

    /** The comment of a person, trimmed; empty text is no comment. */
    static Optional<String> comment(Optional<String> typed) {
        Optional<String> comment = said(typed);
        if (comment.filter(text -> text.length() > LONGEST_COMMENT).isPresent()) {
            throw new CommentTooLong(LONGEST_COMMENT);
        }
        return comment;
    }

    /** What a person typed, trimmed; empty text is nothing. */
    static Optional<String> said(Optional<String> typed) {
        return typed.map(text -> text.replace("\u0000", "").strip()).filter(text -> !text.isEmpty());
    }

    private static final int LONGEST_COMMENT = 4000;

    /** A fault at one place, said as the refusal of everything that was sent. */
    static InvalidContent fault(String path, String key, Object... arguments) {
        return new InvalidContent(List.of(new Problem(path, Sentence.of(key, arguments))));
    }

    private final class Tools implements Reading.Desk {

        private final Taxonomy taxonomy;

        Tools(Taxonomy taxonomy) {
            this.taxonomy = taxonomy;
        }

        @Override
        public LocalDate today() {
            return LocalDate.now(clock.withZone(PartnerType.ZONE));
        }

        @Override
        public Taxonomy taxonomy() {
            return taxonomy;
        }

        @Override
        public String clean(String html) {
            return richTexts.clean(html);
        }

        @Override
        public Optional<Phone> phone(String typed, String region) {
            return phones.read(typed, region);
        }
    }
}

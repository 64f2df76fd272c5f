package org.maillon.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.maillon.language.Labels;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.partner.field.LinkType;
import org.maillon.partner.field.PartialDate;
import org.maillon.partner.field.Showing;
import org.maillon.partner.field.Terms;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.Vocabulary;

/**
 * What the public reads of a partner, with every label resolved and nothing internal in it. The page, the delivery
 * answer, the embeds and the preview are all made from this one tree, so none of them can show something else.
 *
 * @param slug the part of the address that names the partner
 * @param tree the document as a plain tree; see the public JSON Schema
 */
public record PublicDocument(Slug slug, Map<String, Object> tree) {

    /** The member with the day on which somebody last said that the page holds. */
    public static final String VERIFIED_ON = "verifiedOn";

    /**
     * The document that these values would give the public.
     *
     * @param values a partner's values; those without a slug or a name cannot be shown
     */
    public static PublicDocument of(UUID partner, Values values, PartnerType type, Showing showing) {
        Slug slug = values.get(PartnerType.SLUG)
                .map(Slug::new)
                .orElseGet(() -> Slug.suggestedBy(values.get(PartnerType.NAME).orElse("")));
        Map<String, Object> shown = type.fields().published(values, showing);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", partner.toString());
        tree.put("slug", slug.value());
        tree.put("title", title(values));
        Map<String, Object> terms = new LinkedHashMap<>();
        for (Vocabulary vocabulary : showing.taxonomy().attachedTo(Attachment.PARTNER)) {
            Optional.ofNullable(shown.remove(vocabulary.code())).ifPresent(list -> terms.put(vocabulary.code(), list));
        }
        level(terms).ifPresent(level -> tree.put("level", level));
        if (!terms.isEmpty()) {
            tree.put("terms", terms);
            tree.put("vocabularies", vocabularyLabels(terms, showing));
        }
        shown.remove(PartnerType.SLUG.key());
        tree.putAll(shown);
        nameLinks(tree, values);
        return new PublicDocument(slug, Collections.unmodifiableMap(tree));
    }

    /** The same with the day on which somebody last said that it holds; without one, as it was. */
    public PublicDocument verified(Optional<LocalDate> day) {
        if (day.isEmpty()) {
            return this;
        }
        Map<String, Object> verified = new LinkedHashMap<>(tree);
        verified.put(VERIFIED_ON, PartialDate.of(day.get()).published());
        return new PublicDocument(slug, Collections.unmodifiableMap(verified));
    }

    /** The acronym and the name in one line: "RTES – Réseau des collectivités…". */
    private static String title(Values values) {
        String name = values.get(PartnerType.NAME).orElse("");
        return values.get(PartnerType.ACRONYM)
                .filter(acronym -> !acronym.equals(name))
                .map(acronym -> acronym + " – " + name)
                .orElse(name);
    }

    private static Optional<Object> level(Map<String, Object> terms) {
        return terms.get(PartnerType.LEVEL) instanceof List<?> list && !list.isEmpty()
                ? Optional.of(list.get(0))
                : Optional.empty();
    }

    private static Map<String, Object> vocabularyLabels(Map<String, Object> terms, Showing showing) {
        Map<String, Object> labels = new LinkedHashMap<>();
        for (String code : terms.keySet()) {
            Labels label = showing.taxonomy().vocabulary(code).orElseThrow().label();
            labels.put(code, Map.of("fr", label.fr(), "en", label.en()));
        }
        return labels;
    }

    /** Gives each social account and each nameless website a name that is understood alone: "RTES sur LinkedIn". */
    private static void nameLinks(Map<String, Object> tree, Values values) {
        String who = values.get(PartnerType.ACRONYM)
                .or(() -> values.get(PartnerType.NAME))
                .orElse("");
        Language language =
                values.get(PartnerType.LANGUAGE).flatMap(Language::of).orElse(Language.FR);
        each(tree, PartnerType.SOCIALS.key(), account -> {
            String network = account.get("network") instanceof Map<?, ?> map && map.get("code") instanceof String code
                    ? SocialNetwork.of(code)
                            .orElse(SocialNetwork.OTHER)
                            .labels()
                            .in(language)
                    : "";
            account.put("label", Messages.in(language).say("social.label", who, network));
        });
        each(tree, PartnerType.WEBSITES.key(), site -> {
            if (!site.containsKey("label") && site.get("url") instanceof String url) {
                site.put("label", LinkType.host(url).replaceFirst("^www\\.", ""));
            }
        });
    }

    private static void each(Map<String, Object> tree, String key, Consumer<Map<String, Object>> change) {
        if (!(tree.get(key) instanceof List<?> items)) {
            return;
        }
        List<Object> changed = new ArrayList<>();
        for (Object item : items) {
            Map<String, Object> copy = new LinkedHashMap<>();
            ((Map<?, ?>) item).forEach((name, value) -> copy.put((String) name, value));
            change.accept(copy);
            changed.add(copy);
        }
        tree.put(key, List.copyOf(changed));
    }

    /** The codes of every term the document carries, by vocabulary, for filters. */
    public static Map<String, List<String>> termCodes(Values values, PartnerType type) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        type.fields(Section.CLASSIFICATION)
                .forEach(field -> values.get(field)
                        .filter(Terms.class::isInstance)
                        .map(Terms.class::cast)
                        .ifPresent(terms -> codes.put(field.key(), terms.codes())));
        return codes;
    }
}

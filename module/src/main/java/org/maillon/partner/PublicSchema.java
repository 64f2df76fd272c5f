package org.maillon.partner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.ItemsType;
import org.maillon.partner.field.TermsType;
import org.maillon.partner.field.Trees;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Vocabulary;

/**
 * The JSON Schema (2020-12) of a partner as the delivery API gives it, derived from the catalogue of fields: what an
 * editor can fill in and the public may read, and what stands beside it. Each member that has a name carries it in both
 * languages.
 */
public final class PublicSchema {

    /** The keyword with the names of a member by language; JSON Schema's own {@code title} has only one. */
    public static final String LABELS = "x-labels";

    private static final Map<String, Object> TEXT = Trees.of("type", "string");
    private static final Map<String, Object> ADDRESS = Trees.of("type", "string", "format", "uri");

    private PublicSchema() {}

    /** The names of all members of a partner. */
    public static List<String> members() {
        return List.copyOf(properties(new Taxonomy(List.of())).keySet());
    }

    /** The schema; {@code address} is where it stands. */
    public static Map<String, Object> of(Taxonomy taxonomy, String address) {
        return Trees.of(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                address,
                "title",
                Messages.in(Language.FR).say("schema.partner"),
                LABELS,
                labels(Sentence.of("schema.partner")),
                "type",
                "object",
                "properties",
                properties(taxonomy),
                "required",
                List.of(
                        "id",
                        "slug",
                        "title",
                        "url",
                        "links",
                        "foundation",
                        "language",
                        "name",
                        "updatedOn",
                        "publishedAt"),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> properties(Taxonomy taxonomy) {
        PartnerType type = PartnerType.with(taxonomy);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", named("schema.id", Trees.of("type", "string", "format", "uuid")));
        properties.put("slug", named("field.slug", TEXT));
        properties.put("title", named("schema.title", TEXT));
        properties.put("level", named("schema.level", term()));
        properties.put("terms", named("schema.terms", terms(taxonomy)));
        properties.put("vocabularies", named("schema.vocabularies", byVocabulary(taxonomy, bilingual())));
        for (Field<?> field : type.fields().list()) {
            if (field.isPublic()
                    && !(field.type() instanceof TermsType)
                    && !field.key().equals(PartnerType.SLUG.key())) {
                properties.put(field.key(), named(field.label(), shape(field)));
            }
        }
        properties.put("url", named("schema.url", ADDRESS));
        properties.put("links", named("schema.links", links()));
        properties.put("foundation", named("schema.foundation", TEXT));
        properties.put("year", named("field.supports.year", Trees.of("type", "integer")));
        properties.put(
                PartnerType.UPDATED_ON.key(),
                named(
                        PartnerType.UPDATED_ON.label(),
                        PartnerType.UPDATED_ON.type().publishedSchema()));
        properties.put(
                PublicDocument.VERIFIED_ON,
                named("schema.verifiedOn", PartnerType.UPDATED_ON.type().publishedSchema()));
        properties.put("publishedAt", named("schema.publishedAt", Trees.of("type", "string", "format", "date-time")));
        return properties;
    }

    /** The shape of a field, laid flat as the delivery answer lays it. */
    private static Map<String, Object> shape(Field<?> field) {
        if (!(field.type() instanceof ItemsType items)) {
            return field.type().publishedSchema();
        }
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", Trees.of("type", "string", "format", "uuid"));
        for (Field<?> part : items.fields().list()) {
            if (!part.isPublic()) {
                continue;
            }
            Map<String, Object> shape = part.type().publishedSchema();
            if (part.key().equals(PartnerType.PHONE.key()) && shape.get("properties") instanceof Map<?, ?> parts) {
                parts.forEach((key, value) -> item.put((String) key, value));
            } else {
                item.put(part.key(), named(part.label(), shape));
            }
        }
        beside(field.key(), item);
        return Trees.of(
                "type",
                "array",
                "maxItems",
                items.atMost(),
                "items",
                Trees.of("type", "object", "properties", item, "additionalProperties", false));
    }

    /** What an item gains beside its fields, or says more simply. */
    private static void beside(String field, Map<String, Object> item) {
        if (field.equals(PartnerType.ADDRESSES.key())) {
            item.put("lines", named("schema.lines", Trees.of("type", "array", "items", TEXT)));
            item.put("mapUrl", named("schema.mapUrl", ADDRESS));
        } else if (field.equals(PartnerType.SOCIALS.key())) {
            item.put("network", named(PartnerType.NETWORK.label(), TEXT));
            item.put("label", named("schema.label", TEXT));
        } else if (field.equals(PartnerType.SUPPORTS.key())) {
            item.put("programme", named(PartnerType.PROGRAMME.label(), TEXT));
            item.put("programmeTerm", named(PartnerType.PROGRAMME.label(), term()));
        }
    }

    private static Map<String, Object> term() {
        return Trees.of(
                "type",
                "object",
                "properties",
                Trees.of(
                        "code",
                        TEXT,
                        "label",
                        bilingual(),
                        "path",
                        Trees.of("type", "array", "items", bilingual()),
                        "isRoot",
                        Trees.of("type", "boolean"),
                        "notations",
                        Trees.of("type", "object", "additionalProperties", Trees.of("type", "array", "items", TEXT)),
                        "url",
                        ADDRESS),
                "required",
                List.of("code", "label"),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> terms(Taxonomy taxonomy) {
        return byVocabulary(taxonomy, Trees.of("type", "array", "items", term()));
    }

    private static Map<String, Object> byVocabulary(Taxonomy taxonomy, Map<String, Object> shape) {
        Map<String, Object> vocabularies = new LinkedHashMap<>();
        for (Vocabulary vocabulary : taxonomy.attachedTo(Attachment.PARTNER)) {
            vocabularies.put(vocabulary.code(), named(Sentence.of("verbatim", vocabulary.label()), shape));
        }
        return Trees.of("type", "object", "properties", vocabularies, "additionalProperties", false);
    }

    private static Map<String, Object> links() {
        Map<String, Object> byLanguage = bilingual(ADDRESS);
        return Trees.of(
                "type",
                "object",
                "properties",
                Trees.of("self", ADDRESS, "page", byLanguage, "embed", byLanguage),
                "required",
                List.of("self", "page"),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> bilingual() {
        return bilingual(TEXT);
    }

    private static Map<String, Object> bilingual(Map<String, Object> value) {
        Map<String, Object> languages = new LinkedHashMap<>();
        Stream.of(Language.values()).forEach(language -> languages.put(language.tag(), value));
        return Trees.of("type", "object", "properties", languages, "additionalProperties", false);
    }

    private static Map<String, Object> named(String key, Map<String, Object> shape) {
        return named(Sentence.of(key), shape);
    }

    private static Map<String, Object> named(Sentence label, Map<String, Object> shape) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("title", Messages.in(Language.FR).say(label));
        named.put(LABELS, labels(label));
        named.putAll(shape);
        return named;
    }

    private static Map<String, Object> labels(Sentence label) {
        Map<String, Object> labels = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            labels.put(language.tag(), Messages.in(language).say(label));
        }
        return labels;
    }
}

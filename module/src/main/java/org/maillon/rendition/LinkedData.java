package org.maillon.rendition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Trees;

/**
 * The page in the words of schema.org, for search engines: the page with its texts, the organisation, what the
 * foundation gave and what it thinks. Dates stay as precise as they are known.
 */
final class LinkedData {

    private final Shown shown;
    private final Site site;
    private final Language language;
    private final Messages messages;

    private LinkedData(Shown shown, Site site, Language language) {
        this.shown = shown;
        this.site = site;
        this.language = language;
        this.messages = Messages.in(language);
    }

    static Map<String, Object> of(Shown shown, Site site, Language language) {
        LinkedData data = new LinkedData(shown, site, language);
        return Trees.of("@context", "https://schema.org", "@graph", List.of(data.page(), data.organisation()));
    }

    private String pageAddress() {
        return site.absolute(Site.page(shown.slug(), language));
    }

    private Map<String, Object> organisationReference() {
        return Trees.of("@id", site.absolute(Site.page(shown.slug(), Language.FR)) + "#partner");
    }

    private Map<String, Object> foundation() {
        return Trees.of("@type", "Organization", "name", site.foundation());
    }

    private Map<String, Object> page() {
        return Trees.of(
                "@type",
                "WebPage",
                "@id",
                pageAddress(),
                "url",
                pageAddress(),
                "name",
                shown.title(),
                "description",
                shown.description().orElse(""),
                "inLanguage",
                shown.contentLanguage(),
                "dateModified",
                shown.updatedOn().map(day -> day.iso()).orElse(""),
                // Somebody looked whether the page is accurate: that is no change of it.
                "lastReviewed",
                shown.verifiedOn().flatMap(date -> date.text("value")).orElse(""),
                "datePublished",
                shown.publishedAt()
                        .map(instant ->
                                instant.atZone(PartnerType.ZONE).toLocalDate().toString())
                        .orElse(""),
                "publisher",
                foundation(),
                "isPartOf",
                Trees.of("@type", "WebSite", "name", site.foundation(), "url", site.absolute(Site.directory(language))),
                "mainEntity",
                organisationReference(),
                "primaryImageOfPage",
                picture("visual").<Object>map(image -> image).orElse(""),
                "hasPart",
                sections());
    }

    private List<Map<String, Object>> sections() {
        return Stream.of("projectTitle", "context", "projectDetail", "organisation", "foundationOpinion")
                .flatMap(key -> shown.tree().html(key).stream()
                        .map(html -> Trees.of(
                                "@type",
                                "WebPageElement",
                                "name",
                                messages.say("field." + key),
                                "text",
                                Prose.lines(html))))
                .toList();
    }

    private Map<String, Object> organisation() {
        Tree tree = shown.tree();
        List<Tree> websites = tree.trees("websites");
        List<String> sites =
                websites.stream().flatMap(one -> one.text("url").stream()).toList();
        List<String> same = Stream.concat(
                        sites.stream().skip(1), tree.trees("socials").stream().flatMap(one -> one.text("url").stream()))
                .toList();
        Map<String, Object> data = new LinkedHashMap<>(organisationReference());
        data.put("@type", schemaType());
        data.put("name", shown.name());
        add(data, "alternateName", shown.acronym());
        add(
                data,
                "description",
                tree.text("summary").or(() -> tree.html("organisation").map(Prose::words)));
        add(data, "url", sites.stream().findFirst());
        add(data, "sameAs", same);
        add(data, "foundingDate", tree.tree("foundingDate").flatMap(date -> date.text("value")));
        add(data, "logo", picture("logo"));
        add(data, "image", picture("visual"));
        add(
                data,
                "email",
                tree.trees("emails").stream()
                        .flatMap(one -> one.text("address").stream())
                        .toList());
        add(
                data,
                "telephone",
                tree.trees("phones").stream()
                        .flatMap(one -> one.tree("phone").stream())
                        .flatMap(one -> one.text("number").stream())
                        .toList());
        add(data, "address", tree.trees("addresses").stream().map(this::address).toList());
        add(data, "location", tree.trees("addresses").stream().map(this::place).toList());
        add(data, "keywords", terms());
        add(data, "funder", tree.trees("supports").isEmpty() ? Optional.empty() : Optional.of(foundation()));
        add(data, "funding", tree.trees("supports").stream().map(this::grant).toList());
        add(data, "review", tree.html("foundationOpinion").map(this::opinion));
        add(
                data,
                "potentialAction",
                tree.trees("callsToAction").stream().map(LinkedData::action).toList());
        data.put("mainEntityOfPage", pageAddress());
        return data;
    }

    private static void add(Map<String, Object> data, String key, Optional<?> value) {
        value.ifPresent(present -> data.put(key, present));
    }

    private static void add(Map<String, Object> data, String key, List<?> values) {
        if (values.size() == 1) {
            data.put(key, values.get(0));
        } else if (!values.isEmpty()) {
            data.put(key, values);
        }
    }

    /** What the organisation form is called in schema.org. */
    private String schemaType() {
        return shown.terms().values().stream()
                .flatMap(List::stream)
                .flatMap(term -> term.tree("notations").stream())
                .flatMap(notations -> notations.texts("schemaOrg").stream())
                .findFirst()
                .orElse("Organization");
    }

    private Optional<Map<String, Object>> picture(String key) {
        return shown.tree()
                .tree(key)
                .filter(image -> image.text("url").isPresent())
                .map(image -> {
                    Map<String, Object> data = new LinkedHashMap<>();
                    data.put("@type", "ImageObject");
                    data.put("url", Shown.picture(site, image.text("url").orElseThrow()));
                    image.number("width").ifPresent(width -> data.put("width", width));
                    image.number("height").ifPresent(height -> data.put("height", height));
                    image.text("alt").ifPresent(alt -> data.put("caption", alt));
                    image.text("credit").ifPresent(credit -> data.put("creditText", credit));
                    return data;
                });
    }

    private Map<String, Object> address(Tree address) {
        String street = Stream.of(address.text("extra"), address.text("street"))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
        String town = Stream.of(address.text("town"), address.text("cedex"))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        return Trees.of(
                "@type",
                "PostalAddress",
                "streetAddress",
                street,
                "postOfficeBoxNumber",
                address.text("poBox").orElse(""),
                "postalCode",
                address.text("postalCode").orElse(""),
                "addressLocality",
                town,
                "addressCountry",
                address.tree("country").flatMap(country -> country.text("code")).orElse(""));
    }

    private Map<String, Object> place(Tree address) {
        Optional<Tree> geo = address.tree("geo");
        return Trees.of(
                "@type",
                "Place",
                "address",
                address(address),
                "hasMap",
                address.text("mapUrl").orElse(""),
                "geo",
                geo.<Object>map(point -> Trees.of(
                                "@type",
                                "GeoCoordinates",
                                "latitude",
                                point.any("lat").orElse(""),
                                "longitude",
                                point.any("lon").orElse("")))
                        .orElse(""));
    }

    private List<Object> terms() {
        List<Object> terms = new ArrayList<>();
        shown.level().ifPresent(level -> terms.add(term(PartnerType.LEVEL, level)));
        shown.terms().forEach((vocabulary, list) -> list.forEach(term -> terms.add(term(vocabulary, term))));
        return terms;
    }

    private Map<String, Object> term(String vocabulary, Tree term) {
        String code = term.text("code").orElse("");
        return Trees.of(
                "@type",
                "DefinedTerm",
                "name",
                term.label("label", language).orElse(code),
                "termCode",
                code,
                "url",
                site.absolute(Shown.directory(vocabulary, code, language)),
                "inDefinedTermSet",
                Trees.of(
                        "@type",
                        "DefinedTermSet",
                        "name",
                        shown.vocabulary(vocabulary, language),
                        "url",
                        site.absolute("/api/vocabularies/" + vocabulary)));
    }

    private Map<String, Object> grant(Tree support) {
        Optional<Tree> amount = support.tree("amount");
        Map<String, Object> grant = new LinkedHashMap<>();
        grant.put("@type", amount.isPresent() ? "MonetaryGrant" : "Grant");
        grant.put(
                "name",
                support.number("year")
                        .map(year -> messages.say("public.support-of", String.valueOf(year)))
                        .orElseGet(() -> messages.say("public.support")));
        support.trees("programme").stream()
                .findFirst()
                .flatMap(programme -> programme.label("label", language))
                .ifPresent(programme -> grant.put("description", programme));
        grant.put("funder", foundation());
        amount.ifPresent(sum -> grant.put(
                "amount",
                Trees.of(
                        "@type",
                        "MonetaryAmount",
                        "value",
                        sum.text("value").orElse(""),
                        "currency",
                        sum.text("currency").orElse(""))));
        String signed = support.tree("signatureDate")
                .flatMap(date -> date.text("value"))
                .orElse("");
        String period = period(support);
        if (!signed.isEmpty() || !period.isEmpty()) {
            grant.put(
                    "subjectOf",
                    Trees.of(
                            "@type",
                            "CreativeWork",
                            "name",
                            messages.say("public.agreement"),
                            "dateCreated",
                            signed,
                            "temporalCoverage",
                            period));
        }
        return grant;
    }

    /** An interval as ISO 8601 and schema.org write it; two points stand for an open end. */
    private static String period(Tree support) {
        Optional<Tree> period = support.tree("period");
        if (period.isEmpty()) {
            return "";
        }
        String start = period.flatMap(span -> span.tree("start"))
                .flatMap(date -> date.text("value"))
                .orElse("..");
        String end = period.flatMap(span -> span.tree("end"))
                .flatMap(date -> date.text("value"))
                .orElse("..");
        return start + "/" + end;
    }

    private Map<String, Object> opinion(String html) {
        return Trees.of(
                "@type",
                "Review",
                "name",
                messages.say("field.foundationOpinion"),
                "author",
                foundation(),
                "inLanguage",
                shown.contentLanguage(),
                "reviewBody",
                Prose.lines(html));
    }

    private static Map<String, Object> action(Tree call) {
        return Trees.of(
                "@type",
                call.text("url").isPresent() ? "ViewAction" : "Action",
                "name",
                call.text("label").orElse(""),
                "target",
                call.text("url").orElse(""));
    }
}

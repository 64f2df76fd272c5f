package org.maillon.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.maillon.language.Plainly;
import org.maillon.partner.PageReader.FaultKind;
import org.maillon.partner.PageReader.Page;
import org.maillon.taxonomy.Taxonomy;

/**
 * What a page says, one fact a line, from an expectation and from what was read: so that a difference is a line that is
 * missing or a line too many.
 */
final class PageFacts {

    /** Sections by their name in the expectations and their field. */
    private static final Map<String, String> SECTIONS = Map.of(
            "supportedProject", "projectTitle",
            "context", "context",
            "projectDetails", "projectDetail",
            "organisation", "organisation",
            "foundationView", "foundationOpinion");

    private static final List<String> ADDRESS =
            List.of("extra", "street", "poBox", "postalCode", "town", "cedex", "country");
    private static final String GLUED = FaultKind.GLUED_LINKS.code();
    private static final String FALSE_ITEM = FaultKind.FALSE_LIST_ITEM.code();

    private final List<String> facts = new ArrayList<>();

    private PageFacts() {}

    /** The facts an expectation asks for. */
    static List<String> expected(Map<String, Object> expectation, Taxonomy taxonomy) {
        PageFacts said = new PageFacts();
        said.fact("name", member(expectation, "name"));
        said.fact("acronym", member(expectation, "acronym"));
        said.fact("language", member(expectation, "language"));
        said.fact("updated on", member(expectation, "updatedOn"));
        said.fact("partner-level", member(expectation, "level"));
        map(expectation, "terms").forEach((vocabulary, codes) -> said.each(vocabulary, (List<?>) codes));
        list(expectation, "supports").forEach(support -> said.expectedSupport((Map<?, ?>) support, taxonomy));
        list(expectation, "addresses").forEach(address -> said.expectedAddress((Map<?, ?>) address));
        said.each("phone", list(expectation, "phones"));
        said.each("email", list(expectation, "emails"));
        list(expectation, "websites").forEach(site -> said.fact("website", url((Map<?, ?>) site)));
        list(expectation, "socials").forEach(account -> said.fact("account", account((Map<?, ?>) account)));
        list(expectation, "callsToAction").forEach(action -> said.fact("action", action((Map<?, ?>) action)));
        List<?> faults = list(expectation, "faults");
        faults.forEach(fault -> said.fault((Map<?, ?>) fault));
        list(expectation, "unrecognised")
                .forEach(line -> said.unrecognised(member((Map<?, ?>) line, "line"), member((Map<?, ?>) line, "text")));
        map(expectation, "sections").forEach((name, shape) -> {
            if (shape instanceof Map<?, ?> section) {
                said.expectedSection(name, section);
            }
        });
        return said.facts;
    }

    private void expectedSupport(Map<?, ?> support, Taxonomy taxonomy) {
        String programme = Optional.of(member(support, "programme"))
                .filter(name -> !name.isEmpty())
                .map(name -> taxonomy.vocabulary("programme").orElseThrow().terms().stream()
                        .filter(term -> term.names().stream()
                                .anyMatch(own -> Plainly.words(own).equals(Plainly.words(name))))
                        .findFirst()
                        .orElseThrow()
                        .code())
                .orElse("-");
        String period = support.get("period") instanceof Map<?, ?> span
                ? or(member(span, "from"), "") + "/" + or(member(span, "to"), "")
                : "-";
        String amount = support.get("amount") instanceof Map<?, ?> money
                ? money.get("value") + " " + money.get("currency")
                : "-";
        support(or(member(support, "year"), "-"), or(member(support, "signedOn"), "-"), period, amount, programme);
    }

    private void support(String year, String signed, String period, String amount, String programme) {
        facts.add("support: year " + year + ", signed " + signed + ", period " + period + ", amount " + amount
                + ", programme " + programme);
    }

    private void expectedAddress(Map<?, ?> address) {
        List<String> parts = new ArrayList<>();
        for (String key : ADDRESS) {
            Object value = Optional.<Object>ofNullable(address.get(key)).orElse("");
            if (value instanceof List<?> lines) {
                value = lines.stream().map(String::valueOf).collect(Collectors.joining(" / "));
            }
            String region = member(address, "region");
            if ("town".equals(key) && !region.isEmpty()) {
                value = value + " (" + region + ")";
            }
            if (!value.toString().isEmpty()) {
                parts.add(key + " " + line(value));
            }
        }
        point(address, "point").ifPresent(parts::add);
        facts.add("address: " + String.join(", ", parts));
    }

    private void expectedSection(String name, Map<?, ?> shape) {
        section(name, member(shape, "firstWords"), what -> member(shape, what));
    }

    private void section(String name, Object words, Function<String, ?> count) {
        facts.add("section " + name + ": begins " + beginning(line(words), 3));
        for (String what : List.of("paragraphs", "lists", "nestedLists", "nestedItems", "headings", "links")) {
            facts.add("section " + name + ": " + what + " " + count.apply(what));
        }
        facts.add("section " + name + ": items as written " + count.apply("listItems"));
    }

    /** The facts that were read. */
    static List<String> found(Page page) {
        PageFacts said = new PageFacts();
        Map<String, Object> content = page.content();
        said.fact("name", member(content, "name"));
        said.fact("acronym", member(content, "acronym"));
        said.fact("language", member(content, "language"));
        said.fact("updated on", member(content, "updatedOn"));
        for (String vocabulary :
                List.of("partner-level", "ess-promotion", "education", "organisation-form", "theme", "axis")) {
            said.each(vocabulary, list(content, vocabulary));
        }
        list(content, "supports").forEach(support -> said.foundSupport((Map<?, ?>) support));
        list(content, "addresses").forEach(address -> said.foundAddress((Map<?, ?>) address));
        list(content, "phones").forEach(phone -> said.fact("phone", member((Map<?, ?>) phone, "phone")));
        list(content, "emails").forEach(mail -> said.fact("email", member((Map<?, ?>) mail, "address")));
        list(content, "websites").forEach(site -> said.fact("website", url((Map<?, ?>) site)));
        list(content, "socials").forEach(account -> said.fact("account", account((Map<?, ?>) account)));
        list(content, "callsToAction").forEach(action -> said.fact("action", action((Map<?, ?>) action)));
        page.faults()
                .forEach(fault ->
                        said.fault(Map.of("kind", fault.kind().code(), "line", fault.line(), "text", fault.text())));
        page.unrecognised().forEach(line -> said.unrecognised(line.line(), line.text()));
        SECTIONS.forEach((name, key) -> {
            if (content.get(key) instanceof String html) {
                said.foundSection(name, html, page);
            }
        });
        return said.facts;
    }

    private void foundSupport(Map<?, ?> support) {
        String period = support.get("period") instanceof Map<?, ?> span
                ? or(member(span, "start"), "") + "/" + or(member(span, "end"), "")
                : "-";
        String amount = support.get("amount") instanceof Map<?, ?> money
                ? money.get("value") + " " + money.get("currency")
                : "-";
        String programme = support.get("programme") instanceof List<?> codes ? String.valueOf(codes.get(0)) : "-";
        support(or(member(support, "year"), "-"), or(member(support, "signatureDate"), "-"), period, amount, programme);
    }

    private void foundAddress(Map<?, ?> address) {
        List<String> parts = new ArrayList<>();
        for (String key : ADDRESS) {
            String value = member(address, key);
            if (!value.isEmpty()) {
                parts.add(key + " " + line(value.replace("\n", " / ")));
            }
        }
        point(address, "geo").ifPresent(parts::add);
        facts.add("address: " + String.join(", ", parts));
    }

    private static Optional<String> point(Map<?, ?> address, String key) {
        return address.get(key) instanceof Map<?, ?> point
                ? Optional.of("at " + point.get("lat") + " " + point.get("lon"))
                : Optional.empty();
    }

    private void foundSection(String name, String html, Page page) {
        Element body = Jsoup.parse(html).body();
        String text = line(text(body));
        long joined = page.faults().stream()
                .filter(fault -> fault.kind() == FaultKind.FALSE_LIST_ITEM)
                .filter(fault -> text.contains(line(fault.text())))
                .count();
        Map<String, Object> counts = Map.of(
                "paragraphs",
                        body.select("p").stream()
                                .filter(p -> p.closest("li") == null)
                                .count(),
                "lists",
                        body.select("ul, ol").stream()
                                .filter(list ->
                                        list.parent() != null && list.parent().closest("li") == null)
                                .count(),
                "listItems",
                        body.select("li").stream()
                                        .filter(item -> depth(item) == 1)
                                        .count()
                                + joined,
                "nestedLists", body.select("li ul, li ol").size(),
                "nestedItems",
                        body.select("li").stream()
                                .filter(item -> depth(item) > 1)
                                .count(),
                "headings", body.select("h3, h4").size(),
                "links", body.select("a[href]").size());
        section(name, text, what -> String.valueOf(counts.get(what)));
    }

    private static long depth(Element item) {
        return item.parents().stream().filter(parent -> parent.nameIs("li")).count() + 1;
    }

    private static String text(Element body) {
        StringBuilder text = new StringBuilder();
        body.forEachNode(node -> {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
                text.append(' ');
            }
        });
        return text.toString();
    }

    private void fault(Map<?, ?> fault) {
        String text = line(member(fault, "text"));
        if (FALSE_ITEM.equals(member(fault, "kind"))) {
            text = beginning(text, 3);
        } else if (GLUED.equals(member(fault, "kind"))) {
            // The joint and the first word behind it.
            text = text.replaceFirst("(\\]\\([^)]*\\)\\[\\S+).*", "$1");
        }
        facts.add("fault on line " + member(fault, "line") + ": " + member(fault, "kind") + " " + text);
    }

    private void unrecognised(Object number, String text) {
        facts.add("not recognised on line " + number + ": " + line(text));
    }

    private void each(String what, List<?> values) {
        values.forEach(value -> fact(what, value));
    }

    private void fact(String what, Object value) {
        if (!value.toString().isEmpty()) {
            facts.add(what + ": " + line(value));
        }
    }

    private static String url(Map<?, ?> site) {
        return or(member(site, "url"), "to be asked for");
    }

    private static String account(Map<?, ?> account) {
        return member(account, "network") + " at " + url(account);
    }

    private static String action(Map<?, ?> action) {
        return line(member(action, "label")) + " to " + url(action);
    }

    /** A member as text; empty when it is missing or null. */
    private static String member(Map<?, ?> tree, String key) {
        Object value = tree.get(key);
        return value == null ? "" : value.toString();
    }

    private static String or(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }

    private static List<?> list(Map<?, ?> tree, String key) {
        return tree.get(key) instanceof List<?> values ? values : List.of();
    }

    @SuppressWarnings("unchecked") // the members of an expectation
    private static Map<String, Object> map(Map<String, Object> tree, String key) {
        return tree.get(key) instanceof Map<?, ?> members ? (Map<String, Object>) members : Map.of();
    }

    /** The first words of a text. */
    private static String beginning(String text, int words) {
        return Arrays.stream(text.split(" ", -1)).limit(words).collect(Collectors.joining(" "));
    }

    private static String line(Object text) {
        return Characters.line(String.valueOf(text));
    }
}

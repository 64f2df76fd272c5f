package org.maillon.rendition;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maillon.http.Assets;
import org.maillon.http.Site;
import org.maillon.http.Snippets;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.partner.Countries;
import org.maillon.partner.PartnerType;

/** What the templates of the page and of the frame show of a partner, every label in the page's language. */
final class PageModel {

    private static final String JSON = "application/json";

    private final Shown shown;
    private final Site site;
    private final Language language;
    private final boolean framed;
    private final Map<String, Object> model = new LinkedHashMap<>();

    private PageModel(Shown shown, Site site, Language language, boolean framed) {
        this.shown = shown;
        this.site = site;
        this.language = language;
        this.framed = framed;
    }

    /** For the page itself. */
    static Map<String, Object> page(Shown shown, Site site, Assets assets, Language language, boolean preview) {
        PageModel page = new PageModel(shown, site, language, false);
        page.common();
        page.model.put("preview", preview);
        if (!preview) {
            page.machines();
            if (shown.widgetVisible()) {
                page.offer(assets);
            }
        }
        return page.model;
    }

    /** For the document in a frame. */
    static Map<String, Object> frame(Shown shown, Site site, Language language) {
        PageModel frame = new PageModel(shown, site, language, true);
        frame.common();
        return frame.model;
    }

    private void common() {
        Tree tree = shown.tree();
        put("contentLang", shown.contentLanguage());
        put("foreign", !shown.contentLanguage().equals(language.tag()));
        put("title", shown.title());
        put("name", shown.name());
        put("acronym", shown.acronym());
        put("summary", tree.text("summary"));
        put("description", shown.description());
        put("url", site.absolute(Site.page(shown.slug(), language)));
        put("pages", pages());
        put("level", shown.level().map(level -> term(PartnerType.LEVEL, level)));
        put("year", shown.year().map(year -> named(Integer.toString(year), "?year=" + year)));
        put("termLists", termLists());
        put("project", prose("projectTitle"));
        put("context", prose("context"));
        put("detail", prose("projectDetail"));
        put("organisation", prose("organisation"));
        put("opinion", prose("foundationOpinion"));
        put("calls", tree.trees("callsToAction").stream().map(this::call).toList());
        put("addresses", tree.trees("addresses").stream().map(this::address).toList());
        put(
                "phones",
                tree.trees("phones").stream()
                        .flatMap(phone -> phone.tree("phone").stream())
                        .map(Tree::map)
                        .toList());
        put("emails", tree.trees("emails").stream().map(Tree::map).toList());
        put("websites", tree.trees("websites").stream().map(Tree::map).toList());
        put("socials", tree.trees("socials").stream().map(Tree::map).toList());
        put("supports", tree.trees("supports").stream().map(this::support).toList());
        put("founded", tree.tree("foundingDate").flatMap(this::date));
        put("logo", tree.tree("logo").flatMap(this::picture));
        put("visual", tree.tree("visual").flatMap(this::picture));
        put("updated", shown.updatedOn().flatMap(day -> date(new Tree(day.published()))));
        put("verified", shown.verifiedOn().flatMap(this::date));
        put("translations", translations());
    }

    private void put(String key, Object value) {
        model.put(key, value);
    }

    private void put(String key, Optional<?> value) {
        value.ifPresent(present -> model.put(key, present));
    }

    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        for (Language other : Language.values()) {
            pages.put(other.tag(), site.local(Site.page(shown.slug(), other)));
        }
        return pages;
    }

    private Map<String, Object> named(String label, String query) {
        return Map.of("label", label, "url", site.local(Site.directory(language)) + query);
    }

    private Map<String, Object> term(String vocabulary, Tree term) {
        String code = term.text("code").orElse("");
        return named(term.label("label", language).orElse(code), "?" + vocabulary + "=" + code);
    }

    private List<Map<String, Object>> termLists() {
        List<Map<String, Object>> lists = new ArrayList<>();
        shown.terms().forEach((vocabulary, terms) -> {
            boolean rootAlone = terms.size() == 1
                    && Boolean.TRUE.equals(terms.get(0).any("isRoot").orElse(false));
            lists.add(Map.of(
                    "label",
                    shown.vocabulary(vocabulary, language),
                    "rootAlone",
                    rootAlone,
                    "terms",
                    terms.stream().map(term -> term(vocabulary, term)).toList()));
        });
        return lists;
    }

    private Optional<Object> prose(String key) {
        return shown.tree()
                .html(key)
                .map(html -> framed ? Prose.inFrame(html, site) : Prose.onPage(html, site))
                .map(PageModel::markup);
    }

    /** Markup that goes into the page as it is: rich text that was cleaned when it was stored. */
    private static Object markup(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException impossible) {
            throw new IllegalStateException("Markup is text", impossible);
        }
    }

    private Map<String, Object> call(Tree call) {
        Map<String, Object> shownCall = new LinkedHashMap<>();
        shownCall.put("label", call.text("label").orElse(""));
        call.text("url").ifPresent(url -> shownCall.put("url", url));
        call.text("language")
                .filter(target -> !target.equals(shown.contentLanguage()))
                .ifPresent(target -> shownCall.put("hreflang", target));
        return shownCall;
    }

    private Map<String, Object> address(Tree address) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>(address.texts("lines"));
        envelope.put("where", String.join(", ", lines));
        address.tree("country")
                .flatMap(country -> country.label("label", language))
                .ifPresent(lines::add);
        envelope.put("lines", lines);
        address.text("mapUrl").ifPresent(url -> envelope.put("mapUrl", url));
        return envelope;
    }

    private Optional<Map<String, Object>> date(Tree date) {
        Optional<String> value = date.text("value");
        Optional<String> label = date.label("label", language);
        if (value.isEmpty() || label.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Map.of(
                "value",
                value.get(),
                "label",
                label.get(),
                "precision",
                date.text("precision").orElse("day")));
    }

    private Map<String, Object> support(Tree support) {
        Map<String, Object> line = new LinkedHashMap<>();
        support.number("year").ifPresent(year -> line.put("year", year));
        support.tree("signatureDate").flatMap(this::date).ifPresent(date -> line.put("signed", date));
        support.tree("period").flatMap(this::period).ifPresent(period -> line.put("period", period));
        support.trees("programme").stream()
                .findFirst()
                .flatMap(programme -> programme.label("label", language))
                .ifPresent(programme -> line.put("programme", programme));
        support.tree("amount")
                .flatMap(amount -> amount.label("label", language))
                .ifPresent(amount -> line.put("amount", amount));
        return line;
    }

    private Optional<String> period(Tree period) {
        Optional<String> start = period.tree("start").flatMap(date -> date.label("label", language));
        Optional<String> end = period.tree("end").flatMap(date -> date.label("label", language));
        Messages messages = Messages.in(language);
        if (start.isPresent() && end.isPresent()) {
            return Optional.of(messages.say("public.period", start.get(), end.get()));
        }
        return start.map(from -> messages.say("public.period.since", from))
                .or(() -> end.map(until -> messages.say("public.period.until", until)));
    }

    private Optional<Map<String, Object>> picture(Tree image) {
        return image.text("url").map(url -> {
            String whole = Shown.picture(site, url);
            Map<String, Object> picture = new LinkedHashMap<>();
            picture.put("absolute", whole);
            picture.put(
                    "url",
                    whole.startsWith(site.base() + "/")
                            ? site.local(whole.substring(site.base().toString().length()))
                            : whole);
            picture.put("alt", image.text("alt").orElse(""));
            image.number("width").ifPresent(width -> picture.put("width", width));
            image.number("height").ifPresent(height -> picture.put("height", height));
            image.text("credit").ifPresent(credit -> picture.put("credit", credit));
            return picture;
        });
    }

    private List<Map<String, Object>> translations() {
        List<Map<String, Object>> translations = new ArrayList<>();
        Map<String, String> alternates = shown.alternates(site);
        for (Tree translation : shown.tree().trees("translations")) {
            translation
                    .text("language")
                    .filter(tag -> !tag.equals(shown.contentLanguage()) && alternates.containsKey(tag))
                    .ifPresent(tag -> translations.add(
                            Map.of("tag", tag, "url", alternates.get(tag), "label", languageName(tag))));
        }
        return translations;
    }

    /** A language by its own name, for those who look for it. */
    private String languageName(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String own = locale.getDisplayLanguage(locale);
        return own.isEmpty()
                ? Optional.ofNullable(Countries.languages().get(tag))
                        .map(labels -> labels.in(language))
                        .orElse(tag)
                : own.substring(0, 1).toUpperCase(locale) + own.substring(1);
    }

    /** What search engines, networks and programs read. */
    private void machines() {
        put("json", site.absolute(Site.json(shown.slug())));
        put("jsonType", JSON);
        put("alternates", shown.alternates(site));
        put("linkedData", markup(Json.inScript(LinkedData.of(shown, site, language))));
        shown.tree()
                .tree("visual")
                .or(() -> shown.tree().tree("logo"))
                .flatMap(this::picture)
                .filter(picture -> !String.valueOf(picture.get("absolute")).endsWith(".svg"))
                .ifPresent(picture -> put("shared", picture));
    }

    /** How to show the partner elsewhere, ready to be copied. */
    private void offer(Assets assets) {
        put("offer", Snippets.of(site, assets, shown.slug(), shown.title(), language));
    }
}

package org.maillon.management;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillon.actions.ImportBySource;
import org.maillon.editorial.Partner;
import org.maillon.http.Site;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.partner.PageReader;

/** What was found in a page, as programs read it. */
final class PageTree {

    private PageTree() {}

    static Map<String, Object> of(PageReader.Page page, Language language) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("content", page.content());
        tree.put(
                "unrecognised",
                page.unrecognised().stream()
                        .map(line -> line(line.line(), line.text()))
                        .toList());
        tree.put("faults", faults(page.faults(), language));
        return tree;
    }

    /** The same with the partner that was made of it. */
    static Map<String, Object> of(ImportBySource.Outcome outcome, Site site, Language language) {
        Partner partner = outcome.partner();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("outcome", outcome.kind().name().toLowerCase(Locale.ROOT));
        tree.put("id", partner.id().toString());
        tree.put("version", partner.version());
        tree.put("state", partner.state().code());
        tree.put("revision", partner.working().number());
        tree.putAll(of(outcome.page(), language));
        tree.put("links", Map.of("self", site.absolute(PartnersResource.ALL + "/" + partner.id())));
        return tree;
    }

    private static List<Map<String, Object>> faults(List<PageReader.Fault> faults, Language language) {
        return faults.stream()
                .map(fault -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("kind", fault.kind().code());
                    tree.putAll(line(fault.line(), fault.text()));
                    tree.put("message", Messages.in(language).say(fault.message()));
                    return tree;
                })
                .toList();
    }

    private static Map<String, Object> line(int number, String text) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("line", number);
        tree.put("text", text);
        return tree;
    }
}

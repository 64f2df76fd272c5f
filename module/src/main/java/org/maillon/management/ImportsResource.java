package org.maillon.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.maillon.actions.ImportBySource;
import org.maillon.actions.ImportPage;
import org.maillon.actions.ShowVocabularies;
import org.maillon.editorial.InvalidContent;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Refusal;
import org.maillon.http.Answer;
import org.maillon.http.Body;
import org.maillon.http.Operation;
import org.maillon.http.Problem;
import org.maillon.http.Site;
import org.maillon.json.Json;
import org.maillon.language.Language;
import org.maillon.language.Sentence;
import org.maillon.partner.PageReader;
import org.maillon.partner.PartnerType;

/** Pages that exist elsewhere, one at a time or many: what a migration is made of. */
@ApplicationScoped
public class ImportsResource implements Resource {

    /** The most pages of one request. */
    static final int MOST_PAGES = 100;

    private static final System.Logger LOG = System.getLogger(ImportsResource.class.getName());
    private static final int LONGEST_SOURCE = 500;
    /** A character takes up to four bytes. */
    private static final int MOST_BYTES = 4 * ImportPage.LONGEST;

    @Inject
    ImportPage importPage;

    @Inject
    ImportBySource importBySource;

    @Inject
    ShowVocabularies showVocabularies;

    @Inject
    Site site;

    @Override
    public List<Route> routes() {
        return List.of(new Route(ImportsApi.IMPORT, this::one), new Route(ImportsApi.IMPORTS, this::many));
    }

    private Answer one(Asked asked) throws IOException {
        boolean preview = isPreview(asked);
        Optional<String> source = asked.text("source");
        source.filter(text -> text.length() > LONGEST_SOURCE).ifPresent(text -> {
            throw Asked.invalid("source", text, List.of("1–" + LONGEST_SOURCE));
        });
        MediaType type = MediaType.of(asked.request().getContentType()).orElseThrow();
        String text = PageText.of(asked.bytes(MOST_BYTES), type.charset());
        Language language = asked.language();
        if (preview) {
            Map<String, Object> read = PageTree.of(importPage.preview(text, format(type.name())), language);
            return Answer.ok(Body.of(Operation.JSON, Json.bytes(read)));
        }
        ImportBySource.Outcome outcome = execute(text, type.name(), source);
        byte[] bytes = Json.bytes(PageTree.of(outcome, site, language));
        int status = outcome.kind() == ImportBySource.Kind.CREATED ? 201 : 200;
        return PartnerTree.tagged(status, bytes, outcome.partner().version())
                .with("Location", location(outcome.partner()));
    }

    private static boolean isPreview(Asked asked) {
        return asked.choice("preview", Stream.of("true", "false"))
                .orElse("false")
                .equals("true");
    }

    private static PageReader.Format format(String type) {
        return type.equals("text/html") ? PageReader.Format.HTML : PageReader.Format.TEXT;
    }

    private String location(Partner partner) {
        return site.absolute(PartnersResource.ALL + "/" + partner.id());
    }

    private ImportBySource.Outcome execute(String text, String type, Optional<String> source) {
        try {
            return importBySource.execute(text, format(type), source);
        } catch (InvalidContent invalid) {
            // What cannot be kept was read from the page: the places are those of what a preview shows.
            throw new NotServed(
                    Fault.problem(Refused.faults(Map.of(), invalid.problems())).with("refusal", Refused.name(invalid)));
        }
    }

    private Answer many(Asked asked) throws IOException {
        boolean preview = isPreview(asked);
        List<?> pages = Json.tree(asked.bytes(Json.LONGEST)) instanceof List<?> list ? list : List.of();
        if (pages.isEmpty()) {
            throw new NotServed(Fault.problem(List.of(new Fault("", Sentence.of("management.problem.not-a-list")))));
        }
        if (pages.size() > MOST_PAGES) {
            throw new NotServed(
                    Problem.of(Problem.Kind.TOO_LARGE, Sentence.of("problem.type.too-large.pages", MOST_PAGES)));
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        Stream.of("created", "updated", "unchanged", "read", "failed").forEach(kind -> counts.put(kind, 0));
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Map<String, Object> item = page(pages.get(i), i, preview, asked.language());
            counts.merge((String) item.get("outcome"), 1, Integer::sum);
            items.add(item);
        }
        Map<String, Object> document = new LinkedHashMap<>(counts);
        document.put("items", items);
        return Answer.ok(Body.of(Operation.JSON, Json.bytes(document)));
    }

    /** What became of one page; whatever is wrong with it stays with it. */
    private Map<String, Object> page(Object sent, int index, boolean preview, Language language) {
        Map<String, Object> item = new LinkedHashMap<>();
        if (sent instanceof Map<?, ?> map && map.get("source") instanceof String source) {
            item.put("source", source);
        }
        try {
            item.putAll(page(sent, index, preview, language, item));
        } catch (NotServed notServed) {
            failed(item, notServed.problem(), language);
        } catch (Refusal refusal) {
            failed(item, Refused.problem(refusal, PartnerType.with(showVocabularies.execute()), language), language);
        } catch (RuntimeException failure) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(System.Logger.Level.ERROR, "A page could not be imported, reference " + reference, failure);
            failed(item, Problem.of(Problem.Kind.INTERNAL, reference).with("reference", reference), language);
        }
        return item;
    }

    private void failed(Map<String, Object> item, Problem problem, Language language) {
        item.put("status", problem.kind().status());
        item.put("outcome", "failed");
        item.put("problem", Fault.told(problem, language).tree(site, language));
    }

    private Map<String, Object> page(
            Object sent, int index, boolean preview, Language language, Map<String, Object> item) {
        if (!(sent instanceof Map<?, ?> map)) {
            throw new NotServed(
                    Fault.problem(List.of(new Fault("/" + index, Sentence.of("management.problem.not-an-object")))));
        }
        Members members = new Members(Members.map(map), "/" + index);
        String source = members.neededText("source", LONGEST_SOURCE);
        String type = members.choice("contentType", ImportsApi.TYPES).orElse("text/plain");
        String text = members.text("text").orElse("");
        members.closed().check();
        PageText.check(text);
        if (preview) {
            PageReader.Page page = importPage.preview(text, format(type));
            item.put("status", 200);
            item.put("outcome", "read");
            return PageTree.of(page, language);
        }
        ImportBySource.Outcome outcome = execute(text, type, Optional.of(source));
        item.put("status", outcome.kind() == ImportBySource.Kind.CREATED ? 201 : 200);
        item.put("location", location(outcome.partner()));
        Map<String, Object> tree = PageTree.of(outcome, site, language);
        // Two hundred whole pages would be much to read: what is wrong with each is what counts.
        tree.remove("content");
        return tree;
    }
}

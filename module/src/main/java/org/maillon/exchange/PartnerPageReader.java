package org.maillon.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maillon.partner.PageReader;
import org.maillon.partner.PageReader.FaultKind;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Phones;
import org.maillon.partner.RichTexts;
import org.maillon.taxonomy.Taxonomy;

/** Reads the partner pages that a foundation already has, as text, Markdown or HTML, so that nobody types them again. */
@ApplicationScoped
public class PartnerPageReader implements PageReader {

    // Ten times the longest page of a partner that was ever seen.
    private static final int MOST_CHARACTERS = 200_000;
    private static final int MOST_ROWS = 3_000;

    private final Acronyms acronyms = Acronyms.shipped();

    @Inject
    RichTexts richTexts;

    @Inject
    Phones phones;

    /** For the container, which fills in the fields. */
    public PartnerPageReader() {
        this(new JsoupRichTexts(), new LibPhones());
    }

    PartnerPageReader(RichTexts richTexts, Phones phones) {
        this.richTexts = richTexts;
        this.phones = phones;
    }

    @Override
    public Page read(String source, Format format, Taxonomy taxonomy) {
        Titles titles = new Titles(taxonomy);
        Source taken = switch (format) {
            case TEXT -> TextRows.read(source);
            case HTML ->
                HtmlRows.read(
                        source,
                        text -> titles.match(text).filter(Titles.Match::alone).isPresent());
        };
        checkLength(taken.rows());
        PageDraft draft = new PageDraft(taken);
        PageWalk walk = new PageWalk(draft, taxonomy, titles, new ContactReader(draft, phones));
        List<Row> rows = new ArrayList<>(taken.rows());
        Optional<Row> title = title(rows, walk);
        title.ifPresent(row -> {
            NameReader names = new NameReader(draft);
            names.read(row);
            int next = rows.indexOf(row) + 1;
            if (next < rows.size() && names.readAcronym(rows.get(next))) {
                rows.remove(next);
            }
            rows.remove(row);
        });
        walk.walk(rows);
        draft.put(PartnerType.LANGUAGE.key(), walk.language().tag());
        LinkFaults links = new LinkFaults(draft);
        taken.rows().forEach(links::check);
        SectionReader sections = new SectionReader(draft, richTexts);
        List<Row> read = new ArrayList<>();
        walk.sections().forEach((key, text) -> {
            sections.read(key, text);
            read.addAll(text);
            innerTitles(draft, text);
        });
        new AcronymFaults(draft, acronyms).find(title.map(Row::text).orElse(""), read);
        return draft.page();
    }

    private static void checkLength(List<Row> rows) {
        long characters = rows.stream().mapToLong(row -> row.text().length()).sum();
        long links = rows.stream()
                .mapToLong(row -> Inline.links(row.inlines()).size())
                .sum();
        if (rows.size() + links > MOST_ROWS || characters > MOST_CHARACTERS) {
            throw new TooLong(MOST_CHARACTERS, MOST_ROWS);
        }
    }

    private static Optional<Row> title(List<Row> rows, PageWalk walk) {
        Optional<Row> highest = rows.stream()
                .filter(row -> row.isHeading() && row.level() == 1 && !walk.isKnown(row))
                .findFirst();
        return highest.or(() -> rows.stream()
                .limit(20)
                .filter(row -> !walk.isKnown(row) && !row.isItem() && !isTrail(row) && !isSentence(row))
                .findFirst());
    }

    /** No name ends like a sentence and is as long as one. */
    private static boolean isSentence(Row row) {
        String text = row.text();
        return text.endsWith(".") && text.split(" ", -1).length > 12;
    }

    /** "[Accueil](/) > [Partenaires](/p) > Terre et Mer": the way to the page, and not its title. */
    private static boolean isTrail(Row row) {
        return !Inline.links(row.inlines()).isEmpty()
                && (LinkFaults.onlyLinks(row.inlines())
                        || Inline.text(row.inlines()).matches("(?s).*\\s[>›»/]\\s.*"));
    }

    private static void innerTitles(PageDraft draft, List<Row> section) {
        for (Row row : section) {
            String text = row.text();
            if (row.isHeading() && PageWalk.isCapitals(text) && text.indexOf(' ') > 0) {
                draft.faultAs("import.capitals-as-title.inner", FaultKind.CAPITALS_AS_TITLE, row.line(), text);
            }
        }
    }
}

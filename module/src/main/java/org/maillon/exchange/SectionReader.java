package org.maillon.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillon.exchange.Inline.Link;
import org.maillon.partner.PartnerType;
import org.maillon.partner.RichTexts;

/** Reads a titled section of text: takes the calls to action out of it and writes the rest as rich text. */
final class SectionReader {

    private static final String ACTIONS = PartnerType.CALLS_TO_ACTION.key();
    private static final int MOST_ACTIONS = 5;
    private static final int LONGEST_LABEL = 300;

    private final PageDraft draft;
    private final RichTexts richTexts;

    SectionReader(PageDraft draft, RichTexts richTexts) {
        this.draft = draft;
        this.richTexts = richTexts;
    }

    /** Reads the rows of a section. */
    void read(String key, List<Row> rows) {
        List<Row> text = new ArrayList<>();
        int at = 0;
        while (at < rows.size()) {
            int end = at + 1;
            while (end < rows.size() && rows.get(end).joined()) {
                end++;
            }
            List<Row> paragraph = rows.subList(at, end);
            boolean mayAct = !key.equals(PartnerType.PROJECT_TITLE.key()) || rows.size() > paragraph.size();
            if (!mayAct || !takeActions(paragraph)) {
                text.addAll(paragraph);
            }
            at = end;
        }
        List<Row> sound = new FalseItems(draft).repair(text);
        String html = richTexts.clean(SectionHtml.write(sound));
        if (!html.isEmpty()) {
            draft.put(key, html);
            text.forEach(row -> draft.recognise(row.place(), key));
        }
    }

    private boolean takeActions(List<Row> paragraph) {
        List<Inline> inlines = new ArrayList<>();
        for (Row row : paragraph) {
            if (row.kind() != Row.Kind.TEXT || row.level() > 0 || row.quoted()) {
                return false;
            }
            inlines.addAll(row.inlines());
        }
        if (!LinkFaults.onlyLinks(inlines)) {
            return false;
        }
        List<Link> links = Inline.links(inlines).stream()
                .filter(link -> !link.text().isEmpty())
                .toList();
        List<Link> kept = links.stream()
                .filter(link -> link.target().kind() != LinkTarget.Kind.FORBIDDEN)
                .filter(link -> LinkFaults.disguise(link.text(), link.target()).isEmpty())
                .toList();
        boolean fits = draft.count(ACTIONS) + kept.size() <= MOST_ACTIONS
                && kept.stream().allMatch(SectionReader::mayAct);
        if (fits) {
            kept.forEach(this::add);
        }
        return fits;
    }

    private static boolean mayAct(Link link) {
        LinkTarget.Kind kind = link.target().kind();
        String text = link.text();
        return kind != LinkTarget.Kind.MAIL
                && kind != LinkTarget.Kind.PHONE
                && Networks.only(text).isEmpty()
                && text.codePointCount(0, text.length()) <= LONGEST_LABEL;
    }

    private void add(Link link) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("label", link.text());
        Optional<String> url = link.target().web();
        url.ifPresent(address -> action.put("url", address));
        draft.add(ACTIONS, action);
        draft.recognise(link.place(), ACTIONS);
    }
}

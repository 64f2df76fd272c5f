package org.maillon.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.maillon.exchange.Inline.Text;
import org.maillon.language.Plainly;
import org.maillon.partner.PageReader.FaultKind;

/** Joins list items that a blank line broke in two, whose second half looks like an item of its own. */
final class FalseItems {

    private static final String FINAL = ".;:,!?…»”\")]}";
    // A sentence does not end on one of these: whatever follows belongs to it.
    private static final Set<String> UNFINISHED = Set.of(
            "a", "au", "aux", "avec", "ce", "ces", "cette", "chez", "d", "dans", "de", "des", "du", "en", "entre", "et",
            "l", "la", "le", "les", "leur", "leurs", "mais", "ni", "ou", "par", "pour", "qu", "que", "qui", "sa",
            "sans", "ses", "son", "sous", "sur", "un", "une", "vers", "and", "of", "the", "to", "with", "for", "in",
            "on", "or", "by", "from", "their", "its", "that", "which");

    private final PageDraft draft;

    FalseItems(PageDraft draft) {
        this.draft = draft;
    }

    /** The rows with broken items in one piece. */
    List<Row> repair(List<Row> rows) {
        List<Row> repaired = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int last = repaired.size() - 1;
            if (last >= 0 && isTail(rows, i, repaired.get(last))) {
                Row head = repaired.get(last);
                draft.fault(FaultKind.FALSE_LIST_ITEM, row.line(), row.text(), head.text());
                List<Inline> joined = new ArrayList<>(head.inlines());
                joined.add(new Text(" ", row.place()));
                joined.addAll(row.inlines());
                repaired.set(last, head.saying(List.copyOf(joined)));
            } else {
                repaired.add(row);
            }
        }
        return repaired;
    }

    private static boolean isTail(List<Row> rows, int at, Row head) {
        Row row = rows.get(at);
        String tail = row.text();
        boolean list = row.isItem()
                && row.level() == 1
                && row.afterBlank()
                && inItem(head)
                && head.ordered() == row.ordered()
                && head.quoted() == row.quoted();
        if (!list || tail.isEmpty() || !Character.isLowerCase(tail.codePointAt(0))) {
            return false;
        }
        String said = head.text();
        if (said.isEmpty() || FINAL.indexOf(said.charAt(said.length() - 1)) >= 0) {
            return false;
        }
        String plain = Plainly.words(said);
        boolean unfinished = UNFINISHED.contains(plain.substring(plain.lastIndexOf(' ') + 1));
        return unfinished || !isAiry(rows, at);
    }

    private static boolean inItem(Row head) {
        return head.isItem() && head.level() == 1;
    }

    /** Whether the list is written with a blank line between all its items and without punctuation: that is its style. */
    private static boolean isAiry(List<Row> rows, int at) {
        int from = at;
        while (from > 0 && rows.get(from - 1).level() > 0 && !rows.get(from - 1).isHeading()) {
            from--;
        }
        int joints = 0;
        int items = 0;
        int punctuated = 0;
        int lower = 0;
        for (int i = from;
                i < rows.size() && rows.get(i).level() > 0 && !rows.get(i).isHeading();
                i++) {
            Row row = rows.get(i);
            if (!row.isItem() || row.level() > 1) {
                continue;
            }
            items++;
            String text = row.text();
            punctuated += FINAL.indexOf(text.charAt(text.length() - 1)) >= 0 ? 1 : 0;
            lower += Character.isLowerCase(text.codePointAt(0)) ? 1 : 0;
            joints += i > from && !row.afterBlank() ? 1 : 0;
        }
        return items >= 3 && joints == 0 && punctuated <= 1 && lower == items;
    }
}

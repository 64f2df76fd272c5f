package org.maillon.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.exchange.Inline.Place;
import org.maillon.language.Plainly;
import org.maillon.partner.PartnerType;

/** Reads the title of a page: a name, and an acronym before or behind it. */
final class NameReader {

    // At least two capitals, maybe with dots or digits, and nothing else but marks.
    private static final String ACRONYM = "(?=(?:[^\\p{Lu}]*\\p{Lu}){2})\\p{Lu}[\\p{Lu}\\p{N}.&'’+-]{1,20}";
    private static final Pattern BEFORE = Pattern.compile("(" + ACRONYM + ")\\s+[\\p{Pd}:|]\\s+(.*\\S)");
    private static final Pattern COLON = Pattern.compile("(" + ACRONYM + ")\\s*:\\s+(.*\\S)");
    private static final Pattern BEHIND = Pattern.compile("(.*\\S)\\s+[\\p{Pd}|]\\s+(" + ACRONYM + ")");
    private static final Pattern IN_PARENTHESES = Pattern.compile("(.*\\S)\\s*\\((" + ACRONYM + ")\\)");
    private static final Pattern NAME_INSIDE = Pattern.compile("(" + ACRONYM + ")\\s*\\((.{4,}?)\\)");
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(?:nom(?: (?:de la structure|du partenaire))?|name(?: of the (?:organisation|partner))?)\\s*(?::|\\p{Pd}|\\|)\\s+");
    private static final Pattern ACRONYM_LABEL =
            Pattern.compile("(?iu)(?:sigle|acronyme|acronym)\\s*(?::|\\p{Pd}|\\|)\\s+(\\S.{0,29})");
    private static final int LONGEST = 400;

    private final PageDraft draft;

    NameReader(PageDraft draft) {
        this.draft = draft;
    }

    /** A name and its acronym. */
    record Name(String name, Optional<String> acronym) {}

    /** The name and acronym that a title says. */
    static Name of(String title) {
        if (title.length() > LONGEST) {
            return new Name(title, Optional.empty());
        }
        Matcher before = BEFORE.matcher(title);
        if (before.matches()) {
            return new Name(before.group(2), Optional.of(before.group(1)));
        }
        Matcher colon = COLON.matcher(title);
        if (colon.matches()) {
            return new Name(colon.group(2), Optional.of(colon.group(1)));
        }
        Matcher inside = IN_PARENTHESES.matcher(title);
        if (inside.matches()) {
            return new Name(inside.group(1), Optional.of(inside.group(2)));
        }
        Matcher behind = BEHIND.matcher(title);
        if (behind.matches()) {
            return new Name(behind.group(1), Optional.of(behind.group(2)));
        }
        Matcher nameInside = NAME_INSIDE.matcher(title);
        return nameInside.matches()
                ? new Name(nameInside.group(2), Optional.of(nameInside.group(1)))
                : new Name(title, Optional.empty());
    }

    /** Reads a row as the title of the page. */
    void read(Row row) {
        Name name = of(LABEL.matcher(row.text()).replaceFirst(""));
        draft.put(PartnerType.NAME.key(), name.name());
        mark(row, name.name(), PartnerType.NAME.key());
        name.acronym().ifPresent(acronym -> {
            draft.put(PartnerType.ACRONYM.key(), acronym);
            mark(row, acronym, PartnerType.ACRONYM.key());
        });
    }

    /** Takes a line for the acronym when it is made of the first letters of the name's words. @return whether it is */
    boolean readAcronym(Row row) {
        Matcher labelled = ACRONYM_LABEL.matcher(row.text());
        if (labelled.matches() && !draft.has(PartnerType.ACRONYM.key())) {
            draft.put(PartnerType.ACRONYM.key(), labelled.group(1));
            mark(row, labelled.group(1), PartnerType.ACRONYM.key());
            return true;
        }
        String letters = Acronyms.bare(row.text());
        if (draft.has(PartnerType.ACRONYM.key()) || !letters.matches("\\p{Lu}{2,12}")) {
            return false;
        }
        int found = 0;
        for (String word : Plainly.words(draft.text(PartnerType.NAME.key())).split(" ", -1)) {
            if (found < letters.length() && Plainly.words(letters).charAt(found) == word.charAt(0)) {
                found++;
            }
        }
        if (found < letters.length()) {
            return false;
        }
        draft.put(PartnerType.ACRONYM.key(), row.text());
        draft.recognise(row.place(), PartnerType.ACRONYM.key());
        return true;
    }

    private void mark(Row row, String part, String key) {
        String written = draft.source()
                .written(row.line(), row.place().from(), row.place().to());
        int at = written.indexOf(part);
        Place place = at < 0
                ? row.place()
                : new Place(row.line(), row.place().from() + at, row.place().from() + at + part.length());
        draft.recognise(place, key);
    }
}

package org.maillon.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.exchange.Titles.Kind;
import org.maillon.exchange.Titles.Match;
import org.maillon.exchange.Titles.Title;
import org.maillon.language.Language;
import org.maillon.partner.PageReader.FaultKind;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.PartialDate;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Vocabulary;

/** Goes through the rows of a page once, opening a block at each title and giving every other row to its block. */
final class PageWalk {

    private static final Pattern FACTS_APART =
            Pattern.compile("[\\s\\p{Z}]+[|•·\\p{Pd}][\\s\\p{Z}]+|[\\s\\p{Z}]*[|•·;][\\s\\p{Z}]*");
    private static final int LONGEST_FACTS = 160;

    private final PageDraft draft;
    private final Taxonomy taxonomy;
    private final Titles titles;
    private final TermNames terms;
    private final SupportsDraft supports;
    private final ContactReader contact;
    private final Map<String, List<Row>> sections = new LinkedHashMap<>();
    private final Map<String, Set<String>> chosen = new LinkedHashMap<>();
    private final Map<Language, Integer> languages = new EnumMap<>(Language.class);
    private Optional<Title> open = Optional.empty();
    private boolean openedByHeading;
    private boolean openedOnItsLine;

    PageWalk(PageDraft draft, Taxonomy taxonomy, Titles titles, ContactReader contact) {
        this.draft = draft;
        this.taxonomy = taxonomy;
        this.titles = titles;
        this.terms = new TermNames(taxonomy);
        this.supports = new SupportsDraft(draft, terms);
        this.contact = contact;
    }

    /** The rows of each section, by the key of its field. */
    Map<String, List<Row>> sections() {
        return sections;
    }

    /** The language of most titles. */
    Language language() {
        int french = languages.getOrDefault(Language.FR, 0);
        int english = languages.getOrDefault(Language.EN, 0);
        if (french == english) {
            return draft.source().language().flatMap(Language::of).orElse(Language.FR);
        }
        return english > french ? Language.EN : Language.FR;
    }

    /** Whether a row would be taken for a title or a fact, and so is not the name of a partner. */
    boolean isKnown(Row row) {
        String text = row.text();
        Optional<Match> match = titles.match(text);
        boolean title = match.filter(found -> found.alone() || found.marked() || isUpdate(found, text))
                .isPresent();
        return title || SupportsDraft.year(text).isPresent() || level(text).isPresent();
    }

    private static boolean isUpdate(Match found, String text) {
        return found.title().kind() == Kind.UPDATED
                && DateWords.read(text.substring(Math.min(found.length(), text.length())))
                        .isDate();
    }

    /** Goes through the rows after the title. */
    void walk(List<Row> rows) {
        for (Row row : rows) {
            take(row);
        }
        contact.close();
        supports.close();
        chosen.forEach((vocabulary, codes) -> draft.put(vocabulary, List.copyOf(codes)));
    }

    private boolean inSection() {
        return open.filter(title -> title.kind() == Kind.SECTION).isPresent();
    }

    private void take(Row row) {
        List<Row> facts = facts(row);
        if (facts.size() > 1) {
            facts.forEach(this::takeOne);
        } else {
            takeOne(row);
        }
    }

    /** "Partenaire national | 2020 | Mis à jour le 3 mars 2021": facts side by side, when every part is one. */
    private List<Row> facts(Row row) {
        String text = Inline.text(row.inlines());
        boolean labelled = titles.match(text).filter(Match::marked).isPresent();
        if (inSection()
                || labelled
                || row.text().length() > LONGEST_FACTS
                || !Inline.links(row.inlines()).isEmpty()) {
            return List.of(row);
        }
        List<Row> facts = new ArrayList<>();
        Matcher apart = FACTS_APART.matcher(text);
        int from = 0;
        while (from <= text.length()) {
            int to = apart.find() ? apart.start() : text.length();
            String part = text.substring(from, to);
            List<Inline> words = List.of(new Inline.Text(part, row.place()));
            Row fact = new Row(Row.Kind.TEXT, 0, false, false, false, true, words, row.place());
            if (!isKnown(fact)) {
                return List.of(row);
            }
            facts.add(fact);
            from = to == text.length() ? to + 1 : apart.end();
        }
        return facts;
    }

    private void takeOne(Row row) {
        boolean content = inSection() && (row.isItem() || (row.joined() && row.level() > 0));
        if (content || isTermOfOpenBlock(row) || isProgramme(row) || !(opens(row) || isFact(row))) {
            give(row);
        }
    }

    /** Among terms that follow each other without a gap, "Éducation" is a theme and not a title. */
    private boolean isTermOfOpenBlock(Row row) {
        if (open.isEmpty() || open.get().kind() != Kind.VOCABULARY) {
            return false;
        }
        boolean close = row.joined() || row.isItem() || (openedByHeading && !row.isHeading());
        return close && !terms.all(open.get().key(), row.text()).isEmpty();
    }

    /** Below "Programme", the name of a programme is one, though a level of partnership may be called the same. */
    private boolean isProgramme(Row row) {
        return open.filter(title -> title.kind() == Kind.PROGRAMME).isPresent()
                && terms.named(PartnerType.PROGRAMME_VOCABULARY, row.text()).isPresent();
    }

    private boolean opens(Row row) {
        String written = Inline.text(row.inlines());
        Optional<Match> found = titles.match(written);
        if (found.isEmpty()) {
            return false;
        }
        Match match = found.get();
        Title title = match.title();
        List<Inline> value = Inline.after(row.inlines(), match.length());
        String rest = Characters.line(Inline.text(value));
        if (match.alone()) {
            if (title.kind() == Kind.OTHER) {
                draft.leave(row);
            }
            open(row, match);
            return true;
        }
        if (!mayFollow(row, match, rest)) {
            return false;
        }
        open(row, match);
        openedOnItsLine = true;
        Row remainder = row.saying(value);
        if (title.kind() == Kind.SECTION) {
            give(new Row(Row.Kind.TEXT, 0, false, false, false, true, remainder.inlines(), remainder.place()));
        } else {
            give(remainder);
        }
        return true;
    }

    /** Whether what stands behind a title on the same line is its value. */
    private boolean mayFollow(Row row, Match match, String rest) {
        Kind kind = match.title().kind();
        boolean readable = switch (kind) {
            case UPDATED, SIGNATURE -> DateWords.read(rest).isDate();
            case PERIOD -> PeriodWords.read(rest).isPeriod();
            case AMOUNT -> MoneyWords.read(rest).isPresent();
            case YEAR -> SupportsDraft.year(rest).isPresent();
            case VOCABULARY -> !terms.all(match.title().key(), rest).isEmpty();
            default -> false;
        };
        if (kind == Kind.UPDATED || kind == Kind.SIGNATURE || kind == Kind.PERIOD) {
            return readable || (match.marked() && !inSection());
        }
        if (kind == Kind.SECTION) {
            return match.marked() && (startsStrong(row, match.length()) || isLabelled(row, match));
        }
        return match.marked() && (readable || !inSection());
    }

    /**
     * "Le contexte : une île, deux quartiers": on a page that writes its sections like that; in a section that has a
     * title of its own, such words are part of a sentence.
     */
    private boolean isLabelled(Row row, Match match) {
        boolean fresh = !sections.containsKey(match.title().key());
        return fresh && row.kind() == Row.Kind.TEXT && row.level() == 0 && (!inSection() || openedOnItsLine);
    }

    /** "**Le contexte :** Depuis dix ans…": a title in the line of its text. */
    private static boolean startsStrong(Row row, int length) {
        boolean strong = row.inlines().get(0) instanceof Inline.Text first && first.strong();
        String label = Inline.text(row.inlines()).substring(0, Math.min(length, 40));
        return strong || label.codePoints().noneMatch(Character::isLowerCase);
    }

    private void open(Row row, Match match) {
        contact.closeAddress();
        match.language().ifPresent(language -> languages.merge(language, 1, Integer::sum));
        String written = Inline.text(row.inlines());
        String label = Characters.line(written.substring(0, Math.min(match.length(), written.length())));
        label = label.replaceFirst("[\\s:：\\p{Pd}]+$", "");
        if (match.title().kind() != Kind.UPDATED && match.title().kind() != Kind.OTHER && isCapitals(label)) {
            draft.fault(FaultKind.CAPITALS_AS_TITLE, row.line(), label);
        }
        open = Optional.of(match.title());
        openedByHeading = row.isHeading();
        openedOnItsLine = false;
        if (match.title().kind() == Kind.VOCABULARY) {
            openVocabulary(row, match.title().key());
        } else if (match.title().kind() == Kind.SECTION) {
            sections.computeIfAbsent(match.title().key(), any -> new ArrayList<>());
        }
    }

    static boolean isCapitals(String label) {
        return label.codePoints().noneMatch(Character::isLowerCase)
                && label.codePoints().filter(Character::isUpperCase).count() >= 3;
    }

    private void openVocabulary(Row row, String code) {
        boolean root = taxonomy.vocabulary(code)
                .map(Vocabulary::attachment)
                .filter(attachment -> attachment.rootAllowed())
                .isPresent();
        if (root && !chosen.containsKey(code)) {
            chosen.put(code, new LinkedHashSet<>(List.of(code)));
            draft.recognise(row.place(), code);
        }
    }

    /** A line that says what it is by itself, wherever it stands between the sections. */
    private boolean isFact(Row row) {
        String text = row.text();
        Optional<String> level = level(text);
        if (level.isPresent() && !(inSection() && (row.isItem() || row.joined()))) {
            endBlock();
            take(PartnerType.LEVEL, level.get(), row);
            return true;
        }
        if (inSection() || (open.filter(title -> title.kind() != Kind.CONTACT).isPresent() && !row.isHeading())) {
            return open.filter(title -> title.kind() == Kind.VOCABULARY).isPresent() && isYear(row, text);
        }
        return isYear(row, text);
    }

    private boolean isYear(Row row, String text) {
        if (SupportsDraft.year(text).isEmpty()) {
            return false;
        }
        endBlock();
        supports.meetYear(SupportsDraft.year(text).getAsInt());
        draft.recognise(row.place(), SupportsDraft.KEY);
        return true;
    }

    private void endBlock() {
        contact.closeAddress();
        open = Optional.empty();
    }

    private Optional<String> level(String text) {
        return terms.named(PartnerType.LEVEL, text).filter(code -> !code.equals(PartnerType.LEVEL));
    }

    private void give(Row row) {
        if (open.isEmpty()) {
            outside(row);
            return;
        }
        switch (open.get().kind()) {
            case SECTION ->
                Objects.requireNonNull(sections.get(open.get().key())).add(row);
            case CONTACT -> contact.read(row);
            case VOCABULARY -> term(row);
            case SUPPORTS -> supportLine(row);
            case UPDATED -> updated(row);
            case YEAR -> year(row);
            case SIGNATURE, PERIOD, AMOUNT, PROGRAMME -> value(row);
            case OTHER -> draft.leave(row);
        }
    }

    private void outside(Row row) {
        if (ContactReader.isContact(row)) {
            open = Optional.of(new Title(Kind.CONTACT, ""));
            contact.read(row);
        } else if (PeriodWords.read(row.text()).period().isPresent()) {
            open = Optional.of(new Title(Kind.PERIOD, SupportsDraft.KEY));
            value(row);
        } else if (terms.named(PartnerType.PROGRAMME_VOCABULARY, row.text()).isPresent()) {
            open = Optional.of(new Title(Kind.PROGRAMME, SupportsDraft.KEY));
            value(row);
        } else {
            draft.leave(row);
        }
    }

    private void term(Row row) {
        String vocabulary = open.orElseThrow().key();
        List<String> codes = terms.all(vocabulary, row.text());
        if (codes.isEmpty()) {
            strange(row);
        }
        codes.forEach(code -> take(vocabulary, code, row));
    }

    private void take(String vocabulary, String code, Row row) {
        Set<String> codes = chosen.computeIfAbsent(vocabulary, any -> new LinkedHashSet<>());
        if (!code.equals(vocabulary)) {
            codes.remove(vocabulary);
        } else if (!codes.isEmpty()) {
            return;
        }
        int most = taxonomy.vocabulary(vocabulary)
                .map(known -> known.attachment().atMost().orElse(200))
                .orElse(1);
        if (codes.contains(code) || codes.size() < most) {
            codes.add(code);
            draft.recognise(row.place(), vocabulary);
        } else {
            draft.leave(row);
        }
    }

    /** A line under a title whose value it cannot be: contact details, or nothing we know. */
    private void strange(Row row) {
        if (ContactReader.isContact(row)) {
            endBlock();
            outside(row);
        } else {
            draft.leave(row);
        }
    }

    private void supportLine(Row row) {
        int faults = draft.faultCount();
        if (supports.meetLine(row)) {
            recogniseSupport(row, faults);
        } else {
            draft.leave(row);
        }
    }

    private void year(Row row) {
        if (!isYear(row, row.text())) {
            strange(row);
        }
        open = Optional.empty();
    }

    private void updated(Row row) {
        DateWords.Found found = DateWords.read(row.text());
        Optional<PartialDate> day = found.date().filter(date -> date.day().isPresent());
        if (day.isPresent() && draft.put(PartnerType.UPDATED_ON.key(), day.get().iso())) {
            draft.recognise(row.place(), PartnerType.UPDATED_ON.key());
        } else if (found.isDate() && found.date().isEmpty()) {
            draft.fault(FaultKind.IMPOSSIBLE_DATE, row.line(), row.text());
        } else {
            strange(row);
        }
        open = open.filter(title -> title.kind() == Kind.CONTACT);
    }

    /** A date that does not exist was understood, and became a fault and no field. */
    private void recogniseSupport(Row row, int faultsBefore) {
        if (draft.faultCount() == faultsBefore) {
            draft.recognise(row.place(), SupportsDraft.KEY);
        }
    }

    private void value(Row row) {
        Kind kind = open.orElseThrow().kind();
        int faults = draft.faultCount();
        if (supports.meet(kind, row, row.text())) {
            recogniseSupport(row, faults);
            open = Optional.empty();
        } else {
            strange(row);
        }
    }
}

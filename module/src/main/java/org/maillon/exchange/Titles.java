package org.maillon.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.language.Labels;
import org.maillon.language.Language;
import org.maillon.language.Plainly;
import org.maillon.taxonomy.Attachment;
import org.maillon.taxonomy.Taxonomy;
import org.maillon.taxonomy.Vocabulary;

/** The titles by which the blocks of a partner page are recognised, in any case, number and spelling of accents. */
final class Titles {

    /** What a title opens. */
    enum Kind {
        UPDATED,
        YEAR,
        SIGNATURE,
        PERIOD,
        AMOUNT,
        PROGRAMME,
        SUPPORTS,
        CONTACT,
        SECTION,
        VOCABULARY,
        /** Something that stands on such pages and is no part of the partner: reported and left out. */
        OTHER
    }

    /**
     * A title.
     *
     * @param kind what it opens
     * @param key key of the field, or code of the vocabulary
     */
    record Title(Kind kind, String key) {}

    /**
     * A title found at the beginning of a text.
     *
     * @param title the title
     * @param length characters of the text that belong to it, marks after it included
     * @param marked whether a colon or dash parts it from what follows
     * @param alone whether nothing follows
     */
    record Match(Title title, int length, boolean marked, boolean alone, Optional<Language> language) {}

    private static final Pattern PLURAL = Pattern.compile("\\((?:s|x|e|es)\\)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern AFTER =
            Pattern.compile("[\\s\\p{Z}]*([:：|]|[\\s\\p{Z}]\\p{Pd}[\\s\\p{Z}])?[\\s\\p{Z}]*");
    private static final int MOST_WORDS = 8;

    private final Map<String, Title> titles = new HashMap<>();
    private final Map<String, Language> languages = new HashMap<>();

    /** The titles of pages classified by a taxonomy. */
    Titles(Taxonomy taxonomy) {
        for (TitleWords words : TitleWords.ALL) {
            words.names().forEach((language, names) -> names.forEach(name -> add(name, words.title(), language)));
        }
        for (Vocabulary vocabulary : taxonomy.attachedTo(Attachment.PARTNER)) {
            Title title = new Title(Kind.VOCABULARY, vocabulary.code());
            Labels label = vocabulary.label();
            add(label.fr(), title, Language.FR);
            add(label.en(), title, Language.EN);
            for (Language language : Language.values()) {
                TitleWords.ofVocabulary(vocabulary.code(), language).forEach(name -> add(name, title, language));
            }
        }
    }

    private void add(String name, Title title, Language language) {
        String key = String.join(" ", singular(Plainly.words(name)));
        if (titles.putIfAbsent(key, title) == null) {
            languages.put(key, language);
        } else if (languages.get(key) != language) {
            // The same word in both languages says nothing about the page.
            languages.remove(key);
        }
    }

    private static List<String> singular(String words) {
        List<String> singular = new ArrayList<>();
        for (String word : words.split(" ", -1)) {
            singular.add(word.length() > 3 ? word.replaceFirst("[sx]$", "") : word);
        }
        return singular;
    }

    /** The title that a text is or begins with; the longest when several fit. */
    Optional<Match> match(String text) {
        String whole = text.length() > 400 ? text.substring(0, 400) : text;
        Matcher plurals = PLURAL.matcher(whole);
        String bare = plurals.replaceAll(found -> " ".repeat(found.end() - found.start()));
        Matcher word = WORD.matcher(bare);
        StringBuilder key = new StringBuilder();
        Optional<Match> longest = Optional.empty();
        for (int words = 0; words < MOST_WORDS && word.find(); words++) {
            if (words == 0
                    && !Characters.isBlank(bare.substring(0, word.start()).replaceAll("[*_#>\\p{Pd}•]", ""))) {
                break;
            }
            key.append(words == 0 ? "" : " ").append(String.join(" ", singular(Plainly.words(word.group()))));
            Title title = titles.get(key.toString());
            if (title != null) {
                longest = Optional.of(found(title, bare, word.end(), key.toString()));
            }
        }
        return longest;
    }

    private Match found(Title title, String text, int end, String key) {
        Matcher after = AFTER.matcher(text).region(end, text.length());
        after.lookingAt();
        // What closes a title without being a word, such as "?" or "»", belongs to it.
        boolean alone = !WORD.matcher(text.substring(after.end())).find();
        return new Match(
                title,
                alone ? text.length() : after.end(),
                after.group(1) != null,
                alone,
                Optional.ofNullable(languages.get(key)));
    }
}

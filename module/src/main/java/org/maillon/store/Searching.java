package org.maillon.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.maillon.language.Plainly;
import org.maillon.taxonomy.Term;

/** How lists are narrowed down and sorted, the same for editors and for the public. */
final class Searching {

    /** As much as H2 keeps in one value; whoever looks for a word beyond it will not find it. */
    private static final int LONGEST_WORDS = 1_000_000;

    private static final int LONGEST_KEY = 200;

    private Searching() {}

    /** Words as they are kept to be looked through. */
    static String kept(String words) {
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }

    /**
     * What a name is sorted by: without accents and case, as French dictionaries do at first sight. Bytes, because
     * texts are compared by each database in its own way.
     */
    static byte[] key(String name) {
        byte[] bytes = Plainly.words(name).getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST_KEY ? bytes : Arrays.copyOf(bytes, LONGEST_KEY);
    }

    /** The condition that a column holds every one of the words. */
    static Command holds(String column, String words) {
        Command command = Command.of("");
        for (String word : words.replace("\u0000", "").strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                command.add(" and " + column + " like ? escape '!'", "%" + escaped(word) + "%");
            }
        }
        return command;
    }

    /**
     * The condition that a partner has every one of the words in a table of its own, which is read once and alone.
     *
     * @param partner the column with the partner's id
     * @param table the table of words by partner
     */
    static Command holds(String partner, String table, String words) {
        Command held = holds("held.words", words);
        if (held.text().isEmpty()) {
            return held;
        }
        return Command.of(" and " + partner + " in (select held.partner from " + table + " held where 1 = 1")
                .add(held)
                .add(")");
    }

    static String escaped(String word) {
        return word.replaceAll("[!%_]", "!$0");
    }

    /**
     * The condition that a partner carries one of the terms of each vocabulary.
     *
     * @param table the table of carried terms
     * @param partner the column with the partner's id
     */
    static Command carries(String table, String partner, Map<String, List<String>> terms) {
        Command command = Command.of("");
        terms.forEach((vocabulary, codes) -> {
            List<String> possible = codes.stream().filter(Searching::isCode).toList();
            if (codes.isEmpty()) {
                return;
            }
            if (possible.isEmpty() || !isCode(vocabulary)) {
                command.add(" and 1 = 0");
                return;
            }
            command.add(
                            " and exists (select 1 from " + table + " carried where carried.partner = " + partner
                                    + " and carried.vocabulary = ? and carried.term in ",
                            vocabulary)
                    .addList(possible)
                    .add(")");
        });
        return command;
    }

    /** Whether a text can be the code of a vocabulary or term at all; what a visitor typed may be anything. */
    static boolean isCode(String text) {
        return text.length() <= Term.LONGEST_CODE && Term.CODE.matcher(text).matches();
    }
}

package org.maillon.editorial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who is spoken to by name in a comment. Mentions are kept by account and not by what was typed: in the words a sign that
 * nobody can type stands for each. A name that is nobody's, or that two people share, stays text.
 *
 * @param marked the words with a sign for each mention
 * @param people whom the signs stand for, in their order
 */
public record Mentions(String marked, List<Person> people) {

    /** Most people one comment mentions; further names stay text. */
    public static final int MOST = 50;

    /** Signs of Unicode's private use, one for each place. */
    private static final char FIRST = '\uE000';

    public Mentions {
        people = List.copyOf(people);
    }

    /**
     * A part of a comment.
     *
     * @param person who is mentioned here, if it is a mention
     */
    public record Piece(String text, Optional<Person> person) {}

    /** Words without the signs that are ours. */
    static String plain(String words) {
        return words.replaceAll("[\uE000-\uE0FF]", "");
    }

    /** The place that a sign stands for; negative when it is none of ours. */
    static int place(char sign) {
        int place = sign - FIRST;
        return place < MOST ? place : -1;
    }

    /**
     * Finds the names in what somebody typed.
     *
     * @param words what was typed, with {@code @name} or {@code @account} where somebody is meant
     * @param chosen accounts that were chosen beside the words; those that are not in them are added at their end
     * @param people who can be mentioned
     */
    public static Mentions of(String words, Set<String> chosen, Collection<Editor> people) {
        String text = plain(words);
        List<Person> found = new ArrayList<>();
        StringBuilder marked = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            Optional<Called> called = isMention(text, at) ? called(text, at + 1, people) : Optional.empty();
            if (called.isPresent() && add(found, called.get().person())) {
                marked.append(sign(found, called.get().person()));
                at += 1 + called.get().length();
            } else {
                marked.append(text.charAt(at));
                at++;
            }
        }
        people.stream()
                .filter(editor -> chosen.contains(editor.id()))
                .map(Person::of)
                .filter(person -> !found.contains(person) && add(found, person))
                .forEach(person -> marked.append(' ').append(sign(found, person)));
        return new Mentions(marked.toString().strip(), found);
    }

    private record Called(Person person, int length) {}

    private static boolean isMention(String text, int at) {
        return text.charAt(at) == '@' && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    /** The longest name or account that is written here and means one person only. */
    private static Optional<Called> called(String text, int from, Collection<Editor> people) {
        List<Called> all = new ArrayList<>();
        for (Editor editor : people) {
            for (String name : List.of(editor.displayName(), editor.id())) {
                if (isWritten(text, from, name)) {
                    all.add(new Called(Person.of(editor), name.length()));
                }
            }
        }
        Optional<Called> longest = all.stream().max(Comparator.comparingInt(Called::length));
        return longest.filter(one -> all.stream()
                .filter(other -> other.length() == one.length())
                .allMatch(other -> other.person().id().equals(one.person().id())));
    }

    private static boolean isWritten(String text, int from, String name) {
        int end = from + name.length();
        return !name.isEmpty()
                && end <= text.length()
                && text.substring(from, end).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private static boolean add(List<Person> found, Person person) {
        if (!found.contains(person) && found.size() < MOST) {
            found.add(person);
        }
        return found.contains(person);
    }

    private static char sign(List<Person> found, Person person) {
        return (char) (FIRST + found.indexOf(person));
    }
}

package org.maillon.management;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillon.http.Problem;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.language.Sentence;

/**
 * Something wrong at one place of a body.
 *
 * @param pointer the place, as JSON Pointer (RFC 6901)
 * @param sentence what is wrong and what to do
 */
record Fault(String pointer, Sentence sentence) {

    /** The member of a problem document that holds the faults. */
    static final String MEMBER = "errors";

    /** Nobody mends more than so many at once; a hundred thousand would be an answer of many megabytes. */
    private static final int MOST_TOLD = 100;

    /** The problem with a body that has these faults. */
    static Problem problem(List<Fault> faults) {
        return Problem.of(
                        Problem.Kind.INVALID_CONTENT, Sentence.of("problem.type.invalid-content.count", faults.size()))
                .with(MEMBER, faults);
    }

    /** The problem with its faults, if it has any, or the first hundred of them, in a language. */
    static Problem told(Problem problem, Language language) {
        if (!(problem.more().get(MEMBER) instanceof List<?> faults)) {
            return problem;
        }
        return problem.with(
                MEMBER,
                faults.stream()
                        .limit(MOST_TOLD)
                        .map(fault -> ((Fault) fault).tree(language))
                        .toList());
    }

    /** The fault as programs read it: place, stable key, and sentence. */
    Map<String, Object> tree(Language language) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("pointer", pointer);
        tree.put("key", sentence.key());
        tree.put("message", Messages.in(language).say(sentence));
        return tree;
    }
}

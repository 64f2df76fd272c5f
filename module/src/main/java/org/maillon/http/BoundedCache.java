package org.maillon.http;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers kept in memory until something the public reads changes; never more than a budget, the ones least asked for
 * go first.
 *
 * @param <K> what is asked for
 */
public final class BoundedCache<K> {

    private final long budget;
    private final Map<K, Answer> answers = new LinkedHashMap<>(16, 0.75f, true);
    private long generation = Long.MIN_VALUE;
    private long held;

    /** @param budget most bytes held */
    public BoundedCache(long budget) {
        this.budget = budget;
    }

    /** An answer made under this generation, if it is still there. */
    public synchronized Optional<Answer> get(K key, long asOf) {
        return asOf == generation ? Optional.ofNullable(answers.get(key)) : Optional.empty();
    }

    /** Keeps an answer; answers of another generation are forgotten, one that is too large by itself is not kept. */
    public synchronized void put(K key, Answer answer, long asOf) {
        if (asOf < generation) {
            return;
        }
        if (asOf > generation) {
            answers.clear();
            held = 0;
            generation = asOf;
        }
        if (answer.size() > budget) {
            return;
        }
        Optional.ofNullable(answers.put(key, answer)).ifPresent(before -> held -= before.size());
        held += answer.size();
        Iterator<Answer> oldest = answers.values().iterator();
        while (held > budget) {
            held -= oldest.next().size();
            oldest.remove();
        }
    }

    /** How many bytes are held. */
    public synchronized long held() {
        return held;
    }
}

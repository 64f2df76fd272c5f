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
    private final Map<K, Body> bodies = new LinkedHashMap<>(16, 0.75f, true);
    private long generation = Long.MIN_VALUE;
    private long held;

    /** @param budget most bytes held */
    public BoundedCache(long budget) {
        this.budget = budget;
    }

    /** An answer made under this generation, if it is still there. */
    public synchronized Optional<Body> get(K key, long asOf) {
        return asOf == generation ? Optional.ofNullable(bodies.get(key)) : Optional.empty();
    }

    /** Keeps an answer; answers of another generation are forgotten, one that is too large by itself is not kept. */
    public synchronized void put(K key, Body body, long asOf) {
        if (asOf < generation) {
            return;
        }
        if (asOf > generation) {
            bodies.clear();
            held = 0;
            generation = asOf;
        }
        if (body.size() > budget) {
            return;
        }
        Optional.ofNullable(bodies.put(key, body)).ifPresent(before -> held -= before.size());
        held += body.size();
        Iterator<Body> oldest = bodies.values().iterator();
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

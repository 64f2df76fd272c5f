package org.maillon.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.maillon.host.Patience;

/**
 * Counts wrong passwords per account and address, and wrong tokens and guests' links per address. After five within a
 * quarter of an hour, that address waits for that account; colleagues elsewhere are not locked out by somebody's guessing. A bounded number is remembered.
 */
@ApplicationScoped
public class WrongPasswords implements Patience {

    static final int ALLOWED = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int REMEMBERED = 10_000;

    private record Attempt(String id, String address) {}

    private record Count(int attempts, Instant since) {}

    private final Clock clock;
    private final Map<Attempt, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Attempt, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** For the container's proxy only. */
    protected WrongPasswords() {
        this(Clock.systemUTC());
    }

    @Inject
    public WrongPasswords(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Duration> begin(String id, String address) {
        Attempt attempt = new Attempt(id, address);
        Instant now = clock.instant();
        Count known = counts.getOrDefault(attempt, new Count(0, now));
        Instant end = known.since().plus(WINDOW);
        if (!now.isBefore(end)) {
            known = new Count(0, now);
        }
        if (known.attempts() >= ALLOWED) {
            return Optional.of(Duration.between(now, end));
        }
        counts.put(attempt, new Count(known.attempts() + 1, known.since()));
        return Optional.empty();
    }

    @Override
    public synchronized void succeed(String id, String address) {
        counts.remove(new Attempt(id, address));
    }

    synchronized int remembered() {
        return counts.size();
    }
}

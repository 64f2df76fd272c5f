package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maillon.editorial.Letters;
import org.maillon.editorial.Notifications;
import org.maillon.editorial.Outbox;

/**
 * Forgets what was told and read long ago, and the mail that went out with it. What is unread, waits or was given up stays; the
 * audit log, which keeps what happened, is never touched.
 */
@ApplicationScoped
public class PurgeTold {

    private static final System.Logger LOG = System.getLogger(PurgeTold.class.getName());
    private static final Duration BETWEEN = Duration.ofHours(1);

    @Inject
    Outbox outbox;

    @Inject
    Notifications notifications;

    @Inject
    Letters letters;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "maillon.notifications.keep-days", defaultValue = "400")
    int keepDays;

    @Inject
    PurgeTold inTransaction;

    private Instant next = Instant.MIN;

    /** Forgets, once an hour, what is older than it is kept. */
    public synchronized int execute() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return 0;
        }
        next = now.plus(BETWEEN);
        int forgotten = inTransaction.purge(now.minus(Duration.ofDays(Math.max(1, keepDays))));
        if (forgotten > 0) {
            LOG.log(System.Logger.Level.INFO, "Old notifications and deliveries forgotten: {0}", forgotten);
        }
        return forgotten;
    }

    /**
     * Forgets what was told before a moment.
     *
     * @return how many rows are gone
     */
    @Transactional
    public int purge(Instant before) {
        return notifications.purge(before) + letters.purge(before) + outbox.purge(before);
    }
}

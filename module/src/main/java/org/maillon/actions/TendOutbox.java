package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.maillon.editorial.Letters;
import org.maillon.editorial.Outbox;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Post;

/** Shows an administrator what waits to be told and what was given up, and tries that again. */
@ApplicationScoped
public class TendOutbox {

    private static final int MOST = 100;

    @Inject
    Acting acting;

    @Inject
    Outbox outbox;

    @Inject
    Letters letters;

    @Inject
    Post post;

    @Inject
    Clock clock;

    /**
     * How it stands.
     *
     * @param isMailOn whether there is a mail server
     * @param events what is to be told at the desk
     * @param letters what is to go out by mail
     * @param dead mail that was given up, the newest
     */
    public record Report(boolean isMailOn, Outbox.Standing events, Outbox.Standing letters, List<Letters.Dead> dead) {}

    /** How it stands now. */
    @Transactional
    public Report report() {
        acting.with(Permission.ADMINISTER);
        return new Report(post.isOn(), outbox.standing(), letters.standing(), letters.dead(MOST));
    }

    /** Tries again what was given up. */
    @Transactional
    public void revive() {
        acting.with(Permission.ADMINISTER);
        outbox.revive(clock.instant().truncatedTo(ChronoUnit.MICROS));
        letters.revive(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}

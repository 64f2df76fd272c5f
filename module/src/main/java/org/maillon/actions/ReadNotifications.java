package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.MailWish;
import org.maillon.editorial.Notification;
import org.maillon.editorial.Notifications;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Post;
import org.maillon.host.AccountDirectory;

/** Shows people what they were told, and lets them say how they want to be told; each only their own. */
@ApplicationScoped
public class ReadNotifications {

    @Inject
    Acting acting;

    @Inject
    Notifications notifications;

    @Inject
    AccountDirectory accounts;

    @Inject
    Post post;

    @Inject
    Clock clock;

    /** What the person was told, newest first. */
    @Transactional
    public Notifications.Page list(boolean unreadOnly, int offset, int limit) {
        return notifications.list(me(), unreadOnly, offset, limit);
    }

    /** How many of them the person has not read. */
    @Transactional
    public long unread() {
        return notifications.unread(me());
    }

    /** Remembers that the person has read one, and gives it; nothing when it was not told to them. */
    @Transactional
    public Optional<Notification> read(UUID id) {
        String me = me();
        return notifications.read(me, id, clock.instant().truncatedTo(ChronoUnit.MICROS))
                ? notifications.find(me, id)
                : Optional.empty();
    }

    /** Remembers that the person has read all. */
    @Transactional
    public void readAll() {
        notifications.readAll(me(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** How the person wants to be told by mail. */
    @Transactional
    public MailWish wish() {
        return notifications.wish(me());
    }

    /** Remembers how the person wants to be told by mail. */
    @Transactional
    public void wish(MailWish wish) {
        notifications.wish(me(), wish);
    }

    /** Where mail would go, if the host knows an address. */
    public Optional<String> address() {
        return accounts.mail(me());
    }

    /** Whether there is a mail server at all. */
    public boolean isMailOn() {
        return post.isOn();
    }

    private String me() {
        return acting.with(Permission.SEE).id();
    }
}

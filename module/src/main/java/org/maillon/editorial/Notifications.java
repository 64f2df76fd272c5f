package org.maillon.editorial;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people were told, and how they want to be told. */
public interface Notifications {

    /** Some of what a person was told, newest first. */
    record Page(List<Notification> notifications, long total) {}

    /** Tells a person of an event; the same event is never told to them twice. */
    void tell(Outbox.Event event, String person, Reason reason, Instant now, Optional<UUID> letter);

    /** Takes as read what people were told of a page for a reason that no longer holds, before a line of the audit log. */
    void settle(UUID partner, Reason reason, long before, Instant now);

    /** What a person was told. */
    Page list(String person, boolean unreadOnly, int offset, int limit);

    /** One of them, if it was told to this person. */
    Optional<Notification> find(String person, UUID id);

    /** How many a person has not read. */
    long unread(String person);

    /** Remembers that a person has read one; whether there was one. */
    boolean read(String person, UUID id, Instant now);

    /** Remembers that a person has read all. */
    void readAll(String person, Instant now);

    /** How a person wants to be told. */
    MailWish wish(String person);

    /** Remembers how a person wants to be told. */
    void wish(String person, MailWish wish);

    /** Forgets what was told before a moment and has been read. */
    int purge(Instant before);
}

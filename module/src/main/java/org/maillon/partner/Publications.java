package org.maillon.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts partners before the public and takes them away. */
public interface Publications {

    /**
     * Shows a partner to the public in place of what was shown of it before. An address it had before leads to the new
     * one.
     */
    void publish(PublishedPartner partner, List<Prepared> renditions, String fingerprint);

    /**
     * Takes a partner away from the public; its addresses answer that it is gone, with what there is to say to visitors, or
     * lead them to another partner for as long as that one is published.
     */
    void withdraw(UUID partner, Farewell farewell, Instant now);

    /**
     * Takes a partner away for good. Its addresses answer that it is gone; what they were is kept as a hash only, so that
     * they may be given to another partner.
     */
    void erase(UUID partner, Instant now);

    /** What the address of a partner that was taken away says; nothing while it is published. */
    Optional<Farewell> farewell(UUID partner);

    /** Who stands, stood or is led on at this address, other than nobody. */
    Optional<UUID> holder(Slug slug);

    /** The addresses a partner had before and that lead to it. */
    List<Slug> formerSlugs(UUID partner);

    /** Notes that the labels of a vocabulary changed, so that what partners carrying it show is out of date. */
    void outdate(String vocabulary);

    /**
     * Published partners whose kept bytes were prepared under another fingerprint, some at a time.
     *
     * @param after the last one of those before; none for the first
     */
    List<UUID> outdated(String fingerprint, Optional<UUID> after, int most);
}

package org.maillon.editorial;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the links for guests are kept; of the secrets in them only the hashes. */
public interface GuestLinks {

    /** Keeps a new link. */
    void add(GuestLink link);

    /** Lets whoever knows a token in by a link; a link may have several. */
    void admit(UUID link, GuestToken token, Instant now);

    /** The link that a token belongs to, whatever its state. */
    Optional<GuestLink> opened(GuestToken token);

    /** A link of a page. */
    Optional<GuestLink> find(UUID partner, UUID link);

    /** A link, of whatever page. */
    Optional<GuestLink> find(UUID link);

    /** The links of a page, newest first. */
    List<GuestLink> of(UUID partner);

    /** Ends a link; false when somebody else has. */
    boolean revoke(UUID link, GuestLink.Revocation revocation);

    /** Remembers when it was opened; whether that was the first time. */
    boolean remember(UUID link, Instant openedAt);

    /** Keeps the guest's opinion instead of the one before. */
    void answer(UUID link, GuestOpinion opinion);
}

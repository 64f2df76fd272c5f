package org.maillon.editorial;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the links are kept by which partners say that their page holds; of the secrets in them only the hashes. */
public interface VerificationLinks {

    /** Keeps a new link; false when the partner was reminded of its due day before. */
    boolean add(VerificationLink link);

    /** Lets whoever knows a token answer by a link; a link may have several. */
    void admit(UUID link, GuestToken token, Instant now);

    /** The link that a token belongs to, whatever its state. */
    Optional<VerificationLink> opened(GuestToken token);

    /** The link with this id. */
    Optional<VerificationLink> find(UUID link);

    /** The newest links of a page, newest first. */
    List<VerificationLink> of(UUID partner, int most);

    /** Remembers when it was opened; whether that was the first time. */
    boolean remember(UUID link, Instant openedAt);

    /** Ends a link; false when it has ended before. */
    boolean close(UUID link, VerificationLink.Closing closing);

    /** Ends all links of a page that have not ended. */
    void closeAll(UUID partner, VerificationLink.Closing closing);
}

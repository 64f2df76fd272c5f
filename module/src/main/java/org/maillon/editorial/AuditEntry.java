package org.maillon.editorial;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One line of the audit log: who did what, when, to which partner, and why.
 *
 * @param at when
 * @param by who
 * @param action what, as a stable name: {@code create}, {@code save}, {@code publish}…
 * @param partner to which partner, if to one
 * @param subject name of the partner or vocabulary at the time
 * @param from state before, if the state matters
 * @param to state after
 * @param revision revision that was made or concerned
 * @param comment why, in the person's words
 */
public record AuditEntry(
        Instant at,
        Person by,
        String action,
        Optional<UUID> partner,
        String subject,
        Optional<ModerationState> from,
        Optional<ModerationState> to,
        OptionalInt revision,
        Optional<String> comment) {

    /** The action of somebody who set a rule of the review aside and said why. */
    public static final String OVERRIDE = "override";

    /** The action of a partner who says that the page still holds. */
    public static final String CONFIRMED = "partner-confirm";

    /** The action of a partner whose proposed change became a working copy. */
    public static final String PROPOSED = "partner-propose";

    /** The action of a partner whose proposed change stands in comments, or who only said something. */
    public static final String REMARKED = "partner-remark";

    /** A partner has not answered by the due day. */
    public static final String UNANSWERED = "partner-unanswered";
}

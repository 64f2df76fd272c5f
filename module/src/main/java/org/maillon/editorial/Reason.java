package org.maillon.editorial;

import java.util.Locale;
import java.util.Optional;
import org.maillon.language.Sentence;

/** Why somebody is told of what happened to a page; who has several reasons is told the first. */
public enum Reason {
    /** Somebody spoke to them by name in a comment. */
    MENTIONED,
    /** They are to take care of it. */
    ASSIGNED,
    /** Something they are to take care of is due. */
    REMINDED,
    /** A guest whom they asked agrees with a page. */
    GUEST_AGREES,
    /** A guest whom they asked wants something changed. */
    GUEST_ASKS_FOR_CHANGES,
    /** A guest whom they asked said something about a page. */
    GUEST_COMMENTED,
    /** A partner says that a page still holds. */
    CONFIRMED,
    /** A partner proposes a change. */
    PROPOSED,
    /** A partner has not answered by the due day. */
    UNANSWERED,
    /** A page was not published at its hour. */
    SCHEDULE_FAILED,
    /** A page waits for reviewers. */
    REVIEW_WANTED,
    /** What they wrote needs changes. */
    CHANGES_REQUESTED,
    /** What they wrote was agreed to. */
    APPROVED,
    /** An approved page waits for publishers. */
    TO_PUBLISH,
    /** The public reads what they wrote. */
    PUBLISHED,
    /** The public no longer reads what they wrote. */
    TAKEN_OFFLINE,
    /** There is a comment on what they wrote. */
    COMMENTED,
    /** A rule of the review was set aside. */
    OVERRIDDEN,
    /** An administrator erased personal data. */
    ERASED;

    /** The name in the database and for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What happened, in a sentence with who did it and the page. */
    public Sentence sentence(String by, String subject) {
        return Sentence.of("notification." + code(), by, subject);
    }

    /** The reason with this code. */
    public static Optional<Reason> of(String code) {
        for (Reason reason : values()) {
            if (reason.code().equals(code)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}

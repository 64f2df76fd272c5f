package org.maillon.editorial;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What colleagues say about one place of a page, until it is settled.
 *
 * @param id never changes
 * @param partner the page
 * @param anchor the place
 * @param comments in the order in which they were said, at least one
 * @param resolution who settled it, if it is settled
 */
public record CommentThread(
        UUID id, UUID partner, Anchor anchor, List<Comment> comments, Optional<Resolution> resolution) {

    /**
     * A place of a page. It holds through any change of the content: the id of an item stays when items are moved, and
     * comes back with it when it was taken away.
     *
     * @param field key of the field
     * @param item id of the item, where the field is a repeated one and the comment is about one item
     */
    public record Anchor(String field, Optional<UUID> item) {}

    /** Who settled it, and when. */
    public record Resolution(Person by, Instant at) {}

    public CommentThread {
        comments = List.copyOf(comments);
        if (comments.isEmpty()) {
            throw new IllegalArgumentException("A thread begins with a comment");
        }
    }

    /** Whether something is still to be settled. */
    public boolean isOpen() {
        return resolution.isEmpty();
    }

    /** How it began. */
    public Comment first() {
        return comments.get(0);
    }
}

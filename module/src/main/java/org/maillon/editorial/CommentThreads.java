package org.maillon.editorial;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the talk about pages is kept. */
public interface CommentThreads {

    /** Begins a thread. */
    void begin(CommentThread thread);

    /** Adds to a thread; whoever adds to a settled one opens it again. */
    void add(UUID thread, Comment comment);

    /** Settles a thread, or opens it again. */
    void settle(UUID thread, Optional<CommentThread.Resolution> resolution);

    /** A thread of a page. */
    Optional<CommentThread> find(UUID partner, UUID thread);

    /** Every thread of a page, in the order in which they were begun. */
    List<CommentThread> of(UUID partner);
}

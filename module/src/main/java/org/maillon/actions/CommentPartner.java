package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.Comment;
import org.maillon.editorial.CommentThread;
import org.maillon.editorial.CommentThread.Anchor;
import org.maillon.editorial.CommentThreads;
import org.maillon.editorial.Editor;
import org.maillon.editorial.NothingSaid;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Person;
import org.maillon.editorial.UnknownComment;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Items;

/** Lets colleagues talk about a place of a page. Nothing of the page itself changes. */
@ApplicationScoped
public class CommentPartner {

    @Inject
    Acting acting;

    @Inject
    Intake intake;

    @Inject
    Ledger ledger;

    @Inject
    CommentThreads threads;

    /** Says something about a place. */
    @Transactional
    public CommentThread begin(UUID id, Anchor anchor, String words) {
        Editor editor = acting.with(Permission.COMMENT);
        Partner partner = ledger.find(id);
        if (!isThere(anchor, partner)) {
            throw UnknownComment.place();
        }
        Comment comment = comment(editor, partner, words);
        CommentThread thread = new CommentThread(UUID.randomUUID(), id, anchor, List.of(comment), Optional.empty());
        threads.begin(thread);
        note(editor, "comment", partner, Optional.of(comment.words()));
        return thread;
    }

    /** Answers; what was settled is open again. */
    @Transactional
    public CommentThread answer(UUID id, UUID thread, String words) {
        Editor editor = acting.with(Permission.COMMENT);
        Partner partner = ledger.find(id);
        CommentThread known = known(id, thread);
        Comment comment = comment(editor, partner, words);
        threads.add(known.id(), comment);
        note(editor, "comment", partner, Optional.of(comment.words()));
        return known(id, thread);
    }

    /** Settles a thread, or opens it again; doing so twice changes nothing. */
    @Transactional
    public CommentThread settle(UUID id, UUID thread, boolean settled) {
        Editor editor = acting.with(Permission.COMMENT);
        Partner partner = ledger.find(id);
        CommentThread known = known(id, thread);
        if (known.isOpen() == settled) {
            threads.settle(
                    thread,
                    settled
                            ? Optional.of(new CommentThread.Resolution(Person.of(editor), ledger.now()))
                            : Optional.empty());
            note(editor, settled ? "resolve-comment" : "reopen-comment", partner, Optional.empty());
        }
        return known(id, thread);
    }

    /** All threads of a page. */
    @Transactional
    public List<CommentThread> list(UUID id) {
        acting.with(Permission.SEE);
        ledger.find(id);
        return threads.of(id);
    }

    private CommentThread known(UUID id, UUID thread) {
        return threads.find(id, thread).orElseThrow(UnknownComment::thread);
    }

    private Comment comment(Editor editor, Partner partner, String words) {
        String said = Intake.comment(Optional.of(words)).orElseThrow(NothingSaid::new);
        return new Comment(Person.of(editor), ledger.now(), partner.working().number(), said);
    }

    private void note(Editor editor, String action, Partner partner, Optional<String> words) {
        ledger.note(editor, action, partner, Optional.of(partner.state()), words);
    }

    private boolean isThere(Anchor anchor, Partner partner) {
        Optional<Field<?>> field = intake.type().fields().field(anchor.field());
        return field.isPresent()
                && (anchor.item().isEmpty()
                        || partner.working()
                                .content()
                                .get(field.get())
                                .filter(Items.class::isInstance)
                                .map(Items.class::cast)
                                .filter(items -> items.list().stream()
                                        .anyMatch(item ->
                                                item.id().equals(anchor.item().orElseThrow())))
                                .isPresent());
    }
}

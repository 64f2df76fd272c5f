package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maillon.editorial.Comment;
import org.maillon.editorial.CommentThread;
import org.maillon.editorial.CommentThread.Anchor;
import org.maillon.editorial.CommentThreads;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Mentions;
import org.maillon.editorial.NothingSaid;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Person;
import org.maillon.editorial.UnknownComment;
import org.maillon.host.AccountDirectory;
import org.maillon.language.Plainly;
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

    @Inject
    AccountDirectory accounts;

    /** Says something about a place. */
    @Transactional
    public CommentThread begin(UUID id, Anchor anchor, String words) {
        return begin(id, anchor, words, Set.of());
    }

    /**
     * Says something about a place.
     *
     * @param mentioned accounts that were chosen beside the words, to be told
     */
    @Transactional
    public CommentThread begin(UUID id, Anchor anchor, String words, Set<String> mentioned) {
        Editor editor = acting.with(Permission.COMMENT);
        Partner partner = ledger.find(id);
        if (!isThere(anchor, partner)) {
            throw UnknownComment.place();
        }
        Comment comment = comment(editor, partner, words, mentioned);
        CommentThread thread = new CommentThread(UUID.randomUUID(), id, anchor, List.of(comment), Optional.empty());
        threads.begin(thread);
        note(editor, partner, comment);
        return thread;
    }

    /** Answers; what was settled is open again. */
    @Transactional
    public CommentThread answer(UUID id, UUID thread, String words) {
        return answer(id, thread, words, Set.of());
    }

    /**
     * Answers; what was settled is open again.
     *
     * @param mentioned accounts that were chosen beside the words, to be told
     */
    @Transactional
    public CommentThread answer(UUID id, UUID thread, String words, Set<String> mentioned) {
        Editor editor = acting.with(Permission.COMMENT);
        Partner partner = ledger.find(id);
        CommentThread known = known(id, thread);
        Comment comment = comment(editor, partner, words, mentioned);
        threads.add(known.id(), comment);
        note(editor, partner, comment);
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

    /** Everybody who can see a page, by name: they can be mentioned in what is said about it. */
    @Transactional
    public List<Editor> people() {
        acting.with(Permission.COMMENT);
        return readers().stream()
                .sorted(Comparator.comparing((Editor editor) -> Plainly.words(editor.displayName()))
                        .thenComparing(Editor::id))
                .toList();
    }

    private List<Editor> readers() {
        return accounts.everybody().stream()
                .filter(editor -> editor.may(Permission.SEE))
                .toList();
    }

    private Comment comment(Editor editor, Partner partner, String words, Set<String> mentioned) {
        String said = Intake.comment(Optional.of(words)).orElseThrow(NothingSaid::new);
        Mentions mentions = Mentions.of(said, mentioned, readers());
        return new Comment(
                Person.of(editor), ledger.now(), partner.working().number(), mentions.marked(), mentions.people());
    }

    /** Whoever is mentioned is told, and may do no more than before. */
    private void note(Editor editor, Partner partner, Comment comment) {
        ledger.note(
                editor,
                "comment",
                partner,
                Optional.of(partner.state()),
                partner.working().number(),
                Optional.of(comment.words()),
                comment.mentions().stream().map(Person::id).collect(Collectors.toSet()));
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

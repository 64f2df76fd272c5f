package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.maillon.editorial.Comment;
import org.maillon.editorial.CommentThread;
import org.maillon.editorial.CommentThread.Anchor;
import org.maillon.editorial.CommentThread.Resolution;
import org.maillon.editorial.CommentThreads;
import org.maillon.editorial.Person;

/** The talk about pages in the database. */
@ApplicationScoped
public class SqlCommentThreads implements CommentThreads {

    private static final String ALL =
            "select t.id, t.field, t.item, t.resolved_at, t.resolved_by_id, t.resolved_by_name,"
                    + " c.id as comment, c.by_id, c.by_name, c.said_at, c.revision, c.words from comment_thread t"
                    + " join comment_entry c on c.thread = t.id where t.partner = ?";

    @Inject
    Sql sql;

    @Override
    public void begin(CommentThread thread) {
        sql.change(Command.of(
                "insert into comment_thread (id, partner, field, item, begun_at) values (?, ?, ?, ?, ?)",
                thread.id(),
                thread.partner(),
                thread.anchor().field(),
                thread.anchor().item(),
                thread.first().at()));
        insert(thread.id(), thread.first());
    }

    @Override
    public void add(UUID thread, Comment comment) {
        // Whoever adds at the same time waits for this row, so that the numbers follow each other.
        settle(thread, Optional.empty());
        insert(thread, comment);
    }

    private void insert(UUID thread, Comment comment) {
        UUID id = UUID.randomUUID();
        sql.change(Command.of(
                "insert into comment_entry (id, thread, number, revision, by_id, by_name, said_at, words)"
                        + " select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? from comment_entry where thread = ?",
                id,
                thread,
                comment.revision(),
                comment.by().id(),
                comment.by().displayName(),
                comment.at(),
                comment.marked(),
                thread));
        List<List<?>> mentions = new ArrayList<>();
        comment.mentions()
                .forEach(person -> mentions.add(List.of(id, mentions.size(), person.id(), person.displayName())));
        sql.changeAll(
                "insert into comment_mention (comment, place, person_id, person_name) values (?, ?, ?, ?)", mentions);
    }

    @Override
    public void settle(UUID thread, Optional<Resolution> resolution) {
        sql.change(Command.of(
                "update comment_thread set resolved_at = ?, resolved_by_id = ?, resolved_by_name = ? where id = ?",
                resolution.map(Resolution::at),
                resolution.map(Resolution::by).map(by -> by.id()),
                resolution.map(Resolution::by).map(by -> by.displayName()),
                thread));
    }

    @Override
    public Optional<CommentThread> find(UUID partner, UUID thread) {
        return read(partner, Command.of(ALL + " and t.id = ? order by c.number", partner, thread)).stream()
                .findFirst();
    }

    @Override
    public List<CommentThread> of(UUID partner) {
        return read(partner, Command.of(ALL + " order by t.begun_at, t.id, c.number", partner));
    }

    private List<CommentThread> read(UUID partner, Command command) {
        Map<UUID, CommentThread> threads = new LinkedHashMap<>();
        Map<UUID, List<Person>> mentions = mentions(partner);
        sql.list(command, row -> thread(partner, row, mentions))
                .forEach(one -> threads.merge(one.id(), one, SqlCommentThreads::joined));
        return List.copyOf(threads.values());
    }

    private static CommentThread joined(CommentThread one, CommentThread next) {
        List<Comment> comments =
                Stream.concat(one.comments().stream(), next.comments().stream()).toList();
        return new CommentThread(one.id(), one.partner(), one.anchor(), comments, one.resolution());
    }

    private Map<UUID, List<Person>> mentions(UUID partner) {
        Map<UUID, List<Person>> mentions = new LinkedHashMap<>();
        sql.list(
                        Command.of(
                                "select m.comment, m.person_id, m.person_name from comment_mention m"
                                        + " join comment_entry c on c.id = m.comment join comment_thread t on t.id = c.thread"
                                        + " where t.partner = ? order by m.comment, m.place",
                                partner),
                        row -> Map.entry(row.id("comment"), row.person("person_id", "person_name")))
                .forEach(one -> mentions.computeIfAbsent(one.getKey(), any -> new ArrayList<>())
                        .add(one.getValue()));
        return mentions;
    }

    private static CommentThread thread(UUID partner, Row row, Map<UUID, List<Person>> mentions) throws SQLException {
        Optional<Instant> resolvedAt = row.optionalInstant("resolved_at");
        Optional<Resolution> resolution = resolvedAt.isEmpty()
                ? Optional.empty()
                : Optional.of(new Resolution(row.person("resolved_by_id", "resolved_by_name"), resolvedAt.get()));
        Comment comment = new Comment(
                row.person("by_id", "by_name"),
                row.instant("said_at"),
                row.number("revision"),
                row.text("words"),
                mentions.getOrDefault(row.id("comment"), List.of()));
        return new CommentThread(
                row.id("id"),
                partner,
                new Anchor(row.text("field"), row.optionalId("item")),
                List.of(comment),
                resolution);
    }
}

package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Errand;
import org.maillon.editorial.Errand.Why;
import org.maillon.editorial.Errands;
import org.maillon.editorial.Permission;
import org.maillon.editorial.Role;
import org.maillon.json.Json;
import org.maillon.partner.PartnerType;

/**
 * What waits for whom, asked of the database in two statements however many pages there are. Who may do what is part of
 * the question: a page that waits for others is never read.
 */
@ApplicationScoped
public class SqlErrands implements Errands {

    private static final Command NEVER = Command.of("1 = 0");

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public Page waitingFor(Editor editor, Optional<Why> why, int offset, int limit) {
        Map<Why, Long> counts = new EnumMap<>(Why.class);
        long total = sql.one(
                        Command.of("select count(*) as in_all, " + columns("sum(w.%1$s) as %1$s"))
                                .add(" from (")
                                .add(waiting(editor))
                                .add(") w where ")
                                .add(Command.of(columns("w.%s", " + ") + " > 0")),
                        row -> {
                            for (Why reason : Why.values()) {
                                counts.put(reason, row.longNumber(column(reason)));
                            }
                            return row.longNumber("in_all");
                        })
                .orElseThrow();
        String wanted = why.map(reason -> "w." + column(reason)).orElseGet(() -> columns("w.%s", " + "));
        List<Errand> errands = sql.list(
                Command.of("select w.* from (")
                        .add(waiting(editor))
                        .add(") w where " + wanted + " > 0")
                        .add(
                                " order by case when w.due_on is null then 1 else 0 end, w.due_on, w.changed_at, w.id"
                                        + " limit ? offset ?",
                                limit,
                                offset),
                SqlErrands::errand);
        return new Page(errands, Map.copyOf(counts), total);
    }

    private static String column(Why why) {
        return "is_" + why.name();
    }

    private static String columns(String pattern) {
        return columns(pattern, ", ");
    }

    private static String columns(String pattern, String between) {
        return String.join(
                between,
                EnumSet.allOf(Why.class).stream()
                        .map(why -> String.format(pattern, column(why)))
                        .toList());
    }

    /** Every page that is at work, with a 1 for each reason for which it waits for this person. */
    private Command waiting(Editor editor) {
        Command command = Command.of("select p.id, p.name, p.acronym, p.state, p.changed_at, p.changed_by_id,"
                + " p.changed_by_name, " + SqlAssignments.COLUMNS);
        command.add(", (").add(openThreads("count(*)", editor)).add(") as open_threads");
        for (Why why : Why.values()) {
            command.add(", case when ").add(condition(why, editor)).add(" then 1 else 0 end as " + column(why));
        }
        return command.add(" from partner p left join assignment a on a.partner = p.id where p.state <> 'archived'");
    }

    private Command condition(Why why, Editor editor) {
        return switch (why) {
            case MISSED_HOUR -> missedHour(editor);
            case ASSIGNED -> Command.of("a.person_id = ?", editor.id());
            case CHANGES_REQUESTED -> changesRequested(editor);
            case TO_REVIEW ->
                editor.may(Permission.REVIEW)
                        ? Command.of("p.state in ('in-review', 'approved') and ")
                                .add(called("approve", editor))
                        : NEVER;
            case TO_PUBLISH ->
                editor.may(Permission.PUBLISH)
                        ? Command.of("p.state = 'approved' and ").add(called("publish", editor))
                        : NEVER;
            case COMMENTS ->
                editor.may(Permission.COMMENT)
                        ? own(editor)
                                .add(" and exists (")
                                .add(openThreads("1", editor))
                                .add(")")
                        : NEVER;
            case UNVERIFIED -> unverified(editor);
        };
    }

    /** Nobody has touched the page since it did not go live. */
    private static Command missedHour(Editor editor) {
        Command command = Command.of(
                "p.state = 'approved' and p.changed_by_id = ? and exists (select 1 from"
                        + " scheduled_publication s where s.partner = p.id and s.status = 'failed')",
                Editor.SYSTEM.id());
        return editor.may(Permission.PUBLISH) ? command : command.add(" and ").add(own(editor));
    }

    /** What the public reads and the partner did not confirm in time: for whoever takes care of it, or may. */
    private Command unverified(Editor editor) {
        if (!editor.may(Permission.WRITE_OWN)) {
            return NEVER;
        }
        Command command = Command.of(
                "p.live_revision is not null and (a.person_id is null or a.person_id = ?) and exists (select 1 from"
                        + " freshness f where f.partner = p.id and f.due_on < cast(? as date))",
                editor.id(),
                clock.instant().atZone(PartnerType.ZONE).toLocalDate());
        return editor.may(Permission.WRITE_ANY) ? command : command.add(" and p.creator_id = ?", editor.id());
    }

    private static Command changesRequested(Editor editor) {
        if (!editor.may(Permission.WRITE_OWN)) {
            return NEVER;
        }
        Command command = Command.of("p.state = 'changes-requested' and ").add(own(editor));
        return editor.may(Permission.WRITE_ANY) ? command : command.add(" and p.creator_id = ?", editor.id());
    }

    /** What they wrote in since it was last published, or created. */
    private static Command own(Editor editor) {
        return Command.of("(p.creator_id = ? or p.writers like ? escape '!')", editor.id(), among(editor));
    }

    private static Command called(String step, Editor editor) {
        return Command.of(
                        "exists (select 1 from step_call c where c.partner = p.id and c.step = ? and c.role in ", step)
                .addList(roles(editor.roles()))
                .add(" and c.person in ('', ?) and c.barred not like ? escape '!')", editor.id(), among(editor));
    }

    private static List<String> roles(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().toList();
    }

    /** The open threads of a page in which somebody else said the last word. */
    private static Command openThreads(String what, Editor editor) {
        return Command.of(
                "select " + what + " from comment_thread t where t.partner = p.id and t.resolved_at is null"
                        + " and exists (select 1 from comment_entry e where e.thread = t.id and e.by_id <> ?"
                        + " and e.number = (select max(l.number) from comment_entry l where l.thread = t.id))",
                editor.id());
    }

    /** A person in a list of accounts that is kept as JSON. */
    private static String among(Editor editor) {
        return "%" + Searching.escaped(Json.text(editor.id())) + "%";
    }

    private static Errand errand(Row row) throws SQLException {
        Set<Why> reasons = EnumSet.noneOf(Why.class);
        for (Why why : Why.values()) {
            if (row.longNumber(column(why)) > 0) {
                reasons.add(why);
            }
        }
        return new Errand(
                row.id("id"),
                row.text("name"),
                row.text("acronym"),
                PartnerRows.state(row),
                reasons,
                SqlAssignments.joined(row),
                row.instant("changed_at"),
                row.person("changed_by_id", "changed_by_name"),
                row.longNumber("open_threads"));
    }
}

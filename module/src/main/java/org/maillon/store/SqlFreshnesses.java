package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.Freshness;
import org.maillon.editorial.Freshness.Contact;
import org.maillon.editorial.Freshness.Contract;
import org.maillon.editorial.Freshnesses;
import org.maillon.language.Language;

/** How fresh partner pages are, in the database. */
@ApplicationScoped
public class SqlFreshnesses implements Freshnesses {

    private static final String LIVE = "p.state <> 'archived' and exists (select 1 from published shown"
            + " where shown.partner = p.id and (shown.expires_at is null or shown.expires_at > ?))";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public Freshness of(UUID partner) {
        return sql.one(
                        Command.of("select f.* from freshness f where f.partner = ?", partner),
                        SqlFreshnesses::freshness)
                .orElseGet(() -> Freshness.unknown(partner));
    }

    private static Freshness freshness(Row row) throws SQLException {
        Optional<LocalDate> dueOn = row.optionalDay("due_on");
        Optional<Contract> contract = dueOn.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contract(
                        new Contact(row.text("contact_name"), row.optionalText("contact_mail")),
                        Language.of(row.text("language")).orElse(Language.FR),
                        row.number("months"),
                        dueOn.get()));
        return new Freshness(
                row.id("partner"), contract, row.optionalDay("verified_on"), row.optionalInstant("proposed_at"));
    }

    @Override
    public void put(Freshness freshness) {
        Optional<Contract> contract = freshness.contract();
        // Nobody else comes between: whoever changes this holds the page.
        sql.change(
                Command.of("insert into freshness (partner) values (?) on conflict do nothing", freshness.partner()));
        sql.change(Command.of(
                "update freshness set contact_name = ?, contact_mail = ?, language = ?, months = ?,"
                        + " due_on = cast(? as date), verified_on = cast(? as date), proposed_at = ? where partner = ?",
                contract.map(agreed -> agreed.contact().name()),
                contract.flatMap(agreed -> agreed.contact().mail()),
                contract.map(agreed -> agreed.language().tag()),
                contract.map(Contract::months),
                contract.map(Contract::dueOn),
                freshness.verifiedOn(),
                freshness.proposedAt(),
                freshness.partner()));
    }

    @Override
    public List<UUID> unasked(LocalDate until, int passedOver, int most) {
        return sql.list(
                Command.of(
                        "select f.partner from freshness f join partner p on p.id = f.partner where " + LIVE
                                + " and f.due_on <= cast(? as date) and f.contact_mail is not null"
                                + " and f.proposed_at is null and not exists (select 1 from verification_link l"
                                + " where l.partner = f.partner and l.due_on = f.due_on)"
                                + " order by f.due_on, f.partner limit ? offset ?",
                        clock.instant(),
                        until,
                        most,
                        passedOver),
                row -> row.id("partner"));
    }

    @Override
    public List<UUID> unanswered(LocalDate today, int passedOver, int most) {
        return sql.list(
                Command.of(
                        "select f.partner from freshness f join partner p on p.id = f.partner where " + LIVE
                                + " and f.due_on < cast(? as date) and f.proposed_at is null"
                                + " and (f.escalated_for is null or f.escalated_for <> f.due_on)"
                                + " order by f.due_on, f.partner limit ? offset ?",
                        clock.instant(),
                        today,
                        most,
                        passedOver),
                row -> row.id("partner"));
    }

    @Override
    public boolean tell(UUID partner, LocalDate dueOn) {
        return sql.change(Command.of(
                        "update freshness set escalated_for = due_on where partner = ? and due_on = cast(? as date)"
                                + " and (escalated_for is null or escalated_for <> due_on)",
                        partner,
                        dueOn))
                == 1;
    }

    @Override
    public Page list(View view, LocalDate today, LocalDate soon, int offset, int limit) {
        Map<View, Long> counts = new EnumMap<>(View.class);
        for (View each : View.values()) {
            counts.put(each, sql.number(Command.of("select count(*)").add(from(each, today, soon))));
        }
        List<Line> lines = sql.list(
                Command.of("select f.*, p.name, p.acronym, p.creator_id, p.live_revision, a.person_id, a.person_name")
                        .add(from(view, today, soon))
                        .add(" order by f.due_on, p.name, f.partner limit ? offset ?", limit, offset),
                SqlFreshnesses::line);
        return new Page(lines, Map.copyOf(counts));
    }

    private static Command from(View view, LocalDate today, LocalDate soon) {
        Command command = Command.of(" from freshness f join partner p on p.id = f.partner"
                + " left join assignment a on a.partner = p.id where f.due_on is not null and p.state <> 'archived'");
        return switch (view) {
            case ALL -> command;
            case DUE -> command.add(" and p.live_revision is not null and f.due_on <= cast(? as date)", soon);
            case OVERDUE -> command.add(" and p.live_revision is not null and f.due_on < cast(? as date)", today);
        };
    }

    private static Line line(Row row) throws SQLException {
        return new Line(
                freshness(row),
                row.text("name"),
                row.text("acronym"),
                row.text("creator_id"),
                row.optionalNumber("live_revision").isPresent(),
                row.optionalText("person_id").isEmpty()
                        ? Optional.empty()
                        : Optional.of(row.person("person_id", "person_name")));
    }
}

package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maillon.editorial.StepCall;
import org.maillon.editorial.StepCalls;
import org.maillon.json.Json;

/** Whom pages wait for, in the database. */
@ApplicationScoped
public class SqlStepCalls implements StepCalls {

    @Inject
    Sql sql;

    @Override
    public void put(UUID partner, List<StepCall> calls) {
        sql.change(Command.of("delete from step_call where partner = ?", partner));
        List<List<?>> rows = new ArrayList<>();
        for (StepCall call : calls) {
            rows.add(List.of(
                    partner,
                    rows.size(),
                    call.step().code(),
                    call.role().code(),
                    call.person().orElse(""),
                    Json.text(List.copyOf(call.barred()))));
        }
        sql.changeAll(
                "insert into step_call (partner, place, step, role, person, barred) values (?, ?, ?, ?, ?, ?)", rows);
    }

    @Override
    public List<UUID> waiting(Optional<UUID> after, int most) {
        Command command = Command.of("select id from partner where state in ('in-review', 'approved')");
        after.ifPresent(id -> command.add(" and id > ?", id));
        return sql.list(command.add(" order by id limit ?", most), row -> row.id("id"));
    }
}

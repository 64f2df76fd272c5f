package org.maillon.actions;

import static org.assertj.core.api.BDDAssertions.then;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maillon.editorial.Schedule;
import org.maillon.editorial.Timetable;

/** What goes live at its hour, when much waits at once. */
class PublishDueTest {

    /** A timetable in memory of which only the hours that have come matter. */
    private static final class Come implements Timetable {

        private final Set<UUID> waiting = new LinkedHashSet<>();

        @Override
        public List<UUID> due(int passedOver, int most) {
            return waiting.stream().skip(passedOver).limit(most).toList();
        }

        @Override
        public void add(Schedule schedule, Instant now) {
            waiting.add(schedule.id());
        }

        @Override
        public Optional<Schedule> waiting(UUID partner) {
            return Optional.empty();
        }

        @Override
        public Optional<Schedule> claim(UUID id) {
            return Optional.empty();
        }

        @Override
        public void end(UUID id, End end, Instant now, Optional<String> reason) {
            waiting.remove(id);
        }

        @Override
        public List<Schedule> next(int most) {
            return List.of();
        }
    }

    private static PublishDue publishing(Come come, Set<UUID> broken, List<UUID> live) {
        PublishDue publishing = new PublishDue();
        publishing.timetable = come;
        publishing.inTransaction = new PublishDue() {
            @Override
            public boolean fire(UUID id) {
                if (broken.contains(id)) {
                    throw new IllegalStateException("This one fails each time");
                }
                come.waiting.remove(id);
                live.add(id);
                return true;
            }
        };
        return publishing;
    }

    @Test
    void pages_that_fail_each_time_keep_no_other_from_its_hour() {
        Come come = new Come();
        Set<UUID> broken = new LinkedHashSet<>();
        Stream.generate(UUID::randomUUID).limit(Due.AT_ONCE + 3L).forEach(broken::add);
        List<UUID> whole =
                Stream.generate(UUID::randomUUID).limit(2L * Due.AT_ONCE + 1).toList();
        come.waiting.addAll(broken);
        come.waiting.addAll(whole);
        List<UUID> live = new ArrayList<>();

        int published = publishing(come, broken, live).execute();

        then(published).isEqualTo(whole.size());
        then(live).containsExactlyElementsOf(whole);
        then(come.waiting).containsExactlyElementsOf(broken);
    }
}

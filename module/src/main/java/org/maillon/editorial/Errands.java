package org.maillon.editorial;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What waits for whom, among all pages. */
public interface Errands {

    /**
     * Some of what waits for somebody: what is overdue first, then by due day, then what has waited longest.
     *
     * @param errands the pages
     * @param counts how many wait for each reason; a page with several counts for each
     * @param total how many wait in all, each counted once
     */
    record Page(List<Errand> errands, Map<Errand.Why, Long> counts, long total) {}

    /**
     * What waits for a person.
     *
     * @param why for this reason only
     */
    Page waitingFor(Editor editor, Optional<Errand.Why> why, int offset, int limit);
}

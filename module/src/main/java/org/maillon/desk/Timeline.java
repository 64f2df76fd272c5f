package org.maillon.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillon.actions.ShowRevisions;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.Live;
import org.maillon.editorial.Person;
import org.maillon.editorial.Revision;
import org.maillon.language.Messages;
import org.maillon.partner.field.Field;

/**
 * What happened to a partner page: its revisions and the steps of the workflow in one line of time.
 *
 * @param moments newest first
 */
public record Timeline(List<Moment> moments) {

    /** The actions that make a revision: the revision itself tells of them. */
    private static final Set<String> WRITING = Set.of("create", "import", "save", "revert");

    /**
     * One thing that happened.
     *
     * @param revision number of the revision that was made; 0 for a step of the workflow
     * @param at when
     * @param by who
     * @param words what happened
     * @param note why, in the person's words
     * @param isWorking whether it is the working copy
     * @param isLive whether it is what the public reads
     */
    public record Moment(
            int revision,
            Instant at,
            Person by,
            String words,
            Optional<String> note,
            boolean isWorking,
            boolean isLive) {}

    /**
     * The line of time for some revisions.
     *
     * @param events what else happened to the page
     */
    static Timeline of(ShowRevisions.RevisionsView view, List<AuditEntry> events, Messages messages) {
        List<Moment> moments = new ArrayList<>();
        int working = view.partner().working().number();
        int live = view.partner().live().map(Live::revision).orElse(0);
        for (Revision revision : view.revisions()) {
            moments.add(new Moment(
                    revision.number(),
                    revision.savedAt(),
                    revision.author(),
                    words(revision, view, events, messages),
                    revision.note(),
                    revision.number() == working,
                    revision.number() == live));
        }
        Instant until = end(view);
        Instant from = view.revisions().isEmpty()
                ? Instant.MAX
                : view.revisions().get(view.revisions().size() - 1).savedAt();
        for (AuditEntry event : events) {
            if (!WRITING.contains(event.action())
                    && !event.at().isBefore(from)
                    && event.at().isBefore(until)) {
                moments.add(new Moment(
                        0,
                        event.at(),
                        event.by(),
                        PartnerPage.event(event, messages).words(),
                        event.comment(),
                        false,
                        false));
            }
        }
        moments.sort(Comparator.comparing(Moment::at).reversed());
        return new Timeline(moments);
    }

    /** The first page shows everything since; a later one only what happened before the page above it. */
    private static Instant end(ShowRevisions.RevisionsView view) {
        boolean isFirstPage =
                view.revisions().isEmpty() || view.revisions().get(0).number() == view.newest();
        return isFirstPage ? Instant.MAX : view.revisions().get(0).savedAt().plusMillis(1);
    }

    private static String words(
            Revision revision, ShowRevisions.RevisionsView view, List<AuditEntry> events, Messages messages) {
        Optional<String> origin = events.stream()
                .filter(event -> event.revision().orElse(0) == revision.number())
                .map(AuditEntry::action)
                .filter(Set.of("create", "import", "revert")::contains)
                .findFirst();
        if (revision.number() == 1 || origin.filter("revert"::equals).isPresent()) {
            return messages.say("revision." + origin.orElse("create"));
        }
        List<String> keys = view.changedKeys().getOrDefault(revision.number(), List.of());
        String labels = keys.stream()
                .flatMap(key -> view.type().fields().field(key).stream())
                .map(Field::label)
                .map(messages::say)
                .collect(Collectors.joining(", "));
        return messages.say("revision.fields", keys.size(), labels);
    }
}

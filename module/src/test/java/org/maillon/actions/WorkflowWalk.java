package org.maillon.actions;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Role;
import org.maillon.editorial.Schedule;
import org.maillon.editorial.Timetable;
import org.maillon.editorial.Transition;

/** Brings partner pages to the places where tests begin, through the deployed actions, each in its person's name. */
@Dependent
public class WorkflowWalk {

    /** Who creates and writes every page. */
    static final Editor AUTHOR = person("author", Role.AUTHOR);

    static final Editor REVIEWER = person("reviewer", Role.REVIEWER);
    static final Editor PUBLISHER = person("publisher", Role.PUBLISHER);
    static final Editor ADMINISTRATOR = person("administrator", Role.ADMINISTRATOR);

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Inject
    Acting acting;

    @Inject
    CreatePartner createPartner;

    @Inject
    SavePartner savePartner;

    @Inject
    MovePartner movePartner;

    @Inject
    PublishPartner publishPartner;

    @Inject
    SchedulePartner schedulePartner;

    @Inject
    RevertPartner revertPartner;

    @Inject
    DeletePartner deletePartner;

    @Inject
    ShowPartner showPartner;

    @Inject
    Intake intake;

    @Inject
    Partners partners;

    @Inject
    Timetable timetable;

    static Editor person(String id, Role role) {
        return new Editor(id, "The " + id, Set.of(role));
    }

    <T> T as(Editor editor, Supplier<T> deed) {
        List<T> result = new ArrayList<>(1);
        acting.as(editor, () -> result.add(deed.get()));
        return result.get(0);
    }

    /** A draft with everything publication needs. */
    Partner draft() {
        return draft(AUTHOR);
    }

    private Partner draft(Editor creator) {
        String name = "Réseau " + COUNT.incrementAndGet();
        return as(creator, () -> createPartner.execute(content(name), Optional.empty()));
    }

    static Map<String, Object> content(String name) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", name);
        content.put("language", "fr");
        content.put("partner-level", List.of("laureat-local"));
        content.put("organisation-form", List.of("association"));
        content.put("projectTitle", "<p>Apprendre à coopérer.</p>");
        content.put("supports", List.of(Map.of("year", 2021)));
        content.put("addresses", List.of(Map.of("town", "Roubaix", "country", "FR")));
        content.put("emails", List.of(Map.of("address", "bonjour@reseau.example")));
        return content;
    }

    Partner now(UUID id) {
        return partners.find(id).orElseThrow();
    }

    /** The page with another summary, and another site, which is a light change. */
    Partner written(UUID id, Editor editor, String summary) {
        Partner before = now(id);
        Map<String, Object> plain = new LinkedHashMap<>(
                intake.type().fields().plain(before.working().content()));
        plain.put("summary", summary);
        plain.put("websites", List.of(Map.of("url", "https://reseau.example/" + COUNT.incrementAndGet())));
        return as(editor, () -> savePartner.execute(id, before.version(), plain, Optional.empty()));
    }

    Partner moved(UUID id, Transition transition, Editor editor) {
        return as(
                editor,
                () -> movePartner.execute(id, now(id).version(), transition, Optional.of("Because " + transition)));
    }

    Partner published(UUID id) {
        return as(
                PUBLISHER,
                () -> publishPartner.execute(
                        id, now(id).version(), PublishPartner.Date.TODAY, Optional.of("Because it is good")));
    }

    Partner scheduled(UUID id, Instant at) {
        return as(
                PUBLISHER,
                () -> schedulePartner.execute(
                        id, now(id).version(), at, PublishPartner.Date.TODAY, Optional.of("Because it is time")));
    }

    /** As if the person who decided the hour had lost the right to publish. */
    @Transactional
    public void waitInTheNameOfSomebodyWhoMayNot(UUID id, Instant at) {
        Schedule waiting = timetable.waiting(id).orElseThrow();
        timetable.end(waiting.id(), Timetable.End.CANCELLED, Instant.now(), Optional.empty());
        timetable.add(new Schedule(UUID.randomUUID(), id, at, false, waiting.by(), Set.of(Role.READER)), Instant.now());
    }

    /**
     * A page at one of the places of the workflow.
     *
     * @param place a moderation state, with {@code live+} before it when the public reads an older copy
     */
    Partner at(String place) {
        return at(place, AUTHOR);
    }

    /** The same for a page that somebody else created and wrote. */
    Partner at(String place, Editor creator) {
        UUID id = draft(creator).id();
        String state = place;
        if (place.startsWith("live+")) {
            to(id, "published", creator);
            written(id, creator, "Un résumé plus récent que celui que lit le public.");
            state = place.substring("live+".length());
        }
        return to(id, state, creator);
    }

    private Partner to(UUID id, String state, Editor creator) {
        switch (state) {
            case "draft" -> {}
            case "in-review" -> moved(id, Transition.SUBMIT, creator);
            case "changes-requested" -> {
                moved(id, Transition.SUBMIT, creator);
                moved(id, Transition.REQUEST_CHANGES, REVIEWER);
            }
            case "approved" -> approve(id, creator);
            case "scheduled" -> {
                approve(id, creator);
                scheduled(id, Instant.now().plus(Duration.ofDays(30)));
            }
            case "published" -> {
                approve(id, creator);
                published(id);
            }
            case "archived" -> moved(id, Transition.ARCHIVE, PUBLISHER);
            default -> throw new IllegalArgumentException(state);
        }
        return now(id);
    }

    private void approve(UUID id, Editor creator) {
        moved(id, Transition.SUBMIT, creator);
        moved(id, Transition.APPROVE, REVIEWER);
    }
}

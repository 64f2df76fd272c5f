package org.maillon.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maillon.actions.PartnerView;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Person;
import org.maillon.language.Messages;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Section;
import org.maillon.partner.field.Field;
import org.maillon.partner.field.Fields;
import org.maillon.partner.field.Problem;
import org.maillon.partner.field.RichText;
import org.maillon.partner.field.Showing;
import org.maillon.partner.field.Values;

/**
 * What stands around the work on one partner page: where it stands, what is next, who was at it.
 *
 * @param view the page as this person sees it
 * @param name the name of the partner
 * @param acronym its acronym, or empty
 * @param steps the steps of the workflow
 * @param route what the working copy goes through before it is public
 * @param comments what colleagues say about it
 * @param people who had a part in it
 * @param history what last happened, in words
 */
public record PartnerPage(
        PartnerView view,
        String name,
        String acronym,
        Steps steps,
        RouteSheet route,
        Talk comments,
        List<Part> people,
        List<Event> history) {

    private static final int SHORT_HISTORY = 5;
    private static final int MOST_SINCE = 10;

    /** Steps that begin the talk about a version anew: what was said before them is about another one. */
    private static final Set<String> SETTLED = Set.of("publish", "restore", "create", "import");

    /** Steps in which colleagues speak to each other. */
    private static final Set<String> SPOKEN =
            Set.of("submit", "withdraw", "request-changes", "approve", "override", "unpublish", "archive");

    private static final Set<String> TALK = Set.of(
            "comment",
            "resolve-comment",
            "reopen-comment",
            "assign",
            "unassign",
            "remind",
            "invite-guest",
            "revoke-guest",
            "guest-open",
            "guest-comment",
            "guest-approve",
            "guest-request-changes",
            "freshness-agree",
            "freshness-end",
            "freshness-verify",
            "freshness-link",
            "freshness-revoke",
            "partner-ask",
            "partner-open",
            AuditEntry.CONFIRMED,
            AuditEntry.REMARKED,
            AuditEntry.UNANSWERED);

    /**
     * Somebody's part in the page.
     *
     * @param name who
     * @param initials for the small round picture
     * @param roles what they did, in words
     */
    public record Part(String name, String initials, String roles) {}

    /**
     * Something that happened to the page.
     *
     * @param entry the line of the log
     * @param words what happened, without who and when
     * @param isMajor whether the public noticed
     */
    public record Event(AuditEntry entry, String words, boolean isMajor) {}

    /** A field that is only read: rich text as HTML, everything else as lines. */
    public record ReadField(String label, String html, List<String> lines) {}

    /** A section that is only read. */
    public record ReadSection(String code, String label, List<ReadField> fields) {}

    /** The page as one person sees it. */
    static PartnerPage of(PartnerView view, Messages messages) {
        Values content = view.partner().working().content();
        return new PartnerPage(
                view,
                content.get(PartnerType.NAME).orElse(""),
                content.get(PartnerType.ACRONYM).orElse(""),
                Steps.of(view, messages),
                RouteSheet.of(view, messages),
                Talk.of(view, messages),
                people(view, messages),
                view.history().stream()
                        .limit(SHORT_HISTORY)
                        .map(entry -> event(entry, messages))
                        .toList());
    }

    /** What a page is called where space is short. */
    public String shortName() {
        return acronym.isEmpty() ? name : acronym;
    }

    /** What is still missing for the next step that asks for it. */
    public List<Problem> missing() {
        return view.missingForReview().isEmpty() ? view.missingForPublication() : view.missingForReview();
    }

    /** Whether what is missing is needed before review already. */
    public boolean isMissingForReview() {
        return !view.missingForReview().isEmpty();
    }

    /** What colleagues said to each other about the working copy since it was last published, newest first. */
    public List<AuditEntry> talk() {
        return view.history().stream()
                .takeWhile(entry -> !SETTLED.contains(entry.action()))
                .filter(entry -> SPOKEN.contains(entry.action()))
                .filter(entry -> entry.comment().isPresent())
                .toList();
    }

    /** What the last step said to whoever acts next, if it said something. */
    public Optional<AuditEntry> message() {
        return view.history().stream()
                .filter(entry -> SPOKEN.contains(entry.action()) || SETTLED.contains(entry.action()))
                .findFirst()
                .filter(entry -> SPOKEN.contains(entry.action()))
                .filter(entry -> entry.comment().isPresent());
    }

    /**
     * What happened since somebody opened the page, oldest first. Every change counts the version up by one and writes
     * one line in the log; talk about the page changes nothing of it.
     *
     * @param opened the version they saw; anything that was never a version means long ago
     */
    static List<Event> since(PartnerView view, long opened, Messages messages) {
        long changes = view.partner().version() - Math.max(0, opened);
        List<Event> events = new ArrayList<>(view.history().stream()
                .filter(entry -> !TALK.contains(entry.action()))
                .limit(Math.max(0, Math.min(changes, MOST_SINCE)))
                .map(entry -> event(entry, messages))
                .toList());
        Collections.reverse(events);
        return events;
    }

    /** A line of the log in words. */
    static Event event(AuditEntry entry, Messages messages) {
        String key = "history." + entry.action();
        String words = messages.say(messages.has(key) ? key : "history.other");
        boolean isMajor = Set.of("publish", "publish-part", "unpublish", "archive", "restore")
                .contains(entry.action());
        return new Event(entry, words, isMajor);
    }

    private static List<Part> people(PartnerView view, Messages messages) {
        Map<Person, Set<String>> parts = new LinkedHashMap<>();
        Partner partner = view.partner();
        add(parts, partner.working().author(), messages.say("people.wrote"));
        add(parts, partner.creator(), messages.say("people.created"));
        partner.review().approvals().forEach(approval -> add(parts, approval.by(), messages.say("people.approved")));
        partner.live().ifPresent(live -> add(parts, live.by(), messages.say("people.published")));
        return parts.entrySet().stream()
                .map(part -> new Part(
                        part.getKey().displayName(),
                        initials(part.getKey().displayName()),
                        String.join(", ", part.getValue())))
                .toList();
    }

    private static void add(Map<Person, Set<String>> parts, Person person, String role) {
        Person known = parts.keySet().stream()
                .filter(other -> other.id().equals(person.id()))
                .findFirst()
                .orElse(person);
        parts.computeIfAbsent(known, any -> new LinkedHashSet<>()).add(role);
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.strip().split("[\\s-]+", -1)) {
            if (!word.isEmpty() && initials.length() < 2) {
                initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return initials.toString();
    }

    /** The content for those who may not write in it now. */
    static List<ReadSection> read(Values values, PartnerType type, Showing showing) {
        Messages messages = Messages.in(showing.language());
        List<ReadSection> sections = new ArrayList<>();
        for (Section section : Section.values()) {
            List<ReadField> fields = type.fields(section).stream()
                    .filter(field -> values.get(field).isPresent())
                    .map(field -> read(field, values, showing, messages))
                    .toList();
            if (!fields.isEmpty()) {
                sections.add(new ReadSection(section.code(), messages.say(section.label()), fields));
            }
        }
        return sections;
    }

    private static ReadField read(Field<?> field, Values values, Showing showing, Messages messages) {
        String html = values.get(field)
                .filter(RichText.class::isInstance)
                .map(value -> ((RichText) value).html())
                .orElse("");
        return new ReadField(
                messages.say(field.label()), html, html.isEmpty() ? Fields.inWords(field, values, showing) : List.of());
    }
}

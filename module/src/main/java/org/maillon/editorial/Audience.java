package org.maillon.editorial;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Who is told of what happened, and why; never whoever did it. */
public final class Audience {

    private static final Set<Role> REVIEWERS = Set.of(Role.REVIEWER, Role.DIRECTION);

    /** What is said to those it is addressed to, by the action. */
    private static final Map<String, Reason> ADDRESSED = Map.of(
            "mention", Reason.MENTIONED,
            "assign", Reason.ASSIGNED,
            "remind", Reason.REMINDED,
            "guest-approve", Reason.GUEST_AGREES,
            "guest-request-changes", Reason.GUEST_ASKS_FOR_CHANGES,
            "guest-comment", Reason.GUEST_COMMENTED);

    /** What is said of partners who answered, or did not, by the action. */
    private static final Map<String, Reason> FROM_PARTNERS = Map.of(
            AuditEntry.CONFIRMED, Reason.CONFIRMED,
            AuditEntry.PROPOSED, Reason.PROPOSED,
            AuditEntry.REMARKED, Reason.PROPOSED,
            AuditEntry.UNANSWERED, Reason.UNANSWERED);

    private final AuditEntry entry;
    private final Set<String> called;
    private final Collection<Editor> everybody;
    private final Map<String, Reason> told = new TreeMap<>();

    private Audience(AuditEntry entry, Set<String> called, Collection<Editor> everybody) {
        this.entry = entry;
        this.called = called;
        this.everybody = everybody;
    }

    /**
     * The accounts that are told, each with the reason.
     *
     * @param entry what happened
     * @param addressed accounts it is addressed to
     * @param writers accounts that wrote in the page since it was last published before
     * @param called accounts whose approval is asked for; everybody who reviews when there are none
     * @param everybody all people of the host
     */
    public static Map<String, Reason> of(
            AuditEntry entry,
            Set<String> addressed,
            Set<String> writers,
            Set<String> called,
            Collection<Editor> everybody) {
        Audience audience = new Audience(entry, called, everybody);
        if (FROM_PARTNERS.containsKey(entry.action())) {
            audience.fromPartner(addressed);
        } else {
            audience.add(
                    addressed,
                    Optional.ofNullable(ADDRESSED.get(entry.action())).orElse(Reason.MENTIONED));
        }
        audience.byAction(writers);
        audience.told.remove(entry.by().id());
        audience.told
                .keySet()
                .removeIf(
                        id -> everybody.stream().noneMatch(editor -> editor.id().equals(id)));
        return Map.copyOf(audience.told);
    }

    private void byAction(Set<String> writers) {
        switch (entry.action()) {
            case "submit", AuditEntry.PROPOSED -> {
                if (entry.to().filter(ModerationState.IN_REVIEW::equals).isPresent()) {
                    add(called.isEmpty() ? roles(REVIEWERS) : called, Reason.REVIEW_WANTED);
                }
                toPublish();
            }
            case "request-changes" -> add(writers, Reason.CHANGES_REQUESTED);
            case "approve" -> {
                add(writers, Reason.APPROVED);
                toPublish();
            }
            case "publish", "publish-part" -> add(writers, Reason.PUBLISHED);
            case "schedule-failed" -> {
                add(roles(Set.of(Role.PUBLISHER)), Reason.SCHEDULE_FAILED);
                add(writers, Reason.SCHEDULE_FAILED);
            }
            case "unpublish", "archive" -> add(writers, Reason.TAKEN_OFFLINE);
            case "comment" -> add(writers, Reason.COMMENTED);
            case AuditEntry.OVERRIDE -> {
                add(writers, Reason.OVERRIDDEN);
                add(roles(REVIEWERS), Reason.OVERRIDDEN);
                add(roles(Set.of(Role.ADMINISTRATOR)), Reason.OVERRIDDEN);
                toPublish();
            }
            case "erase", "erase-partner" -> add(roles(Set.of(Role.ADMINISTRATOR)), Reason.ERASED);
            default -> {
                // The others are told only to those they are addressed to.
            }
        }
    }

    /** Whether a partner answered concerns whoever takes care of the page; where that is nobody, all editors. */
    private void fromPartner(Set<String> addressed) {
        Optional.ofNullable(FROM_PARTNERS.get(entry.action()))
                .ifPresent(reason -> add(addressed.isEmpty() ? roles(Set.of(Role.EDITOR)) : addressed, reason));
    }

    /** A page that is approved, by whatever way, waits for publishers. */
    private void toPublish() {
        if (entry.to().filter(ModerationState.APPROVED::equals).isPresent()) {
            add(roles(Set.of(Role.PUBLISHER)), Reason.TO_PUBLISH);
        }
    }

    /** The people with one of some roles; where a foundation has none, its administrators. */
    private Set<String> roles(Set<Role> roles) {
        List<String> those = withOne(roles);
        return Set.copyOf(those.isEmpty() ? withOne(Set.of(Role.ADMINISTRATOR)) : those);
    }

    private List<String> withOne(Set<Role> roles) {
        return everybody.stream()
                .filter(editor -> editor.roles().stream().anyMatch(roles::contains))
                .map(Editor::id)
                .toList();
    }

    private void add(Set<String> accounts, Reason reason) {
        accounts.forEach(
                account -> told.merge(account, reason, (one, other) -> one.compareTo(other) <= 0 ? one : other));
    }
}

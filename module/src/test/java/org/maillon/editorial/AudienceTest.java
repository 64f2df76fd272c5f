package org.maillon.editorial;

import static org.assertj.core.api.BDDAssertions.then;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private static final List<Editor> EVERYBODY = List.of(
            person("alice", Role.AUTHOR),
            person("bob", Role.EDITOR),
            person("rose", Role.REVIEWER),
            person("remi", Role.REVIEWER, Role.EDITOR),
            person("dora", Role.DIRECTION),
            person("paul", Role.PUBLISHER),
            person("ada", Role.ADMINISTRATOR));

    private static Editor person(String id, Role... roles) {
        return new Editor(id, id, Set.of(roles));
    }

    private static Map<String, Reason> told(
            String action, String by, ModerationState to, Set<String> addressed, List<Editor> everybody) {
        AuditEntry entry = new AuditEntry(
                Instant.EPOCH,
                new Person(by, by),
                action,
                Optional.of(new UUID(1, 1)),
                "Page",
                Optional.empty(),
                Optional.of(to),
                OptionalInt.empty(),
                Optional.empty());
        return Audience.of(entry, addressed, Set.of("alice", "remi", "gone"), Set.of(), everybody);
    }

    private static Map<String, Reason> told(String action, String by, ModerationState to) {
        return told(action, by, to, Set.of(), EVERYBODY);
    }

    @Test
    void whoever_reviews_is_told_of_a_submission_but_not_whoever_submitted() {
        Map<String, Reason> bySomebody = told("submit", "alice", ModerationState.IN_REVIEW);
        Map<String, Reason> byReviewer = told("submit", "remi", ModerationState.IN_REVIEW);

        then(bySomebody)
                .isEqualTo(Map.of(
                        "rose", Reason.REVIEW_WANTED, "remi", Reason.REVIEW_WANTED, "dora", Reason.REVIEW_WANTED));
        then(byReviewer).isEqualTo(Map.of("rose", Reason.REVIEW_WANTED, "dora", Reason.REVIEW_WANTED));
    }

    @Test
    void writers_are_told_what_became_of_their_text_and_publishers_what_waits_for_them() {
        then(told("request-changes", "rose", ModerationState.CHANGES_REQUESTED))
                .isEqualTo(Map.of("alice", Reason.CHANGES_REQUESTED, "remi", Reason.CHANGES_REQUESTED));
        then(told("approve", "rose", ModerationState.APPROVED))
                .isEqualTo(Map.of("alice", Reason.APPROVED, "remi", Reason.APPROVED, "paul", Reason.TO_PUBLISH));
        then(told("approve", "rose", ModerationState.IN_REVIEW))
                .as("one of two approvals")
                .isEqualTo(Map.of("alice", Reason.APPROVED, "remi", Reason.APPROVED));
        then(told("publish", "paul", ModerationState.PUBLISHED))
                .isEqualTo(Map.of("alice", Reason.PUBLISHED, "remi", Reason.PUBLISHED));
        then(told("save", "bob", ModerationState.DRAFT)).isEmpty();
    }

    @Test
    void whoever_is_addressed_is_told_that_first_and_only_if_they_are_there() {
        Map<String, Reason> told = told(
                "mention", "rose", ModerationState.IN_REVIEW, Set.of("alice", "paul", "rose", "nobody"), EVERYBODY);

        then(told).isEqualTo(Map.of("alice", Reason.MENTIONED, "paul", Reason.MENTIONED));
    }

    @Test
    void an_override_is_told_to_reviewers_and_administrators_too() {
        then(told("override", "paul", ModerationState.APPROVED).keySet())
                .containsExactlyInAnyOrder("alice", "remi", "rose", "dora", "ada");
        then(told("schedule-failed", "system", ModerationState.APPROVED))
                .containsOnlyKeys("alice", "remi", "paul")
                .containsValue(Reason.SCHEDULE_FAILED);
    }

    @Test
    void where_nobody_has_the_role_administrators_are_told() {
        List<Editor> few = List.of(person("alice", Role.AUTHOR), person("ada", Role.ADMINISTRATOR));

        then(told("submit", "alice", ModerationState.IN_REVIEW, Set.of(), few))
                .isEqualTo(Map.of("ada", Reason.REVIEW_WANTED));
    }

    @Test
    void what_a_guest_says_is_told_to_whoever_asked_them_and_to_nobody_else() {
        Set<String> maker = Set.of("bob");

        then(told("guest-comment", "guest:1", ModerationState.DRAFT, maker, EVERYBODY))
                .isEqualTo(Map.of("bob", Reason.GUEST_COMMENTED));
        then(told("guest-approve", "guest:1", ModerationState.DRAFT, maker, EVERYBODY))
                .isEqualTo(Map.of("bob", Reason.GUEST_AGREES));
        then(told("guest-request-changes", "guest:1", ModerationState.APPROVED, maker, EVERYBODY))
                .isEqualTo(Map.of("bob", Reason.GUEST_ASKS_FOR_CHANGES));
        then(told("guest-open", "guest:1", ModerationState.DRAFT)).isEmpty();
        then(told("invite-guest", "bob", ModerationState.DRAFT)).isEmpty();
    }

    @Test
    void what_a_partner_says_concerns_whoever_takes_care_of_the_page_or_else_all_editors() {
        ModerationState live = ModerationState.PUBLISHED;
        String partner = "contact:page";

        Map<String, Reason> toEditors = told(AuditEntry.CONFIRMED, partner, live);
        Map<String, Reason> toOne = told(AuditEntry.UNANSWERED, "system", live, Set.of("alice"), EVERYBODY);
        Map<String, Reason> proposed = told(AuditEntry.PROPOSED, partner, ModerationState.IN_REVIEW);

        then(toEditors).isEqualTo(Map.of("bob", Reason.CONFIRMED, "remi", Reason.CONFIRMED));
        then(toOne).isEqualTo(Map.of("alice", Reason.UNANSWERED));
        then(proposed)
                .isEqualTo(Map.of(
                        "bob", Reason.PROPOSED,
                        "remi", Reason.PROPOSED,
                        "rose", Reason.REVIEW_WANTED,
                        "dora", Reason.REVIEW_WANTED));
    }

    private static StepCall call(Role role, Optional<String> person, String... barred) {
        return new StepCall(Transition.APPROVE, role, person, Set.of(barred));
    }

    @Test
    void a_call_for_approval_reaches_the_members_of_the_group_and_not_every_reviewer() {
        List<StepCall> calls = List.of(
                call(Role.REVIEWER, Optional.of("rose"), "alice"),
                call(Role.REVIEWER, Optional.of("dora"), "alice"),
                call(Role.ADMINISTRATOR, Optional.of("ada"), "alice"));

        Set<String> called = StepCall.called(calls, EVERYBODY);

        then(called).as("dora is a member, but no reviewer").containsExactly("rose");
        AuditEntry handedIn = new AuditEntry(
                Instant.EPOCH,
                new Person("alice", "alice"),
                "submit",
                Optional.of(new UUID(1, 1)),
                "Page",
                Optional.of(ModerationState.DRAFT),
                Optional.of(ModerationState.IN_REVIEW),
                OptionalInt.empty(),
                Optional.empty());
        then(Audience.of(handedIn, Set.of(), Set.of("alice"), called, EVERYBODY))
                .isEqualTo(Map.of("rose", Reason.REVIEW_WANTED));
    }

    @Test
    void without_a_group_it_reaches_everybody_with_the_role_who_may_agree() {
        List<StepCall> calls = List.of(
                call(Role.REVIEWER, Optional.empty(), "remi"),
                call(Role.DIRECTION, Optional.empty(), "remi"),
                call(Role.ADMINISTRATOR, Optional.empty(), "remi"),
                new StepCall(Transition.PUBLISH, Role.PUBLISHER, Optional.empty(), Set.of()));

        then(StepCall.called(calls, EVERYBODY)).containsExactlyInAnyOrder("rose", "dora");
        then(StepCall.called(List.of(), EVERYBODY)).isEmpty();
    }
}

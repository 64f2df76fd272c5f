package org.maillon.editorial;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Values;

class WorkflowTest {

    private static final Instant NOW = Instant.parse("2026-05-03T08:00:00Z");
    private static final Editor AUTHOR = new Editor("alice", "Alice", Set.of(Role.AUTHOR));
    private static final Editor EDITOR = new Editor("emile", "Émile", Set.of(Role.EDITOR, Role.REVIEWER));
    private static final Editor REVIEWER = new Editor("rose", "Rose", Set.of(Role.REVIEWER));
    private static final Editor PUBLISHER = new Editor("paul", "Paul", Set.of(Role.PUBLISHER));
    private static final Editor ADMIN = new Editor("ada", "Ada", Set.of(Role.ADMINISTRATOR));

    private final Partner draft =
            Partner.create(UUID.randomUUID(), named("Réseau"), AUTHOR, NOW, Optional.empty(), Optional.empty());

    private static Values named(String name) {
        return Values.NONE.with(PartnerType.NAME, name);
    }

    private static Partner step(Partner partner, Transition transition, Editor editor) {
        Approval approval =
                new Approval(Person.of(editor), NOW, partner.working().number(), Map.of());
        return partner.take(transition, editor, NOW, Optional.of(approval));
    }

    private Partner published() {
        return step(
                step(step(draft, Transition.SUBMIT, AUTHOR), Transition.APPROVE, REVIEWER),
                Transition.PUBLISH,
                PUBLISHER);
    }

    @Test
    void a_draft_goes_live_through_review() {
        Partner published = published();

        then(published.state()).isEqualTo(ModerationState.PUBLISHED);
        then(published.live()).map(Live::revision).contains(1);
        then(published.writers()).isEmpty();
    }

    @Test
    void writing_on_a_published_page_leaves_the_live_copy_in_place() {
        Partner published = published();

        Partner revised = published.write(named("Réseau neuf"), 1, AUTHOR, NOW, Optional.empty());

        then(revised.state()).isEqualTo(ModerationState.DRAFT);
        then(revised.live()).isEqualTo(published.live());
        then(revised.hasPendingChanges()).isTrue();
        then(revised.working().number()).isEqualTo(2);
    }

    @Test
    void writing_on_an_approved_page_voids_the_approval() {
        Partner approved = step(step(draft, Transition.SUBMIT, AUTHOR), Transition.APPROVE, REVIEWER);

        Partner revised = approved.write(named("Autre"), 1, AUTHOR, NOW, Optional.empty());

        then(approved.approval()).isPresent();
        then(revised.approval()).isEmpty();
        then(revised.state()).isEqualTo(ModerationState.DRAFT);
    }

    @Test
    void saving_what_is_there_makes_no_revision() {
        then(draft.write(named("Réseau"), 1, AUTHOR, NOW, Optional.empty())).isSameAs(draft);
    }

    @Test
    void nobody_approves_what_they_wrote_administrators_included() {
        Partner written = draft.write(named("Deux mains"), 1, EDITOR, NOW, Optional.empty());
        Partner byAdmin = Partner.create(UUID.randomUUID(), named("X"), ADMIN, NOW, Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> step(step(written, Transition.SUBMIT, AUTHOR), Transition.APPROVE, EDITOR))
                .isInstanceOf(OwnWork.class);
        assertThatThrownBy(() -> step(step(byAdmin, Transition.SUBMIT, ADMIN), Transition.APPROVE, ADMIN))
                .isInstanceOf(OwnWork.class);
    }

    @Test
    void writers_count_from_the_last_publication_on() {
        Partner revised = published().write(named("Neuf"), 1, EDITOR, NOW, Optional.empty());

        then(revised.writers()).containsExactly("emile");
    }

    @Test
    void an_author_writes_in_their_own_pages_only() {
        Editor other = new Editor("anne", "Anne", Set.of(Role.AUTHOR));

        then(draft.writeRefusal(AUTHOR)).isEmpty();
        then(draft.writeRefusal(other)).containsInstanceOf(NotPermitted.class);
        then(draft.writeRefusal(EDITOR)).isEmpty();
    }

    @Test
    void a_page_in_review_or_in_the_archive_is_not_written_on() {
        then(step(draft, Transition.SUBMIT, AUTHOR).writeRefusal(AUTHOR)).containsInstanceOf(NotEditable.class);
        then(step(draft, Transition.ARCHIVE, PUBLISHER).writeRefusal(AUTHOR)).containsInstanceOf(NotEditable.class);
    }

    @Test
    void unpublishing_takes_away_the_live_copy_and_nothing_else() {
        Partner revised = published().write(named("Neuf"), 1, AUTHOR, NOW, Optional.empty());

        Partner offline = step(revised, Transition.UNPUBLISH, PUBLISHER);

        then(offline.live()).isEmpty();
        then(offline.state()).isEqualTo(ModerationState.DRAFT);
        then(offline.working()).isEqualTo(revised.working());
        assertThatThrownBy(() -> step(offline, Transition.UNPUBLISH, PUBLISHER)).isInstanceOf(NotLive.class);
    }

    @Test
    void what_was_public_once_is_never_deleted() {
        Partner offline = step(published(), Transition.UNPUBLISH, PUBLISHER);

        then(draft.isDeletable()).isTrue();
        then(offline.isDeletable()).isFalse();
    }

    @Test
    void archiving_takes_the_page_away_and_restoring_brings_a_draft() {
        Partner archived = step(published(), Transition.ARCHIVE, PUBLISHER);
        Partner restored = step(archived, Transition.RESTORE, PUBLISHER);

        then(archived.live()).isEmpty();
        then(restored.state()).isEqualTo(ModerationState.DRAFT);
    }

    @Test
    void no_random_history_publishes_without_somebody_else_s_approval_of_that_very_revision() {
        long seed = 20260503L;
        Random random = new Random(seed);
        List<Editor> everybody = List.of(AUTHOR, EDITOR, REVIEWER, PUBLISHER, ADMIN);
        int publications = 0;
        for (int history = 0; history < 2000; history++) {
            Partner partner = draft;
            Set<String> writersSincePublication = new HashSet<>(Set.of(AUTHOR.id()));
            Optional<Integer> approvedRevision = Optional.empty();
            for (int move = 0; move < 120; move++) {
                Editor editor = everybody.get(random.nextInt(everybody.size()));
                try {
                    if (random.nextInt(10) == 0) {
                        Partner written = partner.write(
                                named("v" + random.nextInt(5)),
                                partner.working().number(),
                                editor,
                                NOW,
                                Optional.empty());
                        if (written.working().number() != partner.working().number()) {
                            writersSincePublication.add(editor.id());
                        }
                        partner = written;
                        continue;
                    }
                    Transition transition =
                            List.of(Transition.values()).get(random.nextInt(Transition.values().length));
                    Partner moved = step(partner, transition, editor);
                    if (transition == Transition.APPROVE) {
                        then(writersSincePublication).as("seed %d", seed).doesNotContain(editor.id());
                        approvedRevision = Optional.of(moved.working().number());
                    }
                    if (transition == Transition.PUBLISH) {
                        then(approvedRevision)
                                .as("seed %d", seed)
                                .contains(moved.working().number());
                        writersSincePublication.clear();
                        publications++;
                    }
                    partner = moved;
                } catch (Refusal refused) {
                    then(refused.sentence().key()).isNotBlank();
                }
            }
        }
        then(publications).as("histories that published at all").isGreaterThan(100);
    }

    @Test
    void the_table_says_for_every_state_role_and_step_whether_it_may_be_taken() {
        List<String> allowed = new ArrayList<>();
        for (Transition transition : Transition.values()) {
            for (Role role : Role.values()) {
                Editor editor = new Editor("someone", "Someone", Set.of(role));
                if (role.permissions().contains(transition.permission())) {
                    allowed.add(transition.code() + " "
                            + editor.roles().iterator().next().code());
                }
            }
        }

        then(allowed)
                .containsExactlyInAnyOrder(
                        "submit author",
                        "submit editor",
                        "submit administrator",
                        "withdraw author",
                        "withdraw editor",
                        "withdraw administrator",
                        "request-changes reviewer",
                        "request-changes direction",
                        "request-changes administrator",
                        "approve reviewer",
                        "approve direction",
                        "approve administrator",
                        "publish publisher",
                        "publish administrator",
                        "unpublish publisher",
                        "unpublish administrator",
                        "archive publisher",
                        "archive administrator",
                        "restore publisher",
                        "restore administrator");
    }
}

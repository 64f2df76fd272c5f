package org.maillon.editorial;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Values;

class WorkflowTest {

    private static final Editor AUTHOR = new Editor("alice", "Alice", Set.of(Role.AUTHOR));
    private static final Editor EDITOR = new Editor("emile", "Émile", Set.of(Role.EDITOR, Role.REVIEWER));
    private static final Editor REVIEWER = new Editor("rose", "Rose", Set.of(Role.REVIEWER));
    private static final Editor PUBLISHER = new Editor("paul", "Paul", Set.of(Role.PUBLISHER));
    private static final Editor ADMIN = new Editor("ada", "Ada", Set.of(Role.ADMINISTRATOR));

    private final Paper paper = new Paper(named("Réseau"), AUTHOR, ReviewPolicy.STANDARD);

    private static Values named(String name) {
        return Values.NONE.with(PartnerType.NAME, name);
    }

    private Partner published() {
        paper.step(Transition.SUBMIT, AUTHOR);
        paper.step(Transition.APPROVE, REVIEWER);
        return paper.step(Transition.PUBLISH, PUBLISHER);
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

        Partner revised = paper.write(named("Réseau neuf"), AUTHOR);

        then(revised.state()).isEqualTo(ModerationState.DRAFT);
        then(revised.live()).isEqualTo(published.live());
        then(revised.hasPendingChanges()).isTrue();
        then(revised.working().number()).isEqualTo(2);
    }

    @Test
    void writing_on_an_approved_page_makes_it_a_draft() {
        paper.step(Transition.SUBMIT, AUTHOR);
        Partner approved = paper.step(Transition.APPROVE, REVIEWER);

        Partner revised = paper.write(named("Autre"), AUTHOR);

        then(approved.state()).isEqualTo(ModerationState.APPROVED);
        then(revised.state()).isEqualTo(ModerationState.DRAFT);
        then(paper.route().isComplete(revised.review(), revised.writers())).isFalse();
    }

    @Test
    void saving_what_is_there_makes_no_revision() {
        Partner before = paper.partner();

        then(paper.write(named("Réseau"), AUTHOR)).isSameAs(before);
    }

    @Test
    void nobody_approves_what_they_wrote_administrators_included() {
        Paper byAdmin = new Paper(named("X"), ADMIN, ReviewPolicy.STANDARD);
        paper.write(named("Deux mains"), EDITOR);
        paper.step(Transition.SUBMIT, AUTHOR);
        byAdmin.step(Transition.SUBMIT, ADMIN);

        assertThatThrownBy(() -> paper.step(Transition.APPROVE, EDITOR)).isInstanceOf(OwnWork.class);
        assertThatThrownBy(() -> byAdmin.step(Transition.APPROVE, ADMIN)).isInstanceOf(OwnWork.class);
    }

    @Test
    void writers_count_from_the_last_publication_on() {
        published();

        then(paper.write(named("Neuf"), EDITOR).writers()).containsExactly("emile");
    }

    @Test
    void an_author_writes_in_their_own_pages_only() {
        Editor other = new Editor("anne", "Anne", Set.of(Role.AUTHOR));

        then(paper.partner().writeRefusal(AUTHOR)).isEmpty();
        then(paper.partner().writeRefusal(other)).containsInstanceOf(NotPermitted.class);
        then(paper.partner().writeRefusal(EDITOR)).isEmpty();
    }

    @Test
    void a_page_in_review_or_in_the_archive_is_not_written_on() {
        Paper archived = new Paper(named("X"), AUTHOR, ReviewPolicy.STANDARD);

        then(paper.step(Transition.SUBMIT, AUTHOR).writeRefusal(AUTHOR)).containsInstanceOf(NotEditable.class);
        then(archived.step(Transition.ARCHIVE, PUBLISHER).writeRefusal(AUTHOR)).containsInstanceOf(NotEditable.class);
    }

    @Test
    void unpublishing_takes_away_the_live_copy_and_nothing_else() {
        published();
        Partner revised = paper.write(named("Neuf"), AUTHOR);

        Partner offline = paper.step(Transition.UNPUBLISH, PUBLISHER);

        then(offline.live()).isEmpty();
        then(offline.state()).isEqualTo(ModerationState.DRAFT);
        then(offline.working()).isEqualTo(revised.working());
        assertThatThrownBy(() -> paper.step(Transition.UNPUBLISH, PUBLISHER)).isInstanceOf(NotLive.class);
    }

    @Test
    void what_was_public_once_is_never_deleted() {
        Partner draft = paper.partner();
        published();

        Partner offline = paper.step(Transition.UNPUBLISH, PUBLISHER);

        then(draft.isDeletable()).isTrue();
        then(offline.isDeletable()).isFalse();
    }

    @Test
    void archiving_takes_the_page_away_and_restoring_brings_a_draft() {
        published();

        Partner archived = paper.step(Transition.ARCHIVE, PUBLISHER);
        Partner restored = paper.step(Transition.RESTORE, PUBLISHER);

        then(archived.live()).isEmpty();
        then(restored.state()).isEqualTo(ModerationState.DRAFT);
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
                        "override administrator",
                        "schedule publisher",
                        "schedule administrator",
                        "unschedule publisher",
                        "unschedule administrator",
                        "publish-part publisher",
                        "publish-part administrator",
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

package org.maillon.actions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.editorial.CommentThread;
import org.maillon.editorial.CommentThread.Anchor;
import org.maillon.editorial.Editor;
import org.maillon.editorial.NotPermitted;
import org.maillon.editorial.NothingSaid;
import org.maillon.editorial.Notification;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Person;
import org.maillon.editorial.Reason;
import org.maillon.editorial.Role;
import org.maillon.editorial.Transition;
import org.maillon.editorial.UnknownComment;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Items;
import org.maillon.testing.InServer;

/** Talk about the places of a page, which lasts through every change of the page. */
@ExtendWith(ArquillianExtension.class)
class CommentsInServerIT {

    private static final Anchor SUMMARY = new Anchor("summary", Optional.empty());

    @Inject
    WorkflowWalk walk;

    @Inject
    TellPeople tellPeople;

    @Inject
    ReadNotifications readNotifications;

    @Inject
    CommentPartner commentPartner;

    @Inject
    SavePartner savePartner;

    @Inject
    RevertPartner revertPartner;

    @Deployment
    static WebArchive war() {
        return InServer.war(CommentsInServerIT.class, WorkflowWalk.class);
    }

    private CommentThread said(Editor editor, Partner page, Anchor anchor, String words) {
        return walk.as(editor, () -> commentPartner.begin(page.id(), anchor, words));
    }

    private List<CommentThread> threads(Partner page) {
        return walk.as(WorkflowWalk.REVIEWER, () -> commentPartner.list(page.id()));
    }

    /** The page with these mail addresses, each an item with its id. */
    private Partner mailed(Partner page, List<Map<String, Object>> emails) {
        Partner before = walk.now(page.id());
        Map<String, Object> plain = new LinkedHashMap<>(
                walk.intake.type().fields().plain(before.working().content()));
        plain.put("emails", emails);
        return walk.as(
                WorkflowWalk.AUTHOR, () -> savePartner.execute(page.id(), before.version(), plain, Optional.empty()));
    }

    private static Map<String, Object> email(UUID id, String address) {
        return Map.of("id", id.toString(), "address", address);
    }

    @Test
    void a_thread_is_answered_settled_and_opened_again_and_the_page_does_not_change() {
        Partner page = walk.at("in-review");
        CommentThread thread = said(WorkflowWalk.REVIEWER, page, SUMMARY, "Trop long ?");

        walk.as(WorkflowWalk.AUTHOR, () -> commentPartner.answer(page.id(), thread.id(), "Je raccourcis."));
        CommentThread settled =
                walk.as(WorkflowWalk.REVIEWER, () -> commentPartner.settle(page.id(), thread.id(), true));
        CommentThread again =
                walk.as(WorkflowWalk.AUTHOR, () -> commentPartner.answer(page.id(), thread.id(), "Encore un mot."));

        then(settled.isOpen()).isFalse();
        then(settled.resolution().orElseThrow().by().id()).isEqualTo("reviewer");
        then(again.isOpen()).isTrue();
        then(threads(page)).singleElement().satisfies(kept -> {
            then(kept.comments())
                    .extracting(comment -> comment.words())
                    .containsExactly("Trop long ?", "Je raccourcis.", "Encore un mot.");
            then(kept.first().revision()).isEqualTo(page.working().number());
        });
        then(walk.now(page.id())).isEqualTo(page);
    }

    @Test
    void a_comment_on_an_item_lasts_while_it_is_moved_taken_away_and_brought_back() {
        Partner page = walk.at("draft");
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        Partner two = mailed(page, List.of(email(first, "a@reseau.example"), email(second, "b@reseau.example")));
        Anchor anchor = new Anchor("emails", Optional.of(second));
        said(WorkflowWalk.REVIEWER, page, anchor, "Est-ce la bonne adresse ?");

        mailed(page, List.of(email(second, "b@reseau.example"), email(first, "a@reseau.example")));
        List<CommentThread> moved = threads(page);
        mailed(page, List.of(email(first, "a@reseau.example")));
        List<CommentThread> takenAway = threads(page);
        Partner back = walk.as(
                WorkflowWalk.AUTHOR,
                () -> revertPartner.execute(
                        page.id(), walk.now(page.id()).version(), two.working().number(), Optional.empty()));

        then(moved).isEqualTo(takenAway).isEqualTo(threads(page));
        Items emails = back.working().content().get(PartnerType.EMAILS).orElseThrow();
        List<UUID> ids = new ArrayList<>();
        emails.list().forEach(item -> ids.add(item.id()));
        then(ids).contains(threads(page).get(0).anchor().item().orElseThrow());
    }

    @Test
    void a_place_that_is_not_there_and_a_comment_without_words_are_refused() {
        Partner page = walk.at("draft");

        assertThatThrownBy(() -> said(
                        WorkflowWalk.REVIEWER, page, new Anchor("emails", Optional.of(UUID.randomUUID())), "Ici ?"))
                .isInstanceOf(UnknownComment.class);
        assertThatThrownBy(() -> said(WorkflowWalk.REVIEWER, page, new Anchor("nowhere", Optional.empty()), "Ici ?"))
                .isInstanceOf(UnknownComment.class);
        assertThatThrownBy(() -> said(WorkflowWalk.REVIEWER, page, SUMMARY, " \n "))
                .isInstanceOf(NothingSaid.class);
        then(threads(page)).isEmpty();
    }

    @Test
    void a_thread_belongs_to_its_page() {
        Partner page = walk.at("draft");
        Partner other = walk.at("draft");
        CommentThread thread = said(WorkflowWalk.REVIEWER, page, SUMMARY, "Bien.");

        assertThatThrownBy(() -> walk.as(
                        WorkflowWalk.REVIEWER, () -> commentPartner.answer(other.id(), thread.id(), "Ailleurs")))
                .isInstanceOf(UnknownComment.class);
    }

    @Test
    void whoever_only_reads_says_nothing() {
        Partner page = walk.at("draft");
        Editor reader = WorkflowWalk.person("reader", Role.READER);

        assertThatThrownBy(() -> said(reader, page, SUMMARY, "Moi aussi.")).isInstanceOf(NotPermitted.class);
        then(threads(page)).isEmpty();
    }

    @Test
    void whoever_is_mentioned_is_kept_by_account_told_of_it_and_may_do_no_more_than_before() throws Exception {
        Partner page = walk.at("in-review");
        CommentThread thread = walk.as(
                WorkflowWalk.REVIEWER,
                () -> commentPartner.begin(
                        page.id(), SUMMARY, "@publisher, est-ce pour mai ? @nobody", Set.of("taxonomist")));

        CommentThread kept = threads(page).stream()
                .filter(one -> one.id().equals(thread.id()))
                .findFirst()
                .orElseThrow();
        List<Reason> told = List.of();
        for (int i = 0; i < 100 && told.isEmpty(); i++) {
            tellPeople.execute();
            told =
                    walk
                            .as(WorkflowWalk.PUBLISHER, () -> readNotifications.list(false, 0, 10_000))
                            .notifications()
                            .stream()
                            .filter(one -> one.entry()
                                    .partner()
                                    .filter(page.id()::equals)
                                    .isPresent())
                            .map(Notification::reason)
                            .toList();
            Thread.sleep(50);
        }

        then(kept.first().mentions()).extracting(Person::id).containsExactly("publisher", "taxonomist");
        then(kept.first().words())
                .contains("@" + kept.first().mentions().get(0).displayName() + ", est-ce pour mai ?")
                .contains("@nobody");
        then(told).containsExactly(Reason.MENTIONED);
        assertThatThrownBy(() -> walk.moved(page.id(), Transition.APPROVE, WorkflowWalk.PUBLISHER))
                .isInstanceOf(NotPermitted.class);
    }
}

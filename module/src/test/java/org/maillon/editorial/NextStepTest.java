package org.maillon.editorial;

import static org.assertj.core.api.BDDAssertions.then;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maillon.language.Language;
import org.maillon.language.Messages;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Values;

class NextStepTest {

    private static final Editor AUTHOR = person("alice", Role.AUTHOR);
    private static final Editor EDITOR = person("emile", Role.EDITOR);
    private static final Editor REVIEWER = person("rose", Role.REVIEWER);
    private static final Editor DIRECTION = person("denis", Role.DIRECTION);
    private static final Editor PUBLISHER = person("paul", Role.PUBLISHER);
    private static final Editor ADMIN = person("ada", Role.ADMINISTRATOR);
    private static final List<Editor> EVERYBODY = List.of(AUTHOR, EDITOR, REVIEWER, DIRECTION, PUBLISHER, ADMIN);

    private final Paper paper = new Paper(
            Values.NONE.with(PartnerType.NAME, "Réseau").with(PartnerType.LANGUAGE, "fr"),
            AUTHOR,
            ReviewPolicy.STANDARD);

    private static Editor person(String id, Role role) {
        return new Editor(id, "The " + id, Set.of(role));
    }

    private NextStep step() {
        return NextStep.of(paper.partner().state()).orElseThrow();
    }

    private List<String> takers() {
        return EVERYBODY.stream()
                .filter(editor ->
                        step().obstacle(editor, paper.partner(), paper.route()).isEmpty())
                .map(Editor::id)
                .toList();
    }

    private List<String> concerned() {
        return EVERYBODY.stream()
                .filter(editor -> step().concerns(editor, paper.partner()))
                .map(Editor::id)
                .toList();
    }

    @Test
    void a_draft_is_for_those_who_may_write_in_it() {
        Editor other = person("anne", Role.AUTHOR);

        then(step()).isEqualTo(NextStep.WRITING);
        then(takers()).containsExactly("alice", "emile", "ada");
        then(concerned()).containsExactly("alice", "emile", "ada");
        then(NextStep.WRITING.obstacle(other, paper.partner(), paper.route())).isPresent();
    }

    @Test
    void a_review_is_for_those_whose_agreement_counts_and_never_for_who_wrote() {
        paper.write(Values.NONE.with(PartnerType.NAME, "Réseau neuf").with(PartnerType.LANGUAGE, "fr"), ADMIN);
        paper.step(Transition.SUBMIT, AUTHOR);

        then(step()).isEqualTo(NextStep.REVIEW);
        then(takers()).containsExactly("rose", "denis");
        then(concerned()).containsExactly("alice", "emile", "rose", "denis", "ada");
        then(step().obstacle(ADMIN, paper.partner(), paper.route()))
                .map(sentence -> Messages.in(Language.EN).say(sentence))
                .contains("they wrote a part of this version, somebody else has to decide on it.");
    }

    @Test
    void an_approved_copy_is_for_those_who_publish() {
        paper.step(Transition.SUBMIT, AUTHOR);
        paper.step(Transition.APPROVE, REVIEWER);

        then(step()).isEqualTo(NextStep.PUBLICATION);
        then(takers()).containsExactly("paul", "ada");
        then(concerned()).containsExactly("alice", "emile", "paul", "ada");
    }

    @Test
    void what_is_archived_or_waits_for_its_hour_waits_for_nobody() {
        then(NextStep.of(ModerationState.ARCHIVED)).isEmpty();
        then(NextStep.of(ModerationState.SCHEDULED)).isEmpty();
        then(Stream.of(ModerationState.values())
                        .filter(state -> NextStep.of(state).isPresent()))
                .hasSize(5);
    }

    @Test
    void a_step_is_left_by_a_decision_and_not_by_writing() {
        then(isLeft(ModerationState.CHANGES_REQUESTED, ModerationState.DRAFT)).isFalse();
        then(isLeft(ModerationState.PUBLISHED, ModerationState.DRAFT)).isFalse();
        then(isLeft(ModerationState.DRAFT, ModerationState.IN_REVIEW)).isTrue();
        then(isLeft(ModerationState.IN_REVIEW, ModerationState.IN_REVIEW)).isFalse();
        then(isLeft(ModerationState.APPROVED, ModerationState.PUBLISHED)).isTrue();
        then(isLeft(ModerationState.DRAFT, ModerationState.ARCHIVED)).isTrue();
    }

    private static boolean isLeft(ModerationState from, ModerationState to) {
        return NextStep.isLeft(Optional.of(from), Optional.of(to));
    }

    /** Whether a call reaches a person, as the database asks it. */
    private boolean isCalled(Editor editor, Transition transition) {
        return StepCall.of(paper.partner(), paper.route()).stream()
                .anyMatch(call -> call.step() == transition
                        && editor.roles().contains(call.role())
                        && call.person()
                                .filter(person -> !person.equals(editor.id()))
                                .isEmpty()
                        && !call.barred().contains(editor.id()));
    }

    private List<String> called(Transition transition) {
        return EVERYBODY.stream()
                .filter(editor -> isCalled(editor, transition))
                .map(Editor::id)
                .toList();
    }

    @Test
    void whom_a_page_waits_for_are_those_who_may_take_its_step() {
        paper.step(Transition.SUBMIT, AUTHOR);

        then(called(Transition.APPROVE)).containsExactly("rose", "denis", "ada");
        then(called(Transition.PUBLISH)).isEmpty();

        paper.step(Transition.APPROVE, REVIEWER);

        then(called(Transition.APPROVE)).isEmpty();
        then(called(Transition.PUBLISH)).containsExactly("paul", "ada");
        EVERYBODY.forEach(editor -> then(isCalled(editor, Transition.PUBLISH))
                .as(editor.id())
                .isEqualTo(paper.refusal(Transition.PUBLISH, editor).isEmpty()));
    }

    @Test
    void what_was_asked_for_and_is_made_waits_for_anybody_who_reviews_and_did_not_write() {
        paper.step(Transition.SUBMIT, AUTHOR);
        paper.step(Transition.REQUEST_CHANGES, DIRECTION);
        paper.step(Transition.SUBMIT, AUTHOR);

        EVERYBODY.forEach(editor -> then(isCalled(editor, Transition.APPROVE))
                .as(editor.id())
                .isEqualTo(paper.refusal(Transition.APPROVE, editor).isEmpty()));
        then(called(Transition.APPROVE)).isNotEmpty();
    }
}

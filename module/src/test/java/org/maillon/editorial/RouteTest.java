package org.maillon.editorial;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillon.editorial.ReviewPolicy.ReviewGroup;
import org.maillon.editorial.ReviewPolicy.Rule;
import org.maillon.language.Labels;
import org.maillon.partner.PartnerType;
import org.maillon.partner.TestVocabularies;
import org.maillon.partner.field.Items;
import org.maillon.partner.field.Money;
import org.maillon.partner.field.RichText;
import org.maillon.partner.field.Terms;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Sensitivity;

class RouteTest {

    private static final Editor AUTHOR = new Editor("alice", "Alice", Set.of(Role.AUTHOR));
    private static final Editor EDITOR = new Editor("emile", "Émile", Set.of(Role.EDITOR, Role.PUBLISHER));
    private static final Editor REVIEWER = new Editor("rose", "Rose", Set.of(Role.REVIEWER));
    private static final Editor SECOND = new Editor("remi", "Rémi", Set.of(Role.REVIEWER));
    private static final Editor DIRECTION = new Editor("dora", "Dora", Set.of(Role.DIRECTION));
    private static final Editor PUBLISHER = new Editor("paul", "Paul", Set.of(Role.PUBLISHER));
    private static final Editor ADMIN = new Editor("ada", "Ada", Set.of(Role.ADMINISTRATOR));
    private static final UUID SUPPORT = UUID.randomUUID();

    private static Values page() {
        return Values.NONE
                .with(PartnerType.NAME, "Réseau")
                .with(PartnerType.FOUNDATION_OPINION, new RichText("<p>Un avis.</p>"))
                .with(PartnerType.SUPPORTS, support(2021, Optional.empty()));
    }

    private static Items support(int year, Optional<Money> amount) {
        return new Items(List.of(
                new Items.Item(SUPPORT, Values.NONE.with(PartnerType.YEAR, year).with(PartnerType.AMOUNT, amount))));
    }

    private static Money euros(long amount) {
        return new Money(java.math.BigDecimal.valueOf(amount), java.util.Currency.getInstance("EUR"), false);
    }

    private static Values mailed(Values page, String address) {
        Values email = Values.NONE.with(PartnerType.EMAIL, address);
        return page.with(
                PartnerType.EMAILS, new Items(List.of(new Items.Item(UUID.nameUUIDFromBytes(new byte[1]), email))));
    }

    /** A page that the public reads. */
    private static Paper live(ReviewPolicy policy) {
        Paper paper = new Paper(page(), AUTHOR, policy);
        paper.step(Transition.SUBMIT, AUTHOR);
        paper.step(Transition.OVERRIDE, ADMIN);
        paper.step(Transition.PUBLISH, PUBLISHER);
        return paper;
    }

    private static Paper live() {
        return live(ReviewPolicy.STANDARD);
    }

    private static ReviewPolicy with(Sensitivity sensitivity, Rule rule, ReviewGroup... groups) {
        Map<Sensitivity, Rule> rules = new EnumMap<>(ReviewPolicy.STANDARD.rules());
        rules.put(sensitivity, rule);
        return new ReviewPolicy(rules, Map.of(), List.of(groups));
    }

    @Test
    void a_light_change_waits_for_nobody_and_is_published_by_somebody_else() {
        Paper paper = live();
        paper.write(mailed(page(), "bonjour@reseau.example"), EDITOR);

        Partner handedIn = paper.step(Transition.SUBMIT, EDITOR);

        then(handedIn.state()).isEqualTo(ModerationState.APPROVED);
        assertThatThrownBy(() -> paper.step(Transition.PUBLISH, EDITOR)).isInstanceOf(OwnPublication.class);
        then(paper.step(Transition.PUBLISH, PUBLISHER).state()).isEqualTo(ModerationState.PUBLISHED);
    }

    @Test
    void the_opinion_waits_for_the_direction_and_for_nobody_less() {
        Paper paper = live();
        paper.write(page().with(PartnerType.FOUNDATION_OPINION, new RichText("<p>Autre.</p>")), AUTHOR);
        paper.step(Transition.SUBMIT, AUTHOR);

        assertThatThrownBy(() -> paper.step(Transition.APPROVE, REVIEWER)).isInstanceOf(ApprovalNotAsked.class);
        then(paper.step(Transition.APPROVE, DIRECTION).state()).isEqualTo(ModerationState.APPROVED);
    }

    @Test
    void an_amount_waits_for_the_direction_and_a_year_does_not() {
        Paper year = live();
        Paper amount = live();

        year.write(page().with(PartnerType.SUPPORTS, support(2022, Optional.empty())), AUTHOR);
        amount.write(page().with(PartnerType.SUPPORTS, support(2021, Optional.of(euros(500)))), AUTHOR);

        then(year.route().weights()).containsExactly(Map.entry("supports", Sensitivity.STANDARD));
        then(amount.route().weights()).containsExactly(Map.entry("supports", Sensitivity.DIRECTION));
    }

    @Test
    void a_mixed_change_waits_for_everybody_who_is_asked() {
        Paper paper = live();
        paper.write(
                page().with(PartnerType.NAME, "Réseau neuf")
                        .with(PartnerType.FOUNDATION_OPINION, new RichText("<p>Autre.</p>")),
                AUTHOR);
        paper.step(Transition.SUBMIT, AUTHOR);

        Partner half = paper.step(Transition.APPROVE, REVIEWER);
        Optional<Refusal> again = paper.refusal(Transition.APPROVE, REVIEWER);
        Partner whole = paper.step(Transition.APPROVE, DIRECTION);

        then(half.state()).isEqualTo(ModerationState.IN_REVIEW);
        then(again).containsInstanceOf(ApprovalNotAsked.class);
        then(whole.state()).isEqualTo(ModerationState.APPROVED);
    }

    @Test
    void a_later_change_voids_only_the_approvals_of_what_it_touches() {
        Paper paper = live();
        Values opinion = page().with(PartnerType.FOUNDATION_OPINION, new RichText("<p>Autre.</p>"));
        paper.write(opinion.with(PartnerType.NAME, "Neuf"), AUTHOR);
        paper.step(Transition.SUBMIT, AUTHOR);
        paper.step(Transition.APPROVE, REVIEWER);
        paper.step(Transition.APPROVE, DIRECTION);

        paper.write(opinion.with(PartnerType.NAME, "Plus neuf"), AUTHOR);
        Partner resubmitted = paper.step(Transition.SUBMIT, AUTHOR);

        then(resubmitted.state()).isEqualTo(ModerationState.IN_REVIEW);
        then(paper.route().open(resubmitted.review(), resubmitted.writers()))
                .singleElement()
                .satisfies(open -> then(open.fields()).containsExactly("name"));
        then(paper.step(Transition.APPROVE, REVIEWER).state()).isEqualTo(ModerationState.APPROVED);
    }

    @Test
    void what_comes_back_to_what_was_approved_is_approved_again() {
        Paper paper = live();
        Values neuf = page().with(PartnerType.NAME, "Neuf");
        paper.write(neuf, AUTHOR);
        paper.step(Transition.SUBMIT, AUTHOR);
        paper.step(Transition.APPROVE, REVIEWER);
        paper.write(page().with(PartnerType.NAME, "Ancien"), AUTHOR);

        paper.write(neuf, AUTHOR);

        then(paper.step(Transition.SUBMIT, AUTHOR).state()).isEqualTo(ModerationState.APPROVED);
    }

    @Test
    void after_changes_were_asked_for_somebody_looks_again_even_when_nothing_changed() {
        Paper paper = live();
        paper.write(page().with(PartnerType.NAME, "Neuf"), AUTHOR);
        paper.step(Transition.SUBMIT, AUTHOR);
        paper.step(Transition.APPROVE, REVIEWER);
        paper.step(Transition.REQUEST_CHANGES, SECOND);

        Partner resubmitted = paper.step(Transition.SUBMIT, AUTHOR);
        Partner approved = paper.step(Transition.APPROVE, SECOND);

        then(resubmitted.state()).isEqualTo(ModerationState.IN_REVIEW);
        then(approved.state()).isEqualTo(ModerationState.APPROVED);
        then(approved.review().changeRequest()).isEmpty();
    }

    @Test
    void two_approvals_are_those_of_two_people() {
        Paper paper = live(with(Sensitivity.STANDARD, new Rule(2, Set.of(Role.REVIEWER), true)));
        paper.write(page().with(PartnerType.NAME, "Neuf"), AUTHOR);
        paper.step(Transition.SUBMIT, AUTHOR);

        Partner first = paper.step(Transition.APPROVE, REVIEWER);

        then(first.state()).isEqualTo(ModerationState.IN_REVIEW);
        assertThatThrownBy(() -> paper.step(Transition.APPROVE, REVIEWER)).isInstanceOf(ApprovalNotAsked.class);
        then(paper.step(Transition.APPROVE, SECOND).state()).isEqualTo(ModerationState.APPROVED);
    }

    @Test
    void the_group_of_a_term_is_asked_and_a_change_of_the_term_leaves_nobody_out() {
        ReviewGroup education = new ReviewGroup(
                "education",
                new Labels("Éducation", "Education"),
                Set.of("rose"),
                Map.of("education", Set.of("education")));
        ReviewGroup others = new ReviewGroup("others", new Labels("Autres", "Others"), Set.of("remi"), Map.of());
        ReviewPolicy policy = with(Sensitivity.STANDARD, new Rule(1, Set.of(Role.REVIEWER), true), education, others);
        Paper paper = live(policy);
        var field = PartnerType.field(
                TestVocabularies.taxonomy().vocabulary("education").orElseThrow());

        paper.write(page().with(PartnerType.NAME, "Neuf"), AUTHOR);
        paper.step(Transition.SUBMIT, AUTHOR);
        Optional<Refusal> stranger = paper.refusal(Transition.APPROVE, REVIEWER);
        Optional<Refusal> fallback = paper.refusal(Transition.APPROVE, SECOND);
        paper.step(Transition.WITHDRAW, AUTHOR);
        paper.write(page().with(PartnerType.NAME, "Neuf").with(field, new Terms(List.of("ateliers"))), AUTHOR);
        paper.step(Transition.SUBMIT, AUTHOR);

        then(stranger).containsInstanceOf(ApprovalNotAsked.class);
        then(fallback).isEmpty();
        then(paper.refusal(Transition.APPROVE, REVIEWER)).isEmpty();
        then(paper.refusal(Transition.APPROVE, SECOND)).containsInstanceOf(ApprovalNotAsked.class);
    }

    @Test
    void an_override_stands_in_for_everybody_and_for_what_was_seen_only() {
        Paper paper = new Paper(page(), ADMIN, ReviewPolicy.STANDARD);
        paper.step(Transition.SUBMIT, ADMIN);

        Partner overridden = paper.step(Transition.OVERRIDE, ADMIN);
        paper.write(page().with(PartnerType.NAME, "Autre"), ADMIN);

        then(overridden.state()).isEqualTo(ModerationState.APPROVED);
        then(overridden.review().approvals()).singleElement().matches(Approval::override);
        then(paper.step(Transition.SUBMIT, ADMIN).state()).isEqualTo(ModerationState.IN_REVIEW);
    }

    @Test
    void a_policy_that_became_stricter_holds_a_page_that_was_approved_before() {
        Paper paper = live();
        paper.write(page().with(PartnerType.NAME, "Neuf"), AUTHOR);
        paper.step(Transition.SUBMIT, AUTHOR);
        Partner approved = paper.step(Transition.APPROVE, REVIEWER);
        ReviewPolicy stricter = with(Sensitivity.STANDARD, new Rule(2, Set.of(Role.REVIEWER), true));

        Route route = Route.between(paper.live(), paper.working(), Paper.TYPE, TestVocabularies.taxonomy(), stricter);

        then(approved.refusal(Transition.PUBLISH, PUBLISHER, route)).containsInstanceOf(ApprovalsMissing.class);
        then(approved.refusal(Transition.APPROVE, SECOND, route)).isEmpty();
    }

    @Test
    void a_part_goes_live_and_the_rest_stays_where_it_is() {
        Paper paper = live();
        Values opinion = page().with(PartnerType.FOUNDATION_OPINION, new RichText("<p>Autre.</p>"));
        paper.write(mailed(opinion, "bonjour@reseau.example"), AUTHOR);
        Partner before = paper.step(Transition.SUBMIT, AUTHOR);

        assertThatThrownBy(() -> paper.publishPart(Set.of("foundationOpinion"), PUBLISHER))
                .isInstanceOf(ApprovalsMissing.class);
        Partner after = paper.publishPart(Set.of("emails"), PUBLISHER);

        then(after.state()).isEqualTo(ModerationState.IN_REVIEW);
        then(after.writers()).isEqualTo(before.writers());
        then(paper.live()).isEqualTo(mailed(page(), "bonjour@reseau.example"));
        then(after.working().content()).isEqualTo(before.working().content());
        then(paper.route().weights().keySet()).containsExactly("foundationOpinion");
    }

    @Test
    void a_weight_of_the_foundation_s_own_counts() {
        ReviewPolicy policy = new ReviewPolicy(
                ReviewPolicy.STANDARD.rules(),
                Map.of("name", Sensitivity.DIRECTION, "emails.address", Sensitivity.STANDARD),
                List.of());
        Paper paper = live(policy);

        paper.write(mailed(page(), "a@b.example").with(PartnerType.NAME, "Neuf"), AUTHOR);

        then(paper.route().weights())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("name", Sensitivity.DIRECTION, "emails", Sensitivity.STANDARD));
    }

    @Test
    void a_rule_that_nobody_could_follow_is_none() {
        assertThatThrownBy(() -> new Rule(1, Set.of(Role.PUBLISHER), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rule(10, Set.of(Role.REVIEWER), false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

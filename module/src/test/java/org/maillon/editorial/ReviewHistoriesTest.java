package org.maillon.editorial;

import static org.assertj.core.api.BDDAssertions.then;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.maillon.editorial.ReviewPolicy.Rule;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Items;
import org.maillon.partner.field.RichText;
import org.maillon.partner.field.Values;
import org.maillon.taxonomy.Sensitivity;

/**
 * Random histories against a second account of the rules, kept by the test alone: nothing goes live without the approvals
 * it asks for. Each rule is also taken away once, and the same histories have to show it.
 */
class ReviewHistoriesTest {

    private static final long SEED = 20261126L;
    private static final int HISTORIES = 500;
    private static final int MOVES = 200;

    private static final Editor AUTHOR = new Editor("alice", "Alice", Set.of(Role.AUTHOR));
    private static final List<Editor> EVERYBODY = List.of(
            AUTHOR,
            new Editor("emile", "Émile", Set.of(Role.EDITOR, Role.REVIEWER, Role.PUBLISHER)),
            new Editor("rose", "Rose", Set.of(Role.REVIEWER)),
            new Editor("remi", "Rémi", Set.of(Role.REVIEWER, Role.EDITOR)),
            new Editor("dora", "Dora", Set.of(Role.DIRECTION)),
            new Editor("denis", "Denis", Set.of(Role.DIRECTION, Role.EDITOR)),
            new Editor("paul", "Paul", Set.of(Role.PUBLISHER)),
            new Editor("ada", "Ada", Set.of(Role.ADMINISTRATOR)));

    private static final List<Transition> STEPS = List.of(Transition.values());
    private static final Set<Transition> RARE = Set.of(
            Transition.OVERRIDE,
            Transition.ARCHIVE,
            Transition.UNPUBLISH,
            Transition.WITHDRAW,
            Transition.REQUEST_CHANGES);

    /** What many histories came to. */
    private static final class Tally {

        private final List<String> violations = new ArrayList<>();
        private int publications;
        private int parts;
        private int lightOnes;
    }

    private static Values content(Random random) {
        Values values = Values.NONE.with(PartnerType.NAME, "Nom " + random.nextInt(3));
        if (random.nextBoolean()) {
            values = values.with(PartnerType.FOUNDATION_OPINION, new RichText("<p>Avis " + random.nextInt(3) + "</p>"));
        }
        Values email = Values.NONE.with(PartnerType.EMAIL, "a" + random.nextInt(3) + "@b.example");
        return values.with(PartnerType.EMAILS, new Items(List.of(new Items.Item(new UUID(1, 1), email))));
    }

    private static Tally played(ReviewPolicy policy, int quorum, UnaryOperator<Partner> fault) {
        Tally tally = new Tally();
        Random random = new Random(SEED);
        for (int history = 0; history < HISTORIES; history++) {
            play(new Paper(content(random), AUTHOR, policy), random, quorum, fault, tally);
        }
        return tally;
    }

    private static void play(Paper paper, Random random, int quorum, UnaryOperator<Partner> fault, Tally tally) {
        ReviewOracle oracle = new ReviewOracle(AUTHOR, quorum);
        for (int move = 0; move < MOVES; move++) {
            Editor editor = EVERYBODY.get(random.nextInt(EVERYBODY.size()));
            Values live = paper.live();
            Values working = paper.working();
            try {
                if (random.nextInt(20) == 0) {
                    int before = paper.partner().working().number();
                    if (paper.write(content(random), editor).working().number() != before) {
                        oracle.wrote(editor);
                    }
                    paper.tamper(fault.apply(paper.partner()));
                    continue;
                }
                Transition step = STEPS.get(random.nextInt(STEPS.size()));
                // These would end too many histories early.
                if (RARE.contains(step) && random.nextInt(20) != 0) {
                    continue;
                }
                if (step == Transition.PUBLISH_PART) {
                    Set<String> fields = chosen(random);
                    paper.publishPart(fields, editor);
                    tally.parts++;
                    oracle.published(fields, live, working, editor);
                    continue;
                }
                paper.step(step, editor);
                if (step == Transition.PUBLISH) {
                    tally.publications++;
                    oracle.published(live, working, editor);
                } else {
                    oracle.took(step, editor, working);
                }
            } catch (Refusal refused) {
                then(refused.sentence().key()).isNotBlank();
            }
        }
        tally.violations.addAll(oracle.violations());
        tally.lightOnes += oracle.lightOnes();
    }

    private static Set<String> chosen(Random random) {
        Set<String> chosen = new HashSet<>(ReviewOracle.keys());
        chosen.removeIf(key -> random.nextBoolean());
        return chosen;
    }

    private static ReviewPolicy policy(Sensitivity changed, int approvals) {
        Map<Sensitivity, Rule> rules = new EnumMap<>(ReviewPolicy.STANDARD.rules());
        Rule rule = ReviewPolicy.STANDARD.rule(changed);
        rules.put(changed, new Rule(approvals, rule.roles(), false));
        return new ReviewPolicy(rules, Map.of(), List.of());
    }

    @Test
    void nothing_goes_live_without_the_approvals_its_route_asks_for() {
        Tally tally = played(ReviewPolicy.STANDARD, 1, partner -> partner);

        then(tally.violations).as("seed %d", SEED).isEmpty();
        then(tally.publications).isGreaterThan(300);
        then(tally.parts).isGreaterThan(100);
        then(tally.lightOnes).isGreaterThan(50);
    }

    @Test
    void two_approvals_are_never_one() {
        ReviewPolicy two = new ReviewPolicy(
                Map.of(
                        Sensitivity.LIGHT,
                        ReviewPolicy.STANDARD.rule(Sensitivity.LIGHT),
                        Sensitivity.STANDARD,
                        new Rule(2, ReviewOracle.REVIEWERS, false),
                        Sensitivity.STEWARD,
                        ReviewPolicy.STANDARD.rule(Sensitivity.STEWARD),
                        Sensitivity.DIRECTION,
                        new Rule(2, Set.of(Role.DIRECTION), false)),
                Map.of(),
                List.of());

        Tally tally = played(two, 2, partner -> partner);

        then(tally.violations).as("seed %d", SEED).isEmpty();
        then(tally.publications).isGreaterThan(100);
    }

    @Test
    void without_the_rule_of_the_direction_an_opinion_slips_through() {
        then(played(policy(Sensitivity.DIRECTION, 0), 1, partner -> partner).violations)
                .anyMatch(violation -> violation.startsWith("foundationOpinion"));
    }

    @Test
    void without_the_rule_of_ordinary_fields_a_name_slips_through() {
        then(played(policy(Sensitivity.STANDARD, 0), 1, partner -> partner).violations)
                .anyMatch(violation -> violation.startsWith("name"));
    }

    @Test
    void without_four_eyes_authors_approve_themselves() {
        then(played(ReviewPolicy.STANDARD, 1, partner -> copy(partner, partner.review(), Set.of())).violations)
                .isNotEmpty();
    }

    @Test
    void without_the_bond_to_what_was_seen_later_words_slip_through() {
        UnaryOperator<Partner> unbound = partner -> {
            Map<String, String> now = Difference.hashes(partner.working().content(), Paper.TYPE);
            List<Approval> approvals = partner.review().approvals().stream()
                    .map(one -> new Approval(one.by(), one.roles(), one.at(), one.revision(), now, one.override()))
                    .toList();
            return copy(partner, new Review(approvals, Optional.empty()), partner.writers());
        };

        then(played(ReviewPolicy.STANDARD, 1, unbound).violations).isNotEmpty();
    }

    private static Partner copy(Partner partner, Review review, Set<String> writers) {
        return new Partner(
                partner.id(),
                partner.version(),
                partner.state(),
                partner.working(),
                partner.live(),
                review,
                writers,
                partner.creator(),
                partner.everPublished(),
                partner.changedAt(),
                partner.changedBy(),
                partner.origin());
    }
}

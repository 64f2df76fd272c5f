package org.maillon.actions;

import static org.assertj.core.api.BDDAssertions.then;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Refusal;
import org.maillon.editorial.ReviewOracle;
import org.maillon.editorial.Revision;
import org.maillon.editorial.Role;
import org.maillon.editorial.Transition;
import org.maillon.partner.field.Values;
import org.maillon.testing.InServer;

/**
 * Random histories of real pages, through the deployed actions and the database: nothing goes live without the approvals it
 * asks for. The rules taken away one by one are tried without a server, where many more histories are played.
 */
@ExtendWith(ArquillianExtension.class)
class HistoriesInServerIT {

    private static final long SEED = 20261127L;
    private static final int HISTORIES = 50;
    private static final int MOVES = 100;
    private static final List<Transition> STEPS = List.of(
            Transition.SUBMIT,
            Transition.SUBMIT,
            Transition.APPROVE,
            Transition.APPROVE,
            Transition.APPROVE,
            Transition.REQUEST_CHANGES,
            Transition.PUBLISH,
            Transition.PUBLISH,
            Transition.PUBLISH_PART,
            Transition.UNPUBLISH);

    private static final Editor AUTHOR = new Editor("alice", "Alice", Set.of(Role.AUTHOR));
    private static final List<Editor> EVERYBODY = List.of(
            AUTHOR,
            new Editor("emile", "Émile", Set.of(Role.EDITOR, Role.REVIEWER, Role.PUBLISHER)),
            new Editor("rose", "Rose", Set.of(Role.REVIEWER)),
            new Editor("dora", "Dora", Set.of(Role.DIRECTION)),
            new Editor("paul", "Paul", Set.of(Role.PUBLISHER)),
            new Editor("ada", "Ada", Set.of(Role.ADMINISTRATOR)));

    @Inject
    WorkflowWalk walk;

    @Deployment
    static WebArchive war() {
        return InServer.war(HistoriesInServerIT.class, WorkflowWalk.class, ReviewOracle.class);
    }

    private Values live(Partner partner) {
        return partner.live()
                .flatMap(live -> walk.partners.revision(partner.id(), live.revision()))
                .map(Revision::content)
                .orElse(Values.NONE);
    }

    private static Map<String, Object> content(Map<?, ?> before, Random random) {
        Map<String, Object> content = new LinkedHashMap<>();
        before.forEach((key, value) -> content.put((String) key, value));
        content.put("name", "Nom " + random.nextInt(3));
        content.put("foundationOpinion", "<p>Avis " + random.nextInt(3) + "</p>");
        content.put(
                "emails",
                List.of(Map.of(
                        "id", new UUID(1, 1).toString(), "address", "a" + random.nextInt(3) + "@reseau.example")));
        return content;
    }

    private void write(Partner page, Editor editor, Random random, ReviewOracle oracle) {
        Map<String, Object> plain =
                content(walk.intake.type().fields().plain(page.working().content()), random);
        Partner written =
                walk.as(editor, () -> walk.savePartner.execute(page.id(), page.version(), plain, Optional.empty()));
        if (written.version() != page.version()) {
            oracle.wrote(editor);
        }
    }

    private void step(Partner page, Transition step, Editor editor, Set<String> fields, ReviewOracle oracle) {
        Values live = live(page);
        Values working = page.working().content();
        Optional<String> why = Optional.of("Parce que");
        PublishPartner.Date date = PublishPartner.Date.KEEP;
        switch (step) {
            case PUBLISH -> {
                walk.as(editor, () -> walk.publishPartner.execute(page.id(), page.version(), date, why));
                oracle.published(live, working, editor);
            }
            case PUBLISH_PART -> {
                walk.as(editor, () -> walk.publishPartner.part(page.id(), page.version(), fields, date, why));
                oracle.published(fields, live, working, editor);
            }
            default -> {
                walk.as(editor, () -> walk.movePartner.execute(page.id(), page.version(), step, why));
                oracle.took(step, editor, working);
            }
        }
    }

    @Test
    void nothing_goes_live_without_the_approvals_its_route_asks_for() {
        Random random = new Random(SEED);
        List<String> violations = new ArrayList<>();
        int live = 0;
        for (int history = 0; history < HISTORIES; history++) {
            UUID id = walk.as(
                            AUTHOR,
                            () -> walk.createPartner.execute(
                                    content(WorkflowWalk.content("Nom"), random), Optional.empty()))
                    .id();
            ReviewOracle oracle = new ReviewOracle(AUTHOR, 1);
            for (int move = 0; move < MOVES; move++) {
                Partner page = walk.now(id);
                Editor editor = EVERYBODY.get(random.nextInt(EVERYBODY.size()));
                Set<String> fields = new HashSet<>(ReviewOracle.keys());
                fields.removeIf(key -> random.nextBoolean());
                try {
                    if (random.nextInt(10) == 0) {
                        write(page, editor, random, oracle);
                    } else {
                        step(page, STEPS.get(random.nextInt(STEPS.size())), editor, fields, oracle);
                    }
                } catch (Refusal refused) {
                    then(walk.now(id)).isEqualTo(page);
                }
                live += walk.now(id).live().equals(page.live()) ? 0 : 1;
            }
            violations.addAll(oracle.violations());
        }

        then(violations).as("seed %d", SEED).isEmpty();
        then(live).as("times that what the public reads changed").isGreaterThan(30);
    }
}

package org.maillon.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maillon.actions.LoadSample;
import org.maillon.actions.SeedVocabularies;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Role;
import org.maillon.json.Json;
import org.maillon.store.ShippedVocabularies;

/** What a fresh installation holds: the shipped vocabularies, and in a demonstration a few partners in every state. */
@ApplicationScoped
public class FirstContent {

    private static final String FOLDER = "/org/maillon/boot/sample/";
    private static final System.Logger LOG = System.getLogger(FirstContent.class.getName());

    @Inject
    Installation installation;

    @Inject
    ShippedVocabularies shipped;

    @Inject
    SeedVocabularies seedVocabularies;

    @Inject
    LoadSample loadSample;

    @Inject
    @ConfigProperty(name = "maillon.sample", defaultValue = "true")
    boolean sample;

    void fill(@Observes Startup event) {
        seedVocabularies.execute(shipped.all());
        if (sample && !installation.production() && loadSample.isEmpty()) {
            List<LoadSample.Story> stories = stories();
            loadSample.execute(stories, cast());
            LOG.log(System.Logger.Level.INFO, "Sample content: {0} partners", stories.size());
        }
    }

    private static LoadSample.Cast cast() {
        return new LoadSample.Cast(
                new Editor("author", "Alice Martin", Set.of(Role.AUTHOR)),
                new Editor("reviewer", "Camille Robert", Set.of(Role.REVIEWER)),
                new Editor("direction", "François Girard", Set.of(Role.DIRECTION)),
                new Editor("publisher", "Nadia Laurent", Set.of(Role.PUBLISHER)));
    }

    private static List<LoadSample.Story> stories() {
        List<LoadSample.Story> stories = new ArrayList<>();
        if (Json.tree(text("states.json")) instanceof List<?> list) {
            for (Object entry : list) {
                Map<?, ?> told = (Map<?, ?>) entry;
                if (!"to-import".equals(told.get("state"))) {
                    stories.add(story(told));
                }
            }
        }
        return stories;
    }

    private static LoadSample.Story story(Map<?, ?> told) {
        String file = string(told, "file");
        Optional<LoadSample.Logo> logo = part(told, "logo")
                .map(drawn -> new LoadSample.Logo(
                        string(drawn, "file"),
                        text(string(drawn, "file")),
                        part(drawn, "alt").map(alt -> string(alt, "fr")).orElse("")));
        Optional<LoadSample.Addition> addition = part(told, "edit")
                .map(edit -> new LoadSample.Addition(string(edit, "field"), string(edit, "appendParagraph")));
        Optional<LoadSample.Agreed> agreed = part(told, "freshness")
                .map(tree -> new LoadSample.Agreed(
                        string(tree, "contact"),
                        string(tree, "mail"),
                        Integer.parseInt(string(tree, "dueIn")),
                        Integer.parseInt(string(tree, "verifiedAgo"))));
        return new LoadSample.Story(
                file, text(file), string(told, "state"), string(told, "comment"), logo, addition, agreed);
    }

    private static Optional<Map<?, ?>> part(Map<?, ?> tree, String key) {
        return tree.get(key) instanceof Map<?, ?> part ? Optional.of(part) : Optional.empty();
    }

    private static String string(Map<?, ?> tree, String key) {
        return String.valueOf(tree.get(key));
    }

    private static String text(String file) {
        try (InputStream stream = FirstContent.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("The sample has no " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.maillon.boot;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maillon.actions.ShowReviewPolicy;
import org.maillon.editorial.ReviewPolicies;
import org.maillon.editorial.ReviewPolicy;

/** The review policy of a file, read once at start so that every page of a day is judged by the same rules. */
@ApplicationScoped
public class FilePolicies implements ReviewPolicies {

    /** The file that is taken from the data folder when no other is named. */
    static final String FILE = "review-policy.json";

    private final Optional<Path> named;
    private final DataFolder folder;
    private volatile ReviewPolicy policy = ReviewPolicy.STANDARD;

    /** For the container's proxy only. */
    protected FilePolicies() {
        this(Optional.empty(), new DataFolder());
    }

    @Inject
    public FilePolicies(@ConfigProperty(name = "maillon.review.policy") Optional<Path> named, DataFolder folder) {
        this.named = named;
        this.folder = folder;
    }

    @Override
    public ReviewPolicy policy() {
        return policy;
    }

    /**
     * Reads the policy.
     *
     * @throws StartRefused when the file cannot be read or says something unknown
     */
    void load() {
        Path file = named.map(path -> path.toAbsolutePath().normalize())
                .orElseGet(() -> folder.path().resolve(FILE));
        if (named.isEmpty() && !Files.exists(file)) {
            return;
        }
        try {
            policy = PolicyFile.read(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "The review policy cannot be read from " + file + ": " + unreadable.getMessage() + ".", unreadable);
        } catch (IllegalArgumentException malformed) {
            throw new StartRefused(
                    "The review policy in " + file + " cannot be used: " + malformed.getMessage() + ".", malformed);
        }
    }

    /** Fields and terms are known only once there are vocabularies. */
    void check(
            @Observes @Priority(Interceptor.Priority.APPLICATION + 1000) Startup event,
            ShowReviewPolicy showReviewPolicy) {
        List<String> unknown = showReviewPolicy.unknown();
        if (!unknown.isEmpty()) {
            String sentence = "The review policy names what does not exist: " + String.join(", ", unknown) + ".";
            System.getLogger(Start.class.getName()).log(System.Logger.Level.ERROR, Start.REFUSED + sentence);
            throw new StartRefused(sentence);
        }
    }
}

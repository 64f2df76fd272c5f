package org.maillon.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Breaks an action off at every point at which it writes, one after the other, until it gets through. Everything that can
 * be known of the page is looked at after each attempt: as long as the action was broken off it must be what it was.
 */
final class Breaks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    /** Longer than a server rests between two looks into the outbox. */
    private static final Duration ROUND = Duration.ofMillis(1_500);

    /**
     * What came of it.
     *
     * @param points at how many points an action was broken off
     * @param completed how many actions got through in the end
     * @param told how often somebody was told of a step when one had got through
     * @param partial what was neither nothing nor all
     */
    record Outcome(int points, int completed, long told, List<String> partial) {}

    private final Plant plant;
    private final Path data;
    private final List<String> partial = new ArrayList<>();
    private int points;
    private int completed;
    private long told;

    Breaks(Plant plant, Path data) {
        this.plant = plant;
        this.data = data;
    }

    Outcome outcome() {
        return new Outcome(points, completed, told, List.copyOf(partial));
    }

    private Stage stage() {
        return new Stage(plant.address());
    }

    /** A request fails at every point; the server goes on. Says how many points there were. */
    int failing(String id, String slug, String step) throws IOException {
        Map<String, String> before = known(id, slug);
        for (int point = 0; ; point++) {
            Files.writeString(data.resolve(Crash.ORDER), "throw " + point);
            HttpResponse<String> answer;
            try {
                answer = stage().attempt("publisher", id, step, "{\"comment\":\"Pour voir\"}");
            } catch (IllegalStateException unreadable) {
                partial.add(step + " before point " + point + ": the page cannot be read any more, "
                        + unreadable.getMessage());
                return point;
            }
            if (Files.deleteIfExists(data.resolve(Crash.ORDER))) {
                complete(step, answer, before, known(id, slug));
                told += compareTold(step, id);
                return point;
            }
            points++;
            compare(step + " broken off at point " + point, before, known(id, slug));
            if (answer.statusCode() != 500 || answer.body().contains("Exception")) {
                partial.add(step + " at point " + point + " was answered " + answer.statusCode() + " " + answer.body());
            }
            if (partial.size() > 50) {
                return point;
            }
        }
    }

    /** The server's Java ends at once at a point, and another one is started on what it left. */
    void killing(String id, String slug, String step, int point) throws IOException {
        Map<String, String> before = known(id, slug);
        Files.writeString(data.resolve(Crash.ORDER), "halt " + point);
        try {
            HttpResponse<String> answer = stage().attempt("publisher", id, step, "{\"comment\":\"Pour voir\"}");
            throw new IllegalStateException(step + " was to be killed at point " + point + " and was answered "
                    + answer.statusCode() + " " + answer.body());
        } catch (IOException gone) {
            points++;
        }
        plant.revive();
        compare(step + " killed at point " + point, before, known(id, slug));
        compareTold(step + " killed at point " + point, id);
    }

    private void complete(
            String step, HttpResponse<String> answer, Map<String, String> before, Map<String, String> after) {
        completed++;
        if (answer.statusCode() != 200) {
            partial.add(step + " did not get through: " + answer.statusCode() + " " + answer.body());
        }
        before.forEach((what, text) -> {
            if (text.equals(after.get(what))) {
                partial.add(step + " got through, but this is as before: " + what);
            }
        });
    }

    private void compare(String when, Map<String, String> before, Map<String, String> after) {
        before.forEach((what, text) -> {
            if (!text.equals(after.get(what))) {
                partial.add(when + ": " + what + " was " + shortened(text) + " and is "
                        + shortened(after.getOrDefault(what, "")));
            }
        });
    }

    /**
     * Whoever wrote the page is told of each step that was taken, once, and of none that was broken off. What is told stands in
     * the outbox first, so that it comes a while later.
     */
    private long compareTold(String when, String id) throws IOException {
        long taken = count("admin", "api/manage/audit?partner=" + id, "action", Set.of("publish", "unpublish"), id);
        Instant last = Instant.now().plus(LONGEST_WAIT);
        while (told(id) < taken && Instant.now().isBefore(last)) {
            LockSupport.parkNanos(ROUND.toNanos() / 10);
        }
        LockSupport.parkNanos(ROUND.toNanos());
        long reached = told(id);
        if (reached != taken) {
            partial.add(when + ": " + taken + " steps were taken, and " + reached + " were told");
        }
        return reached;
    }

    private long told(String id) throws IOException {
        return count("editor", "api/manage/notifications", "reason", Set.of("published", "taken-offline"), id);
    }

    /** How many of a list are about the page and have one of these values. */
    private long count(String account, String path, String member, Set<String> values, String id) throws IOException {
        JsonNode list = JSON.readTree(stage().as(account).get(path).body());
        long count = 0;
        for (JsonNode one : list.path("items")) {
            boolean isMeant = one.path("partner").asText().equals(id);
            count += isMeant && values.contains(one.path(member).asText()) ? 1 : 0;
        }
        return count;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 300)).replace('\n', ' ');
    }

    /** State, revisions, audit; and every way the public reads the page. */
    private Map<String, String> known(String id, String slug) throws IOException {
        Map<String, String> known = new LinkedHashMap<>();
        Stage stage = stage();
        for (String path : List.of(
                Stage.partners(id),
                "api/manage/audit?partner=" + id,
                "api/partners/" + slug,
                "api/partners?partner-level=laureat-local",
                "api/partners?partner-level=laureat-local&year=2021",
                "partners/" + slug,
                "en/partners/" + slug,
                "partners/" + slug + "/embed",
                "en/partners/" + slug + "/embed",
                "",
                "en/")) {
            HttpResponse<String> answer = stage.as("admin").get(path);
            known.put(
                    path,
                    answer.statusCode() + " "
                            + answer.headers().firstValue("ETag").orElse("") + " " + answer.body());
        }
        return known;
    }
}

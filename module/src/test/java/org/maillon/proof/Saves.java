package org.maillon.proof;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillon.testing.Colleague;

/**
 * Several people save at once until the ground is taken from under them; then every revision that somebody was told is
 * kept is looked for. What the desk promises: a save that was answered by sending the browser on (303) is revision so
 * and so of the page, with this content and this note, for good.
 */
final class Saves {

    private static final List<String> PEOPLE = List.of("editor", "editor2", "author", "admin");
    private static final Pattern MOMENT = Pattern.compile(
            "<strong>[^<]*?(\\d+)</strong>.*?<span class=\"revisions__note\">([^<]*)</span>", Pattern.DOTALL);
    private static final int ON_A_PAGE = 30;
    private static final int ATTEMPTS = 20;

    /** A save that was acknowledged. */
    private record Kept(UUID partner, int revision, String text) {}

    /**
     * What came of it.
     *
     * @param kills how often something was killed
     * @param acknowledged how many saves were acknowledged
     * @param cutOff how many saves had no answer when it was killed
     * @param lost the acknowledged saves that are not there
     */
    record Outcome(int kills, int acknowledged, int cutOff, List<String> lost) {}

    private final Plant plant;
    private final Random random;
    private final List<Kept> kept = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger cutOff = new AtomicInteger();

    Saves(Plant plant, long seed) {
        this.plant = plant;
        this.random = new Random(seed);
    }

    /** Kills again and again while people save, and looks for all they were told is kept. */
    Outcome run(int kills, int savesBetween) throws IOException {
        List<String> lost = new ArrayList<>();
        for (int kill = 0; kill < kills; kill++) {
            int before = kept.size();
            saveUntilKilled(before + savesBetween + random.nextInt(savesBetween / 10 + 1), "kill " + kill);
            plant.revive();
            lost.addAll(missing(List.copyOf(kept.subList(before, kept.size()))));
        }
        lost.addAll(missing(List.copyOf(kept)));
        return new Outcome(
                kills, kept.size(), cutOff.get(), lost.stream().distinct().toList());
    }

    private void saveUntilKilled(int enough, String round) throws IOException {
        AtomicBoolean over = new AtomicBoolean();
        List<Colleague> people = new ArrayList<>();
        for (String person : PEOPLE) {
            people.add(Colleague.signedIn(plant.address(), person));
        }
        ExecutorService hands = Executors.newFixedThreadPool(PEOPLE.size());
        try {
            for (Colleague person : people) {
                String words = round + ", words " + Long.toString(random.nextLong(), 36);
                hands.execute(() -> write(person, words, over));
            }
            int everybody = cutOff.get() + PEOPLE.size();
            while (kept.size() < enough && cutOff.get() < everybody) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            plant.kill();
            over.set(true);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException(hurried);
        } finally {
            over.set(true);
            hands.shutdown();
        }
        end(hands);
    }

    private static void end(ExecutorService hands) throws IOException {
        try {
            if (!hands.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new IOException("Somebody still waits for an answer");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException(hurried);
        }
    }

    private void write(Colleague person, String words, AtomicBoolean over) {
        int revision = 0;
        UUID partner = new UUID(0, 0);
        while (!over.get()) {
            String text = words + ", save " + (revision + 1);
            try {
                if (revision == 0) {
                    partner = person.create(form(text, 0));
                } else {
                    HttpResponse<String> answer = person.post("desk/partners/" + partner, form(text, revision));
                    if (answer.statusCode() != 303) {
                        throw new IOException("Not kept: " + answer.statusCode());
                    }
                }
                revision++;
                kept.add(new Kept(partner, revision, text));
            } catch (IOException noAnswer) {
                // Kept or not: nobody was told, so neither would break a promise.
                cutOff.incrementAndGet();
                return;
            }
        }
    }

    private static Map<String, String> form(String text, int version) {
        return Map.of(
                "version",
                Integer.toString(version),
                "do",
                "save",
                "name",
                "Partner of " + text.replaceAll(", save.*", ""),
                "language",
                "fr",
                "internalNotes",
                text,
                "note",
                text);
    }

    /** What was acknowledged and is not in the history of its page, or not what its newest revision says. */
    private List<String> missing(List<Kept> told) throws IOException {
        Colleague reader = Colleague.signedIn(plant.address(), "editor");
        Map<UUID, List<Kept>> byPartner = new TreeMap<>();
        told.forEach(save -> byPartner
                .computeIfAbsent(save.partner(), any -> new ArrayList<>())
                .add(save));
        List<String> missing = new ArrayList<>();
        for (Map.Entry<UUID, List<Kept>> page : byPartner.entrySet()) {
            Map<Integer, String> found = history(reader, page.getKey());
            int newest =
                    found.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
            for (Kept save : page.getValue()) {
                if (!save.text().equals(found.get(save.revision()))) {
                    missing.add(save + " but found " + found.get(save.revision()));
                }
            }
            String edited = read(reader, "desk/partners/" + page.getKey()).orElse("");
            String written = found.getOrDefault(newest, "nothing at all");
            if (!edited.contains("\n" + written + "</textarea>")) {
                missing.add("the content of revision " + newest + " of " + page.getKey());
            }
        }
        return missing;
    }

    /**
     * What is on a page; nothing when there is no such page, which is how a page that was lost as a whole is answered. An
     * error page says nothing of what is kept: a server whose database was killed may need a moment.
     */
    private static Optional<String> read(Colleague reader, String path) throws IOException {
        HttpResponse<String> answer = reader.get(path);
        for (int i = 1; i < ATTEMPTS && answer.statusCode() >= 500; i++) {
            answer = reader.get(path);
        }
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw new IOException(path + " cannot be read: " + answer.statusCode());
        }
        return Optional.of(answer.body());
    }

    private static Map<Integer, String> history(Colleague reader, UUID partner) throws IOException {
        Map<Integer, String> found = new TreeMap<>();
        int before = -1;
        for (int page = 1; found.size() != before && found.size() % ON_A_PAGE == 0; page++) {
            before = found.size();
            String html = read(reader, "desk/partners/" + partner + "/history?page=" + page)
                    .orElse("");
            for (String item : html.split("<li>")) {
                Matcher moment = MOMENT.matcher(item);
                if (moment.find()) {
                    found.put(Integer.parseInt(moment.group(1)), moment.group(2));
                }
            }
        }
        return found;
    }
}

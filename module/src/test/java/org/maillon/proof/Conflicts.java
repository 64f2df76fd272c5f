package org.maillon.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.maillon.testing.Colleague;
import org.maillon.testing.Program;

/**
 * Several people open the same version of the same page and all save: at the desk and through the management API. What
 * is promised: one of them is told that it is kept, each other one that somebody was faster, with their text in the
 * answer; and what was kept is in the history.
 */
final class Conflicts {

    private static final int ROUNDS_ON_A_PAGE = 50;

    /** Somebody who saves from a version, through one door. */
    @FunctionalInterface
    private interface Hand {
        HttpResponse<String> save(UUID partner, long version, String text) throws IOException;
    }

    /** What somebody was told. */
    private record Told(String text, int status, boolean hasText) {

        boolean isKept() {
            return status == 303 || status == 200;
        }

        boolean isWarned() {
            return (status == 409 || status == 412) && hasText;
        }
    }

    /**
     * What came of it.
     *
     * @param saves how many were sent, each in conflict with others
     * @param kept how many were told that theirs is kept
     * @param warned how many were told that somebody was faster, and kept their text
     * @param faults what must not be
     */
    record Outcome(int saves, int kept, int warned, List<String> faults) {}

    private final URI home;
    private final Random random;
    private final List<Hand> hands = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int saves;
    private int kept;
    private int warned;

    Conflicts(URI home, long seed) throws IOException {
        this.home = home;
        this.random = new Random(seed);
        for (String account : List.of("editor", "editor2")) {
            Colleague colleague = Colleague.signedIn(home, account);
            hands.add((partner, version, text) ->
                    colleague.post("desk/partners/" + partner, form(Long.toString(version), text)));
            Program program = Program.of(home, account);
            hands.add((partner, version, text) -> program.patch(
                    "api/manage/partners/" + partner, version, "{\"content\":{\"internalNotes\":\"" + text + "\"}}"));
        }
    }

    private static Map<String, String> form(String version, String text) {
        return Map.of("version", version, "do", "save", "name", "Contested", "language", "fr", "internalNotes", text);
    }

    /** Lets them meet until there were so many saves in conflict. */
    Outcome run(int enough) throws IOException {
        ExecutorService people = Executors.newFixedThreadPool(hands.size());
        try {
            while (saves < enough) {
                contest(people);
            }
        } finally {
            people.shutdown();
        }
        return new Outcome(saves, kept, warned, List.copyOf(faults));
    }

    private void contest(ExecutorService people) throws IOException {
        UUID partner = Colleague.signedIn(home, "editor").create(form("", "the beginning"));
        Map<Integer, String> winners = new TreeMap<>();
        for (int version = 1; version <= ROUNDS_ON_A_PAGE && faults.size() < 100; version++) {
            List<Told> told = meet(people, partner, version);
            saves += told.size();
            warned += (int) told.stream().filter(Told::isWarned).count();
            List<Told> winning = told.stream().filter(Told::isKept).toList();
            kept += winning.size();
            if (winning.size() != 1 || told.stream().anyMatch(each -> !each.isKept() && !each.isWarned())) {
                faults.add("version " + version + ": " + told);
                return;
            }
            winners.put(version + 1, winning.get(0).text());
        }
        Program reader = Program.of(home, "editor");
        winners.forEach((revision, text) -> {
            if (!text(reader, "api/manage/partners/" + partner + "/revisions/" + revision)
                    .contains(text)) {
                faults.add("revision " + revision + " is not what its writer was told is kept");
            }
        });
    }

    private String text(Program reader, String path) {
        try {
            return reader.get(path).body();
        } catch (IOException refused) {
            return "";
        }
    }

    private List<Told> meet(ExecutorService people, UUID partner, long version) throws IOException {
        CyclicBarrier start = new CyclicBarrier(hands.size());
        List<Future<Told>> answers = new ArrayList<>();
        for (int i = 0; i < hands.size(); i++) {
            Hand hand = hands.get(i);
            String text = "hand " + i + " on version " + version + " says " + Long.toString(random.nextLong(), 36);
            // Not always in the same moment: sometimes the first is done before the last begins.
            long pause = random.nextInt(3) * 5L;
            int place = i;
            Callable<Told> save = () -> {
                start.await(1, TimeUnit.MINUTES);
                TimeUnit.MILLISECONDS.sleep(pause * place);
                HttpResponse<String> answer = hand.save(partner, version, text);
                return new Told(text, answer.statusCode(), answer.body().contains(text));
            };
            answers.add(people.submit(save));
        }
        List<Told> told = new ArrayList<>();
        for (Future<Told> answer : answers) {
            try {
                told.add(answer.get());
            } catch (ExecutionException failed) {
                throw new IOException(failed);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                throw new IOException(hurried);
            }
        }
        return told;
    }
}

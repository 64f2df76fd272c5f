package org.maillon.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.maillon.launch.MeasuredServer;
import org.maillon.testing.DeskSession;

/** Answers that are made anew each time: what one person waits for, and what the server works for it. */
final class OneByOne {

    /** Each is asked for once, so that no answer is ready; the last is found nowhere. */
    private static final List<String> WORDS = List.of(
            "jardins nourriciers",
            "roubaix",
            "réemploi",
            "coopérative",
            "quimper numérique",
            "ateliers",
            "élèves",
            "habitat solidaire gap",
            "réseau épinal",
            "mutualisation",
            "chercheuses",
            "ruche",
            "bastia",
            "introuvable");

    private final MeasuredServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    OneByOne(MeasuredServer server) {
        this.server = server;
    }

    /** Asks once; says the status. */
    @FunctionalInterface
    private interface Question {
        int ask(String word) throws IOException, InterruptedException;
    }

    /** A table of them, in Markdown. */
    String table() throws IOException, InterruptedException {
        DeskSession editor = DeskSession.of(server.at("/maillon").toString(), "editor");
        DeskSession reviewer = DeskSession.of(server.at("/maillon").toString(), "reviewer");
        return "| one by one | half of them within | the first | the slowest other | processor time |\n"
                + "| --- | ---: | ---: | ---: | ---: |\n"
                + row("the public's list with words looked for", word -> publicSearch(word))
                + row(
                        "the desk's list with words looked for",
                        word -> editor.get("/desk/partners?q=" + encoded(word)).statusCode())
                // The address without more leads to it.
                + row(
                        "the first page of the desk, its list",
                        word -> editor.get("/desk/partners").statusCode())
                + row(
                        "what waits for a reviewer",
                        word -> reviewer.get("/desk/work").statusCode());
    }

    private int publicSearch(String word) throws IOException, InterruptedException {
        URI address = server.at("/maillon/api/partners?q=" + encoded(word));
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String row(String name, Question question) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        long before = server.processorTime().toNanos();
        for (String word : WORDS) {
            long start = System.nanoTime();
            int status = question.ask(word);
            millis.add((System.nanoTime() - start) / 1e6);
            if (status != 200) {
                throw new IllegalStateException(name + " answers " + status + " for " + word);
            }
        }
        double work = (server.processorTime().toNanos() - before) / 1e6 / WORDS.size();
        List<Double> others = millis.subList(1, millis.size()).stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f ms | %,.0f ms | %,.0f ms | %,.0f ms |%n",
                name,
                others.get(others.size() / 2),
                millis.get(0),
                others.get(others.size() - 1),
                work);
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}

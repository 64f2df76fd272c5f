package org.maillon.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.maillon.testing.Program;

/** The public reads a partner while it is published again and again: it is always there, old or new. */
final class Readers {

    /** What came of it. */
    record Outcome(int publications, int reads, Map<String, Integer> faults) {}

    private final URI home;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger reads = new AtomicInteger();
    private final Map<String, Integer> faults = new ConcurrentHashMap<>();

    Readers(URI home) {
        this.home = home;
    }

    /** Publishes so often while others read. */
    Outcome during(int publications) throws IOException {
        Stage stage = new Stage(home);
        String id = stage.published("READ", "Partenaire relu");
        ExecutorService people = Executors.newFixedThreadPool(3);
        List<Future<?>> reading = new ArrayList<>();
        for (String path : List.of("api/partners/read", "partners/read", "partners/read/embed")) {
            reading.add(people.submit(() -> read(path)));
        }
        try {
            for (int i = 0; i < publications; i++) {
                // What somebody has to approve: contact details and notes would go live by themselves.
                stage.write(
                        "editor", id, "{\"summary\":\"Les bénévoles se retrouvent pour la fois numéro " + i + ".\"}");
                stage.approve(id);
                stage.step("publisher", id, "publish", "{\"updatedOn\":\"today\"}");
            }
            over.set(true);
            for (Future<?> reader : reading) {
                reader.get();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException(hurried);
        } catch (ExecutionException failed) {
            throw new IOException(failed);
        } finally {
            over.set(true);
            people.shutdown();
        }
        return new Outcome(publications, reads.get(), Map.copyOf(faults));
    }

    private int read(String path) throws IOException {
        Program reader = Program.of(home, "nobody");
        while (!over.get()) {
            HttpResponse<String> answer = reader.get(path);
            reads.incrementAndGet();
            if (answer.statusCode() != 200) {
                faults.merge(path + " answered " + answer.statusCode(), 1, Integer::sum);
            }
        }
        return reads.get();
    }
}

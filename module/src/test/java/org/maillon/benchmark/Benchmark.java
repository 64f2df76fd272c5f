package org.maillon.benchmark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maillon.launch.MeasuredServer;
import org.maillon.testing.RunningServer;

/**
 * How fast the public is answered, beside nginx with the same bytes in a file and a servlet that does next to nothing,
 * in the same run: {@code mvn -Pbenchmark}. Rounds go from one to the next, so that a noisy minute hits all of them;
 * what counts are the ratios within a round.
 *
 * <p>Arguments: the folder for everything it writes, the provisioned server, the module, its options of Java, the compiled
 * tests, and then numbers of partners.
 */
public final class Benchmark {

    private static final int ROUNDS = 5;
    private static final int STARTS = 5;
    private static final int SECONDS = 4;
    private static final String TRIVIAL = "a servlet that does nothing";
    private static final String LIST = "a list of 25 whole partners, filtered";
    private static final String TRIVIAL_LIST = "a servlet that sends as many bytes as the list";
    private static final String NGINX = "nginx, the same bytes in a file";

    private final Path folder;
    private final Path home;
    private final Path module;
    private final Path options;
    private final Path runOptions;
    private final Path tests;
    private final StringBuilder report = new StringBuilder();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Benchmark(List<Path> paths) {
        folder = paths.get(0);
        home = paths.get(1);
        module = paths.get(2);
        options = paths.get(3);
        runOptions = paths.get(4);
        tests = paths.get(5);
    }

    /** One thing that is measured. */
    private record Target(String name, URI address, List<String> fields, Supplier<Duration> time) {}

    /** What one round of one target showed; {@code micros} is processor time of the server for one answer. */
    private record Shown(Wrk.Round round, double micros) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Path> paths = Stream.of(arguments)
                .limit(6)
                .map(argument -> Path.of(argument).toAbsolutePath().normalize())
                .toList();
        Benchmark benchmark = new Benchmark(paths);
        Path result = paths.get(0).resolve("result.md");
        try {
            for (int i = 6; i < arguments.length; i++) {
                for (String size : arguments[i].split("[ ,]+")) {
                    benchmark.measure(Integer.parseInt(size));
                }
            }
        } finally {
            // Whatever was measured before something went wrong.
            Files.writeString(result, benchmark.report);
        }
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
                .println(benchmark.report + "\nWritten to " + result);
    }

    private void measure(int size) throws IOException, InterruptedException {
        Path data = folder.resolve("data-" + size);
        if (!Files.exists(data.resolve("filled"))) {
            fill(size, data);
        }
        say("## %,d partners%n%nLoad of the machine before: %.1f.%n%n", size, load());
        starts(data);
        int port = RunningServer.freePort();
        try (MeasuredServer server = start(module, data, port, options, Map.of());
                Nginx nginx = Nginx.start(folder.resolve("nginx"), RunningServer.freePort())) {
            String partner = server.at("/maillon/api/partners/") + published(size);
            byte[] bytes = read(URI.create(partner));
            long idle = server.memory();
            Files.write(folder.resolve("nginx/files/partner.json"), bytes);
            Map<String, List<Shown>> shown = rounds(targets(server, nginx, URI.create(partner), bytes.length));
            table(shown);
            say("%s%n", new OneByOne(server).table());
            Wrk.Round any = Wrk.ask(server.at("/"), List.of(), Optional.of(script(size)), SECONDS * 2);
            say(
                    "Any partner of all, one after the other: %,.0f answers in a second, 99 of 100 within %,.0f µs.%n",
                    any.rate(), any.slowest());
            say("Memory: %d MiB before the load, %d MiB after it.%n", idle, server.memory());
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** The first partner the public reads. */
    private static String published(int size) {
        ImaginedPartners imagined = new ImaginedPartners(2026);
        for (int number = size / 2; number < size; number++) {
            if (imagined.state(number).equals("published")) {
                return ImaginedPartners.slug(number);
            }
        }
        throw new IllegalStateException("No partner is published");
    }

    private List<Target> targets(MeasuredServer server, Nginx nginx, URI partner, int length)
            throws IOException, InterruptedException {
        String etag = etag(partner);
        String page = partner.toString().replace("/api/partners/", "/partners/");
        List<Target> targets = new ArrayList<>();
        targets.add(new Target(NGINX, nginx.at("/partner.json"), List.of(), nginx::processorTime));
        targets.add(new Target("one partner", partner, List.of(), server::processorTime));
        targets.add(new Target(TRIVIAL, server.at("/trivial/" + length), List.of(), server::processorTime));
        targets.add(new Target(
                "one partner, already known (304)", partner, List.of("If-None-Match: " + etag), server::processorTime));
        targets.add(new Target(
                "one partner, compressed", partner, List.of("Accept-Encoding: gzip"), server::processorTime));
        targets.add(
                new Target("its document for frames", URI.create(page + "/embed"), List.of(), server::processorTime));
        URI list = server.at("/maillon/api/partners?education=decrypter-l-ess");
        int whole = read(list).length;
        targets.add(new Target(LIST, list, List.of(), server::processorTime));
        targets.add(new Target(TRIVIAL_LIST, server.at("/trivial/" + whole), List.of(), server::processorTime));
        targets.add(
                new Target("the same list, compressed", list, List.of("Accept-Encoding: gzip"), server::processorTime));
        URI brief = URI.create(list + "&fields=title,slug,url,summary,level,year,terms");
        targets.add(new Target("the same list, what a list shows", brief, List.of(), server::processorTime));
        say(
                "A partner has %,d bytes, the list %,d, what a list shows of it %,d.%n%n",
                length, whole, read(brief).length);
        return targets;
    }

    private Map<String, List<Shown>> rounds(List<Target> targets) {
        Map<String, List<Shown>> shown = new LinkedHashMap<>();
        for (int round = -1; round < ROUNDS; round++) {
            for (Target target : targets) {
                Duration before = target.time().get();
                Wrk.Round asked = Wrk.ask(target.address(), target.fields(), Optional.empty(), SECONDS);
                double micros = target.time().get().minus(before).toNanos() / 1_000.0 / asked.count();
                // The first round warms up.
                if (round >= 0) {
                    shown.computeIfAbsent(target.name(), any -> new ArrayList<>())
                            .add(new Shown(asked, micros));
                }
            }
        }
        return shown;
    }

    private void table(Map<String, List<Shown>> shown) {
        say("| | answers/s | × nginx | × servlet | processor time | 99 of 100 within |%n");
        say("| --- | ---: | ---: | ---: | ---: | ---: |%n");
        shown.forEach((name, rounds) -> say(
                "| %s | %,.0f | %.2f | %.2f | %.0f µs | %,.0f µs |%n",
                name,
                median(rounds.stream().mapToDouble(one -> one.round().rate())),
                ratio(rounds, shown.getOrDefault(NGINX, List.of())),
                ratio(rounds, shown.getOrDefault(TRIVIAL, List.of())),
                median(rounds.stream().mapToDouble(Shown::micros)),
                median(rounds.stream().mapToDouble(one -> one.round().slowest()))));
        say(
                "%nThe list against a servlet that sends as many bytes: %.2f.%n%n",
                ratio(shown.getOrDefault(LIST, List.of()), shown.getOrDefault(TRIVIAL_LIST, List.of())));
    }

    private static double ratio(List<Shown> ours, List<Shown> theirs) {
        return median(IntStream.range(0, ours.size())
                .mapToDouble(round -> ours.get(round).round().rate()
                        / theirs.get(round).round().rate()));
    }

    private static double median(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private void say(String text, Object... values) {
        report.append(String.format(Locale.ROOT, text, values));
    }

    private void fill(int size, Path data) throws IOException {
        RunningServer.delete(data);
        Path filling = folder.resolve("filling");
        RunningServer.copy(module, filling);
        for (String type :
                List.of("actions/Fill", "actions/Fill$Ready", "actions/Fill$Shown", "benchmark/ImaginedPartners")) {
            Path to = filling.resolve("WEB-INF/classes/org/maillon/" + type + ".class");
            Files.createDirectories(to.getParent());
            Files.copy(tests.resolve("org/maillon/" + type + ".class"), to, StandardCopyOption.REPLACE_EXISTING);
        }
        start(
                        filling,
                        data,
                        RunningServer.freePort(),
                        options,
                        Map.of("maillon.benchmark.fill", Integer.toString(size)))
                .close();
        Files.createFile(data.resolve("filled"));
    }

    /**
     * How long a server takes to its first page, with the options of the run command. Nobody asks before it says that it has
     * started: on two processors the asking alone takes a second.
     */
    private void starts(Path data) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int one = -1; one < STARTS; one++) {
            long begin = System.nanoTime();
            try (MeasuredServer server = start(module, data, RunningServer.freePort(), runOptions, Map.of())) {
                read(server.at("/maillon/"));
                // The first start writes the archive of classes for the next ones.
                if (one >= 0) {
                    seconds.add((System.nanoTime() - begin) / 1e9);
                }
            }
        }
        say(
                "Start to the first page as the run command starts it: %.1f s (%.1f to %.1f).%n%n",
                median(seconds.stream().mapToDouble(Double::doubleValue)),
                Collections.min(seconds),
                Collections.max(seconds));
    }

    private MeasuredServer start(Path war, Path data, int port, Path java, Map<String, String> more)
            throws IOException {
        Path trivial = folder.resolve("trivial.war");
        Path classes = Files.createDirectories(trivial.resolve("WEB-INF/classes/org/maillon/benchmark"));
        Files.copy(
                tests.resolve("org/maillon/benchmark/TrivialServlet.class"),
                classes.resolve("TrivialServlet.class"),
                StandardCopyOption.REPLACE_EXISTING);
        Map<String, String> settings = new LinkedHashMap<>(more);
        settings.put("maillon.http.port", Integer.toString(port));
        settings.put("maillon.data", data.toString());
        settings.put("maillon.sample", "false");
        // The pages name their address; with another port each time everything would be prepared anew.
        settings.put("maillon.base-url", "http://localhost:8080/maillon");
        return MeasuredServer.start(home, war, trivial, java, settings);
    }

    /** A script for wrk that asks for all published partners in turn. */
    private Path script(int size) throws IOException {
        ImaginedPartners imagined = new ImaginedPartners(2026);
        StringBuilder script = new StringBuilder("local slugs = {}\n");
        for (int number = 0; number < size; number++) {
            if (imagined.state(number).equals("published")) {
                script.append("slugs[#slugs + 1] = ").append(number).append('\n');
            }
        }
        script.append("""
                local next = 0
                request = function()
                  next = next % #slugs + 1
                  return wrk.format("GET", "/maillon/api/partners/partenaire-" .. slugs[next])
                end
                """);
        return Files.writeString(folder.resolve("any.lua"), script);
    }

    private byte[] read(URI address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private String etag(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }
}

package org.maillon.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load: wrk with one thread and 32 connections that ask as fast as they are answered. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern SLOWEST = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern COUNT = Pattern.compile("(\\d+) requests in");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private Wrk() {}

    /**
     * What one round showed.
     *
     * @param rate answers in a second
     * @param count answers in all
     * @param slowest what 99 of 100 answers do not exceed, in microseconds
     */
    record Round(double rate, long count, double slowest) {}

    /**
     * Asks for one address, or for whatever a script says.
     *
     * @param fields request fields, {@code Name: value}
     */
    static Round ask(URI address, List<String> fields, Optional<Path> script, int seconds) {
        List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c32", "-d" + seconds + "s", "--latency"));
        fields.forEach(field -> command.addAll(List.of("-H", field)));
        script.ifPresent(file -> command.addAll(List.of("-s", file.toString())));
        command.add(address.toString());
        String said = run(command);
        if (REFUSED.matcher(said).find()) {
            throw new IllegalStateException("Not every answer of " + address + " was one:\n" + said);
        }
        return new Round(number(RATE, said), (long) number(COUNT, said), microseconds(said));
    }

    private static double number(Pattern pattern, String said) {
        Matcher found = pattern.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("wrk said something else:\n" + said);
        }
        return Double.parseDouble(found.group(1));
    }

    private static double microseconds(String said) {
        Matcher found = SLOWEST.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("wrk said something else:\n" + said);
        }
        double unit = switch (found.group(2)) {
            case "us" -> 1;
            case "ms" -> 1_000;
            default -> 1_000_000;
        };
        return Double.parseDouble(found.group(1)) * unit;
    }

    private static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + said);
            }
            return said;
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    command.get(0) + " is needed to measure; on Debian: apt-get install wrk nginx-light", missing);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }
}

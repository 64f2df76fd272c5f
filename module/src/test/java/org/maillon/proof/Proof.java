package org.maillon.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What every proof has in common: a seed to repeat it with, and a line that says how much was tried. */
final class Proof {

    private static final Path RESULTS = Path.of("target", "proofs.txt");

    private Proof() {}

    /** The seed of this run: chosen with {@code maillon.proof.seed}, else of the moment. */
    static long seed() {
        return Long.getLong("maillon.proof.seed", System.currentTimeMillis());
    }

    /** Says what was tried, on the console and in {@code target/proofs.txt}. */
    static void print(String what, long seed, Object outcome) {
        String text = outcome.toString();
        String line = what + " (seed " + seed + "): " + (text.length() > 600 ? text.substring(0, 600) + "…" : text);
        System.out.println(line);
        try {
            Files.writeString(RESULTS, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}

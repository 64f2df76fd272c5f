package org.maillon.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.bytebuddy.asm.Advice;

/**
 * Ends a server, or the request at work, in front of a chosen statement or behind it. This class is put into a copy of the
 * module, where every statement that writes asks it; the order stands in a file of the data folder.
 */
public final class Crash {

    /** Name of the file: how many statements are spared, and what happens then. */
    static final String ORDER = "crash";

    private Crash() {}

    /** What is woven around every statement that writes. */
    static final class Woven {

        private Woven() {}

        @Advice.OnMethodEnter
        static void before() {
            Crash.step();
        }

        @Advice.OnMethodExit
        static void after() {
            Crash.step();
        }
    }

    /** Counts one more point at which it may crash, and crashes when that was ordered. */
    public static synchronized void step() {
        Path file = Path.of(System.getProperty("maillon.data"), ORDER);
        try {
            if (!Files.exists(file) || isByItself()) {
                return;
            }
            String[] order = Files.readString(file).split(" ");
            int spared = Integer.parseInt(order[1]);
            if (spared > 0) {
                Files.writeString(file, order[0] + " " + (spared - 1));
                return;
            }
            Files.delete(file);
            if (order[0].equals("halt")) {
                Runtime.getRuntime().halt(137);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        throw new IllegalStateException("The proof ordered a failure here");
    }

    /** What the server does every second by itself takes no order: it is meant for a request. */
    private static boolean isByItself() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals("org.maillon.boot.Rounds")));
    }
}

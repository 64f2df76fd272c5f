package org.maillon.proof;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static org.assertj.core.api.BDDAssertions.then;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maillon.testing.BrokenModule;

/** Whoever is not signed in can tell nothing of what is not published: not by an answer, not by a length, not by a status. */
class NothingHiddenIsSeenProofIT {

    private static final Path MODULE = Path.of("target", "maillon").toAbsolutePath();
    private static final int REQUESTS = Integer.getInteger("maillon.proof.requests", 20_000);
    private static final long SEED = Proof.seed();
    /** Nobody reads more differences than these. */
    private static final int TOLD = 100;

    private static final Pattern DRAWN =
            Pattern.compile("(maillon-desk=|X-CSRF-TOKEN: |name=\"_csrf\" value=\")[^;\\s\"]+");
    /** A mistake of ours, whoever it tells what. */
    private static final Pattern FAILED = Pattern.compile("\\AHTTP/1.1 50[02-9]");

    private static Worlds.Beginning beginning;

    @BeforeAll
    static void begin() throws IOException {
        beginning = Worlds.Beginning.make();
    }

    /**
     * What came of it.
     *
     * @param requests how many were sent to both worlds
     * @param statuses how often which status was answered
     * @param differences requests that were answered in two ways, or by a mistake of ours
     */
    private record Outcome(int requests, Map<String, Integer> statuses, List<String> differences) {}

    /** The answer without what is drawn anew for everybody who comes to the desk. */
    private static String settled(String answer) {
        return DRAWN.matcher(answer).replaceAll("$1");
    }

    /** Asks both worlds the same until there were so many requests, or so many differences. */
    private static Outcome ask(Worlds worlds, int requests, int enough) throws IOException {
        Questions questions = worlds.questions(SEED);
        Map<String, Integer> statuses = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        int asked = 0;
        ExecutorService hand = Executors.newSingleThreadExecutor();
        try (Wire one = new Wire(worlds.one());
                Wire other = new Wire(worlds.other())) {
            for (; asked < requests && differences.size() < enough; asked++) {
                Questions.Question question = questions.next();
                Future<String> answer = hand.submit(() -> one.ask(question.bytes(), question.bodiless()));
                String there = settled(other.ask(question.bytes(), question.bodiless()));
                String here = settled(answer.get());
                statuses.merge(
                        here.lines().findFirst().orElse("").replaceFirst("HTTP/1.1 (\\d+).*", "$1"), 1, Integer::sum);
                if (!here.equals(there) || FAILED.matcher(here).find()) {
                    differences.add(question.text() + "\n--- one\n" + here + "\n--- other\n" + there);
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException(hurried);
        } catch (ExecutionException failed) {
            throw new IOException(failed);
        } finally {
            hand.shutdown();
        }
        return new Outcome(asked, statuses, differences);
    }

    @Test
    void two_worlds_that_differ_only_in_what_is_hidden_answer_the_public_byte_for_byte_the_same() throws IOException {
        try (Worlds worlds = new Worlds("worlds", MODULE, beginning)) {

            Outcome outcome = ask(worlds, REQUESTS, TOLD);

            Proof.print("nothing hidden is seen", SEED, outcome);
            then(outcome.differences().stream().limit(3)).isEmpty();
            then(outcome.requests()).as("enough work to show anything").isGreaterThanOrEqualTo(REQUESTS);
            then(outcome.statuses()).containsKeys("200", "301", "304", "400", "404", "405", "410");
            then(outcome.statuses().getOrDefault("200", 0)).as("real answers").isGreaterThan(REQUESTS / 5);
        }
    }

    /** Somebody asked the wrong table: the list is narrowed down by the terms of the working copies. */
    static final class WrongTable {

        private WrongTable() {}

        @SuppressWarnings("UnusedVariable") // what is assigned is what the method is given
        @Advice.OnMethodEnter
        static void before(@Advice.Argument(value = 0, readOnly = false) String table) {
            table = "partner_term";
        }
    }

    @Test
    void the_proof_finds_a_list_that_is_narrowed_down_by_what_is_not_published() throws IOException {
        ClassFileLocator classes = ClassFileLocator.ForClassLoader.ofSystemLoader();
        TypeDescription searching = TypePool.Default.of(classes)
                .describe("org.maillon.store.Searching")
                .resolve();
        Path leaking = BrokenModule.with(
                "leaking",
                List.of(new ByteBuddy()
                        .redefine(searching, classes)
                        .visit(Advice.to(WrongTable.class).on(named("carries")))
                        .make()));
        try (Worlds worlds = new Worlds("worlds-leaking", leaking, beginning)) {

            Outcome outcome = ask(worlds, REQUESTS, 10);

            Proof.print(
                    "nothing hidden is seen, counter-proof with a planted leak",
                    SEED,
                    outcome.differences().size() + " differences in " + outcome.requests() + " requests");
            then(outcome.differences()).isNotEmpty();
        }
    }
}

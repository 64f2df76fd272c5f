package org.maillon.proof;

import static org.assertj.core.api.BDDAssertions.then;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.matcher.ElementMatchers;
import org.junit.jupiter.api.Test;
import org.maillon.partner.field.Reading;
import org.maillon.testing.BrokenModule;
import org.maillon.testing.Colleague;
import org.maillon.testing.RunningServer;

/** What is broken or malicious is refused in a sentence, soon, with nothing kept of it and nothing of ours shown. */
class HostileInputProofIT {

    private static final int FEWEST = 200;
    /** So many are enough to show that faults are found. */
    private static final int ENOUGH_FAULTS = 10;

    private static final long LONGEST_MILLIS = 2000;
    /** A machine that is busy with other things may make one answer wait; what is slow by itself is slow each time. */
    private static final int TRIES = 3;

    private static final Pattern OURS = Pattern.compile(
            "Exception|org\\.maillon|java\\.(lang|util|io|sql)|jakarta\\.|io\\.undertow|org\\.jboss|com\\.fasterxml"
                    + "|\\tat |SQLState|\\.java:\\d|WildFly|Undertow");

    private record Outcome(int attacks, long slowestMillis, List<String> faults) {}

    private long slowest;
    private final List<String> faults = new ArrayList<>();

    private void meet(Attack attack) throws IOException {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && fastest > LONGEST_MILLIS; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = attack.sent().send();
            fastest = Math.min(fastest, (System.nanoTime() - start) / 1_000_000);
            judge(attack, answer);
        }
        slowest = Math.max(slowest, fastest);
        if (fastest > LONGEST_MILLIS) {
            faults.add(attack.name() + " took " + fastest + " ms");
        }
    }

    private void judge(Attack attack, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (!attack.allowed().contains(status)) {
            faults.add(attack.name() + " was answered " + status + " instead of " + attack.allowed() + ": "
                    + start(answer.body()));
        }
        if (OURS.matcher(answer.body()).find()) {
            faults.add(attack.name() + " was told something of ours: " + start(answer.body()));
        }
        if (status >= 400 && answer.body().isEmpty()) {
            faults.add(attack.name() + " was answered " + status + " without a word");
        }
        if (answer.headers().firstValue("X-Evil").isPresent()) {
            faults.add(attack.name() + " wrote a field of the answer");
        }
    }

    private static String start(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.substring(0, Math.min(200, line.length()));
    }

    @Test
    void the_proof_finds_what_is_kept_where_nobody_looks_at_the_faults_of_a_content() throws Exception {
        Path careless = BrokenModule.with(
                "hostile-careless",
                List.of(new ByteBuddy()
                        .redefine(Reading.class)
                        .method(ElementMatchers.named("problems"))
                        .intercept(MethodCall.invoke(List.class.getMethod("of")))
                        .make()));
        Path data = RunningServer.emptyFolder("hostile-careless");
        try (RunningServer server = RunningServer.startOn(data, careless, Map.of("maillon.sample", "false"))) {
            Stage stage = new Stage(server.address());
            String id = stage.draft("CALM", "Partenaire tranquille");

            for (Attack attack : Attack.ofPrograms(stage.as("editor"), id, stage.version(id))) {
                judge(attack, attack.sent().send());
                if (faults.size() >= ENOUGH_FAULTS) {
                    break;
                }
            }

            Proof.print("hostile input, counter-proof without looking at faults: faults", 0, faults.size());
            then(faults).isNotEmpty();
        }
    }

    @Test
    void whatever_is_sent_is_refused_soon_and_nothing_of_it_is_kept() throws IOException {
        RunningServer server = RunningServer.empty();
        Stage stage = new Stage(server.address());
        String id = stage.draft("CALM", "Partenaire tranquille");
        Colleague colleague = Colleague.signedIn(server.address(), "editor");
        String before = stage.as("admin").get(Stage.partners(id)).body();
        Optional<String> pages = pages(stage);
        List<Attack> attacks = new ArrayList<>(Attack.ofPrograms(stage.as("editor"), id, stage.version(id)));
        attacks.addAll(Attack.ofForms(colleague, id));
        attacks.addAll(Attack.ofAddresses(colleague, id));

        for (Attack attack : attacks) {
            meet(attack);
        }

        Proof.print("hostile input", 0, new Outcome(attacks.size(), slowest, faults));
        then(faults).isEmpty();
        then(attacks).as("enough work to show anything").hasSizeGreaterThanOrEqualTo(FEWEST);
        then(stage.as("admin").get(Stage.partners(id)).body()).isEqualTo(before);
        then(pages).isPresent();
        then(pages(stage)).as("pages that were made of refused requests").isEqualTo(pages);
        then(String.join("\n", server.output())).doesNotContain("OutOfMemoryError", "StackOverflowError");
    }

    /** How many pages there are. */
    private static Optional<String> pages(Stage stage) throws IOException {
        return stage.as("admin").get("api/manage/partners").headers().firstValue("X-Total-Count");
    }
}

package org.maillon.proof;

import static org.assertj.core.api.BDDAssertions.then;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;
import org.junit.jupiter.api.Test;
import org.maillon.testing.BrokenModule;
import org.maillon.testing.RunningServer;

/** Nobody's words are written over by somebody who did not see them. */
class NoSilentOverwriteProofIT {

    private static final int SAVES = Integer.getInteger("maillon.proof.conflicts", 2000);
    private static final long SEED = Proof.seed();
    private static final Map<String, String> EMPTY = Map.of("maillon.sample", "false");

    @Test
    void of_those_who_save_the_same_version_one_is_kept_and_every_other_is_told_and_keeps_the_text()
            throws IOException {
        Conflicts.Outcome outcome = new Conflicts(RunningServer.empty().address(), SEED).run(SAVES);

        Proof.print("no silent overwrite", SEED, outcome);
        then(outcome.faults()).isEmpty();
        then(outcome.saves()).as("enough work to show anything").isGreaterThanOrEqualTo(SAVES);
        then(outcome.kept() + outcome.warned()).isEqualTo(outcome.saves());
    }

    @Test
    void the_proof_finds_overwriting_where_the_version_is_not_compared() throws IOException {
        ClassFileLocator classes = ClassFileLocator.ForClassLoader.ofSystemLoader();
        TypeDescription ledger = TypePool.Default.of(classes)
                .describe("org.maillon.actions.Ledger")
                .resolve();
        Path careless = BrokenModule.with(
                "overwriting",
                List.of(new ByteBuddy()
                        .redefine(ledger, classes)
                        .method(ElementMatchers.named("at"))
                        .intercept(MethodCall.invoke(ledger.getDeclaredMethods()
                                        .filter(ElementMatchers.named("find"))
                                        .getOnly())
                                .withArgument(0))
                        .make()));
        Path data = RunningServer.emptyFolder("conflicts-overwriting");
        try (RunningServer server = RunningServer.startOn(data, careless, EMPTY)) {

            Conflicts.Outcome outcome = new Conflicts(server.address(), SEED).run(40);

            Proof.print("no silent overwrite, counter-proof without comparing versions", SEED, outcome);
            then(outcome.faults()).isNotEmpty();
        }
    }
}

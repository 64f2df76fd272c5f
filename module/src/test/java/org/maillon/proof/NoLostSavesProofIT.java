package org.maillon.proof;

import static org.assertj.core.api.BDDAssertions.then;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.StubMethod;
import net.bytebuddy.matcher.ElementMatchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.maillon.store.Durability;
import org.maillon.testing.BrokenModule;
import org.maillon.testing.InServerSession;
import org.maillon.testing.RunningServer;

/** What somebody was told is saved is saved, whatever is killed in that moment. */
class NoLostSavesProofIT {

    private static final Path MODULE = Path.of("target", "maillon").toAbsolutePath();
    private static final int KILLS = Integer.getInteger("maillon.proof.kills", 3);
    private static final int SAVES = Integer.getInteger("maillon.proof.saves", 2000);
    private static final long SEED = Proof.seed();

    private static void thenNothingIsLost(String what, Plant plant) throws IOException {
        try (plant) {
            Saves.Outcome outcome = new Saves(plant, SEED).run(KILLS, SAVES / KILLS + 1);
            Proof.print(what, SEED, outcome);

            then(outcome.lost()).isEmpty();
            then(outcome.acknowledged()).as("enough work to show anything").isGreaterThanOrEqualTo(SAVES);
            then(outcome.cutOff())
                    .as("saves in the middle of which it was killed")
                    .isPositive();
        }
    }

    @Test
    void no_acknowledged_save_is_lost_when_the_server_with_its_embedded_database_is_killed() throws IOException {
        thenNothingIsLost(
                "no lost saves, server killed, embedded",
                new Plant.Server(RunningServer.emptyFolder("saves-h2"), MODULE, Map.of()));
    }

    @Test
    @EnabledIfSystemProperty(named = "maillon.proof.full", matches = "true")
    void no_acknowledged_save_is_lost_when_the_server_beside_postgresql_is_killed() throws IOException {
        try (EmbeddedPostgres postgres = InServerSession.durable().start()) {
            thenNothingIsLost(
                    "no lost saves, server killed, PostgreSQL",
                    new Plant.Server(
                            RunningServer.emptyFolder("saves-postgresql"), MODULE, Plant.Postgres.settings(postgres)));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "maillon.proof.full", matches = "true")
    void no_acknowledged_save_is_lost_when_postgresql_is_killed() throws IOException {
        thenNothingIsLost(
                "no lost saves, PostgreSQL killed",
                new Plant.Postgres(RunningServer.emptyFolder("saves-postgresql-killed"), MODULE));
    }

    @Test
    void the_proof_finds_losses_where_the_database_acknowledges_before_it_writes() throws IOException {
        Path data = RunningServer.emptyFolder("saves-undurable");
        Path careless = BrokenModule.with(
                "careless",
                List.of(new ByteBuddy()
                        .redefine(Durability.class)
                        .method(ElementMatchers.named("check"))
                        .intercept(StubMethod.INSTANCE)
                        .make()));
        String url = "jdbc:h2:file:" + data.resolve("maillon") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                + ";DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=10000;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
        try (Plant plant = new Plant.Server(data, careless, Map.of("maillon.db.url", url, "maillon.db.user", "sa"))) {

            Saves.Outcome outcome = new Saves(plant, SEED).run(1, 200);

            Proof.print("no lost saves, counter-proof with WRITE_DELAY=10000", SEED, outcome);
            then(outcome.lost()).isNotEmpty();
        }
    }
}

package org.maillon.proof;

import static org.assertj.core.api.BDDAssertions.then;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.matcher.ElementMatchers;
import org.junit.jupiter.api.Test;
import org.maillon.boot.Time;
import org.maillon.editorial.Partner;
import org.maillon.store.CarelessClaim;
import org.maillon.store.SqlTimetable;
import org.maillon.testing.BrokenModule;
import org.maillon.testing.InServerSession;

/** What waits for its hour goes live once, on whichever server, whatever is killed and whatever their clocks say. */
class ScheduledOnceProofIT {

    private static final int SCHEDULES = Integer.getInteger("maillon.proof.schedules", 60);
    private static final int KILLS = Integer.getInteger("maillon.proof.schedule-kills", 1);
    /** Enough where every page meets two servers. */
    private static final int FEW = 5;

    private static final Path MODULE = Path.of("target", "maillon").toAbsolutePath();
    private static final Duration AHEAD = Duration.ofMinutes(10);
    private static final long SEED = Proof.seed();

    /** A class of the module whose clock is fast, or slow. */
    private static DynamicType.Unloaded<?> clock(Duration off) throws ReflectiveOperationException {
        return new ByteBuddy()
                .redefine(Time.class)
                .method(ElementMatchers.named("clock"))
                .intercept(MethodCall.invoke(Clock.class.getMethod("offset", Clock.class, Duration.class))
                        .withMethodCall(MethodCall.invoke(Clock.class.getMethod("systemUTC")))
                        .withMethodCall(MethodCall.invoke(Duration.class.getMethod("ofMillis", long.class))
                                .with(off.toMillis())))
                .make();
    }

    @Test
    void every_page_goes_live_once_at_its_hour_and_no_page_whose_hour_was_taken_back()
            throws IOException, ReflectiveOperationException {
        Path fast = BrokenModule.with("fast-clock", List.of(clock(AHEAD)));
        Path slow = BrokenModule.with("slow-clock", List.of(clock(AHEAD.negated())));
        try (EmbeddedPostgres database = InServerSession.durable().start();
                Schedules trial = new Schedules(database, List.of(MODULE, fast, slow), SEED)) {

            Schedules.Outcome outcome = trial.run(SCHEDULES, KILLS);

            Proof.print("scheduled once", SEED, outcome);
            then(outcome.faults()).isEmpty();
            then(outcome.published() + outcome.cancelled()).isGreaterThanOrEqualTo(SCHEDULES);
            then(outcome.cancelled()).isPositive();
            then(outcome.kills()).isEqualTo(KILLS);
        }
    }

    @Test
    void the_proof_finds_pages_that_go_live_twice_where_nobody_looks_who_has_them()
            throws IOException, ReflectiveOperationException {
        Path careless = BrokenModule.with(
                "careless-hours",
                List.of(
                        new ByteBuddy()
                                .redefine(SqlTimetable.class)
                                .method(ElementMatchers.named("claim"))
                                .intercept(MethodDelegation.to(CarelessClaim.class))
                                .make(),
                        new ByteBuddy().redefine(CarelessClaim.class).make(),
                        new ByteBuddy()
                                .redefine(Partner.class)
                                .method(ElementMatchers.named("refusal"))
                                .intercept(MethodCall.invoke(Optional.class.getMethod("empty")))
                                .make()));
        try (EmbeddedPostgres database = InServerSession.durable().start();
                Schedules trial = new Schedules(database, List.of(careless, careless), SEED)) {

            Schedules.Outcome outcome = trial.run(FEW, 0);

            Proof.print("scheduled once, counter-proof where nobody looks who has them", SEED, outcome);
            then(outcome.faults()).anyMatch(fault -> fault.contains("times"));
        }
    }
}

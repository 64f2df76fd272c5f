package org.maillon.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.editorial.AuditEntry;
import org.maillon.editorial.AuditLog;
import org.maillon.editorial.AuditVerification;
import org.maillon.editorial.AuditWalk;
import org.maillon.editorial.Person;
import org.maillon.testing.InServer;

/** Many transactions at once, some of which break off, make one chain. */
@ExtendWith(ArquillianExtension.class)
class AuditChainInServerIT {

    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 60;
    private static final Instant NOW = Instant.parse("2026-05-03T08:00:00.123456Z");

    @Inject
    AuditLog audit;

    @Inject
    InTransaction transaction;

    @Deployment
    static WebArchive war() {
        return InServer.war(AuditChainInServerIT.class, InTransaction.class);
    }

    private static AuditEntry entry(String subject) {
        return new AuditEntry(
                NOW,
                new Person("writer", "Écrivain"),
                "test-chain",
                Optional.empty(),
                subject,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    private int write(int writer) {
        int written = 0;
        for (int i = 0; i < TRANSACTIONS; i++) {
            String subject = writer + "." + i;
            if (i % 5 == 0) {
                assertThatThrownBy(() -> transaction.run(() -> {
                            audit.write(entry(subject), Set.of());
                            throw new IllegalStateException("broken off");
                        }))
                        .hasMessageContaining("broken off");
                continue;
            }
            transaction.run(() -> {
                audit.write(entry(subject), Set.of());
                audit.write(entry(subject + " again"), Set.of());
            });
            written += 2;
        }
        return written;
    }

    private AuditVerification verification() throws Exception {
        return transaction.call(() -> AuditWalk.through(audit, NOW, Optional.empty()));
    }

    @Test
    void transactions_at_the_same_time_make_one_chain_without_a_gap() throws Exception {
        AuditVerification before = verification();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<Integer>> results = new ArrayList<>();

        long start = System.nanoTime();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            results.add(writers.submit(() -> write(writer)));
        }
        long written = 0;
        for (Future<Integer> result : results) {
            written += result.get(60, TimeUnit.SECONDS);
        }
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        writers.shutdownNow();
        AuditVerification after = verification();

        System.getLogger(AuditChainInServerIT.class.getName())
                .log(System.Logger.Level.INFO, "{0} lines by {1} writers in {2} ms", written, WRITERS, milliseconds);
        then(written).isEqualTo(WRITERS * TRANSACTIONS * 4 / 5 * 2L);
        then(before.faults()).isEmpty();
        then(after.faults()).isEmpty();
        then(after.lines()).isEqualTo(before.lines() + written);
        then(after.head().position()).isEqualTo(after.lines());
    }
}

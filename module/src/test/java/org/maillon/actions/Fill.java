package org.maillon.actions;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maillon.benchmark.ImaginedPartners;
import org.maillon.editorial.InvalidContent;
import org.maillon.editorial.Live;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Person;
import org.maillon.editorial.Publication;
import org.maillon.editorial.Review;
import org.maillon.editorial.Revision;
import org.maillon.language.Language;
import org.maillon.partner.PartnerType;
import org.maillon.partner.Prepared;
import org.maillon.partner.Publications;
import org.maillon.partner.PublishedPartner;
import org.maillon.partner.Renditions;
import org.maillon.partner.field.Showing;
import org.maillon.partner.field.Values;

/**
 * Fills an empty database with imagined partners when a server for measuring starts: through the reading, the index and
 * the publication of the product, without the steps between. What needs only the processor is done ahead by several
 * threads; one writes, a hundred partners in each transaction, because publications wait for each other anyway.
 */
@ApplicationScoped
public class Fill {

    private static final System.Logger LOG = System.getLogger(Fill.class.getName());
    private static final Person SOMEBODY = new Person("benchmark", "Benchmark");
    private static final Instant BEGIN = Instant.parse("2024-01-08T08:00:00Z");
    private static final int AT_ONCE = 100;

    /** As many hundreds as are in memory at once. */
    private static final int AHEAD = 4;

    @Inject
    @ConfigProperty(name = "maillon.benchmark.fill", defaultValue = "0")
    int size;

    @Inject
    @ConfigProperty(name = "maillon.benchmark.seed", defaultValue = "2026")
    long seed;

    @Inject
    Intake intake;

    @Inject
    Partners partners;

    @Inject
    Publishing publishing;

    @Inject
    Publications publications;

    @Inject
    Renditions renditions;

    @Inject
    Fill inTransaction;

    @SuppressWarnings("NullAway.Init") // the container fills it before anybody asks
    @Resource
    ManagedExecutorService workers;

    /** What the public will read of a partner. */
    private record Shown(PublishedPartner partner, List<Prepared> renditions) {}

    /** A partner that only has to be written. */
    public record Ready(Partner partner, Partners.Index index, Optional<Shown> shown) {}

    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) Startup event) {
        if (size == 0) {
            return;
        }
        long start = System.nanoTime();
        PartnerType type = intake.type();
        Showing showing = publishing.showing(Language.FR);
        Deque<Future<List<Ready>>> ahead = new ArrayDeque<>();
        int next = 0;
        while (next < size || !ahead.isEmpty()) {
            while (next < size && ahead.size() < AHEAD) {
                int from = next;
                next = Math.min(size, from + AT_ONCE);
                int to = next;
                ahead.add(workers.submit(() -> prepare(from, to, type, showing)));
            }
            inTransaction.keep(done(ahead.remove()));
        }
        LOG.log(
                System.Logger.Level.INFO,
                "Filled with {0} partners in {1} s",
                size,
                (System.nanoTime() - start) / 1_000_000_000);
    }

    private static List<Ready> done(Future<List<Ready>> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    private List<Ready> prepare(int from, int to, PartnerType type, Showing showing) {
        ImaginedPartners imagined = new ImaginedPartners(seed);
        List<Ready> ready = new ArrayList<>();
        for (int number = from; number < to; number++) {
            Values content = read(imagined.content(number), type);
            Partner partner = partner(number, imagined.state(number), content);
            Optional<Shown> shown = partner.live().map(live -> {
                PublishedPartner published =
                        Publication.of(partner, partner.working(), live.since(), type, showing, Optional.empty());
                return new Shown(published, renditions.of(published));
            });
            ready.add(new Ready(partner, intake.index(content, type), shown));
        }
        return ready;
    }

    /** Writes partners in one transaction. */
    @Transactional
    public void keep(List<Ready> some) {
        String fingerprint = renditions.fingerprint();
        for (Ready ready : some) {
            partners.add(ready.partner(), ready.index());
            ready.shown().ifPresent(shown -> publications.publish(shown.partner(), shown.renditions(), fingerprint));
        }
    }

    private Values read(Map<String, Object> imagined, PartnerType type) {
        try {
            return intake.read(imagined, type);
        } catch (InvalidContent invalid) {
            throw new IllegalStateException("This was imagined badly: " + invalid.problems(), invalid);
        }
    }

    private static Partner partner(int number, String code, Values content) {
        ModerationState state = ModerationState.of(code).orElseThrow();
        Instant at = BEGIN.plus(Duration.ofMinutes(number));
        boolean live = state == ModerationState.PUBLISHED;
        return new Partner(
                new UUID(0x4d41494c4c4f4e00L, number),
                0,
                state,
                new Revision(1, content, SOMEBODY, at, Optional.empty()),
                live ? Optional.of(new Live(1, at, SOMEBODY)) : Optional.empty(),
                Review.NONE,
                live ? Set.of() : Set.of(SOMEBODY.id()),
                SOMEBODY,
                live || state == ModerationState.ARCHIVED,
                at,
                SOMEBODY,
                Optional.empty());
    }
}

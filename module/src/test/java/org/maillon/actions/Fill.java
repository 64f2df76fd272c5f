package org.maillon.actions;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maillon.benchmark.ImaginedPartners;
import org.maillon.editorial.InvalidContent;
import org.maillon.editorial.Live;
import org.maillon.editorial.ModerationState;
import org.maillon.editorial.Partner;
import org.maillon.editorial.Partners;
import org.maillon.editorial.Person;
import org.maillon.editorial.Revision;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.Values;

/**
 * Fills an empty database with imagined partners when a server for measuring starts: through the reading, the index and
 * the publication of the product, without the steps between, a few hundred in each transaction.
 */
@ApplicationScoped
public class Fill {

    private static final System.Logger LOG = System.getLogger(Fill.class.getName());
    private static final Person SOMEBODY = new Person("benchmark", "Benchmark");
    private static final Instant BEGIN = Instant.parse("2024-01-08T08:00:00Z");
    private static final int AT_ONCE = 250;

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
    Fill inTransaction;

    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) Startup event) {
        long start = System.nanoTime();
        for (int number = 0; number < size; number += AT_ONCE) {
            inTransaction.some(number, Math.min(size, number + AT_ONCE));
        }
        if (size > 0) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "Filled with {0} partners in {1} s",
                    size,
                    (System.nanoTime() - start) / 1_000_000_000);
        }
    }

    /** Partners from a number to below another, in one transaction. */
    @Transactional
    public void some(int from, int to) {
        ImaginedPartners imagined = new ImaginedPartners(seed);
        PartnerType type = intake.type();
        for (int number = from; number < to; number++) {
            Values content = read(imagined.content(number), type);
            Partner partner = partner(number, imagined.state(number), content);
            partners.add(partner, intake.index(content, type));
            if (partner.live().isPresent()) {
                publishing.show(partners.find(partner.id()).orElseThrow(), type);
            }
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
                Optional.empty(),
                live ? Set.of() : Set.of(SOMEBODY.id()),
                SOMEBODY,
                live || state == ModerationState.ARCHIVED,
                at,
                SOMEBODY,
                Optional.empty());
    }
}

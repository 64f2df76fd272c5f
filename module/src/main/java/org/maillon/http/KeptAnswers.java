package org.maillon.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.maillon.partner.PublicChange;
import org.maillon.partner.PublishedPartners;

/**
 * Answers to the public that are ready in memory, each under its address, until what it shows changes. The database is
 * not asked while one is kept: a change made on this server is told with its transaction, one made on another is noticed
 * within a second, and what leaves the public by itself carries its hour. Never more than a budget is held; the answers
 * asked for least make room.
 */
@ApplicationScoped
public class KeptAnswers {

    /** Where a server that can answer before the doors finds them, among the attributes of the module. */
    public static final String ATTRIBUTE = KeptAnswers.class.getName();

    private static final System.Logger LOG = System.getLogger(KeptAnswers.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final long MEBIBYTE = 1024L * 1024;

    /** What an entry takes beside its bytes, about: fields, address and the cache's own notes. */
    private static final int ENTRY_BYTES = 2_000;

    /**
     * An answer just made.
     *
     * @param answer what is sent
     * @param changedBy whether a change makes it untrue
     * @param until when time alone does
     */
    public record Made(Answer answer, Predicate<PublicChange> changedBy, Optional<Instant> until) {

        /** An answer that shows one partner. */
        public static Made partner(UUID partner, Answer answer, Optional<Instant> until) {
            return new Made(answer, change -> change.partners().contains(partner), until);
        }

        /** An answer that any change concerns. */
        public static Made list(Answer answer, Optional<Instant> until) {
            return new Made(answer, change -> true, until);
        }

        /** An answer that no publication concerns. */
        public static Made fixed(Answer answer) {
            return new Made(answer, change -> false, Optional.empty());
        }
    }

    /** An answer that is being made; one that was begun before a change is no answer to a question asked after it. */
    private record Making(String address, long after) {}

    @Inject
    PublishedPartners published;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "maillon.delivery.memory", defaultValue = "48")
    int mebibytes;

    @SuppressWarnings("NullAway.Init") // the container fills it before anybody asks
    @Resource
    ManagedScheduledExecutorService rounds;

    private @Nullable ScheduledFuture<?> looking;
    private volatile Cache<String, Kept> answers = cache(0);

    private final ConcurrentMap<Making, CompletableFuture<Optional<Answer>>> beingMade = new ConcurrentHashMap<>();

    /** Counts what was forgotten; an answer made before the latest change is not kept. */
    private long changes;

    private long seen;
    private boolean blind;
    private volatile boolean inFront = true;
    private final LongAdder answeredInFront = new LongAdder();

    private static Cache<String, Kept> cache(long bytes) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String address, Kept kept) ->
                        (int) Math.min(Integer.MAX_VALUE, kept.answer().size() + 2L * address.length() + ENTRY_BYTES))
                // Evictions are small; in the thread that caused them none is late.
                .executor(Runnable::run)
                .build();
    }

    void show(@Observes @Initialized(ApplicationScoped.class) ServletContext module) {
        module.setAttribute(ATTRIBUTE, this);
    }

    void begin(@Observes Startup event) {
        answers = cache(mebibytes * MEBIBYTE);
        seen = published.changesSince(Long.MAX_VALUE).number();
        looking = rounds.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes Shutdown event) {
        Optional.ofNullable(looking).ifPresent(rest -> rest.cancel(false));
    }

    /** The answer under an address, if it is ready and still true. */
    public Optional<Kept> find(String address) {
        Kept kept = answers.getIfPresent(address);
        return kept != null && kept.isTrueAt(clock.millis()) ? Optional.of(kept) : Optional.empty();
    }

    /**
     * The answer under an address, ready or made now; what is found is kept, and nothing else is worth the memory. Whoever asks
     * while it is being made waits for it instead of making it as well: after a publication all readers of a list come at once.
     *
     * @param address path and query in their one proper form
     * @param making makes it
     */
    public Answer answer(String address, Supplier<Made> making) {
        Optional<Kept> ready = find(address);
        if (ready.isPresent()) {
            return ready.get().answer();
        }
        Making mine = new Making(address, changes());
        CompletableFuture<Optional<Answer>> promised = new CompletableFuture<>();
        CompletableFuture<Optional<Answer>> before = beingMade.putIfAbsent(mine, promised);
        if (before != null) {
            return before.join().orElseGet(() -> making.get().answer());
        }
        Optional<Answer> found = Optional.empty();
        try {
            Made made = making.get();
            if (made.answer().status() == HttpServletResponse.SC_OK) {
                found = Optional.of(made.answer());
                keep(address, made, mine.after());
            }
            return made.answer();
        } finally {
            // What is not found is said to each in their own language; who waited for a failure tries it themselves.
            beingMade.remove(mine);
            promised.complete(found);
        }
    }

    private synchronized long changes() {
        return changes;
    }

    private synchronized void keep(String address, Made made, long before) {
        if (changes == before) {
            answers.put(address, new Kept(made));
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublicChange change) {
        forget(change);
    }

    private synchronized void forget(PublicChange change) {
        changes++;
        answers.asMap().values().removeIf(kept -> kept.isChangedBy(change));
    }

    /** Notices what other servers on the same database have changed. While it cannot be asked, what is kept is shown. */
    void look() {
        try {
            PublishedPartners.Changes news = published.changesSince(seen);
            if (news.number() != seen) {
                seen = news.number();
                forget(new PublicChange(news.partners()));
            }
            blind = false;
        } catch (RuntimeException unreachable) {
            if (!blind) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Changes of the public pages cannot be read; what is in memory is shown meanwhile",
                        unreachable);
            }
            blind = true;
        }
    }

    /** Notes all fields an answer went out with, so that a server may send the same again without asking the door. */
    void learn(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String path = PublicDoor.path(request);
        find(query == null ? path : path + "?" + query).ifPresent(kept -> kept.learn(response));
    }

    /** Whether a server may answer before the doors. */
    public boolean mayAnswerInFront() {
        return inFront;
    }

    /** Lets a server answer before the doors, or not: a test compares what both send. */
    void answerInFront(boolean may) {
        inFront = may;
    }

    /** Told by a server that it has answered before the doors. */
    public void countInFront() {
        answeredInFront.increment();
    }

    /** How many answers were sent before the doors. */
    public long answeredInFront() {
        return answeredInFront.sum();
    }
}

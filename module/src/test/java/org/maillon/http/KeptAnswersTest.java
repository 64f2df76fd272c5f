package org.maillon.http;

import static org.assertj.core.api.BDDAssertions.then;
import static org.assertj.core.api.BDDAssertions.thenThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.maillon.partner.PublicChange;

/** An answer that many ask for at once. Nothing is kept here, so that what is not shared is made again. */
@Timeout(20)
class KeptAnswersTest {

    private static final String LIST = "/api/partners";
    private static final int READERS = 8;

    private final KeptAnswers answers = new KeptAnswers();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, this::reader);
    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    KeptAnswersTest() {
        answers.clock = Clock.systemUTC();
    }

    @AfterEach
    void letGo() {
        mayEnd.countDown();
        readers.shutdownNow();
    }

    private Thread reader(Runnable asking) {
        Thread thread = new Thread(asking, "reader");
        threads.add(thread);
        return thread;
    }

    /** Neither waits for another's answer nor has its own. */
    private static boolean isRunning(Thread reader) {
        return reader.getState() != Thread.State.WAITING && reader.getState() != Thread.State.TIMED_WAITING;
    }

    private static KeptAnswers.Made numbered(int status, int number) {
        return KeptAnswers.Made.list(Answer.empty(status).with("Number", Integer.toString(number)), Optional.empty());
    }

    private Supplier<KeptAnswers.Made> making(int status) {
        return () -> numbered(status, made.incrementAndGet());
    }

    /** Makes it when the test lets it. */
    private Supplier<KeptAnswers.Made> slowly(Supplier<KeptAnswers.Made> making) {
        return () -> {
            begun.countDown();
            try {
                then(mayEnd.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
            return making.get();
        };
    }

    private Future<Answer> asked(Supplier<KeptAnswers.Made> making) {
        return readers.submit(() -> answers.answer(LIST, making));
    }

    /** One reader whose answer is being made, and the others who ask meanwhile. */
    private List<Future<Answer>> allAtOnce(Supplier<KeptAnswers.Made> first, Supplier<KeptAnswers.Made> others)
            throws InterruptedException {
        List<Future<Answer>> asked = new ArrayList<>(List.of(asked(slowly(first))));
        begun.await();
        for (int reader = 1; reader < READERS; reader++) {
            asked.add(asked(others));
        }
        while (threads.stream().anyMatch(KeptAnswersTest::isRunning)) {
            Thread.sleep(10);
        }
        return asked;
    }

    @Test
    void is_made_once_for_all_who_ask_meanwhile() throws Exception {
        List<Future<Answer>> asked = allAtOnce(making(200), making(200));
        then(made).hasValue(0);
        mayEnd.countDown();

        for (Future<Answer> one : asked) {
            then(one.get().headers()).containsEntry("Number", "1");
        }
        then(made).hasValue(1);
    }

    @Test
    void that_says_no_is_made_for_each_in_their_language() throws Exception {
        List<Future<Answer>> asked = allAtOnce(making(404), making(404));
        mayEnd.countDown();

        for (Future<Answer> one : asked) {
            then(one.get().status()).isEqualTo(404);
        }
        then(made).hasValue(READERS);
    }

    @Test
    void that_fails_is_tried_again_by_those_who_waited() throws Exception {
        List<Future<Answer>> asked = allAtOnce(
                () -> {
                    throw new IllegalStateException("The database is away");
                },
                making(200));
        mayEnd.countDown();

        thenThrownBy(() -> asked.get(0).get()).hasRootCauseMessage("The database is away");
        for (Future<Answer> one : asked.subList(1, READERS)) {
            then(one.get().status()).isEqualTo(200);
        }
    }

    @Test
    void that_was_begun_before_a_change_is_no_answer_after_it() throws Exception {
        Future<Answer> before = asked(slowly(() -> numbered(200, 1)));
        begun.await();
        answers.changed(new PublicChange(Set.of()));
        Answer after = answers.answer(LIST, () -> numbered(200, 2));
        mayEnd.countDown();

        then(after.headers()).containsEntry("Number", "2");
        then(before.get().headers()).containsEntry("Number", "1");
    }
}

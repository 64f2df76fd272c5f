package org.maillon.actions;

import static org.assertj.core.api.BDDAssertions.then;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Letters;
import org.maillon.editorial.MailWish;
import org.maillon.editorial.Notification;
import org.maillon.editorial.Notifications;
import org.maillon.editorial.Outbox;
import org.maillon.editorial.Post;
import org.maillon.editorial.Reason;
import org.maillon.editorial.Role;
import org.maillon.host.AccountDirectory;
import org.maillon.language.Language;

/** What becomes of one letter while a mail server does not take it, hour after hour, and when a summary is written. */
class SendLettersTest {

    private static final UUID LETTER = new UUID(1, 2);
    private static final Instant START = Instant.parse("2026-05-03T04:00:00Z");

    private final Drawer drawer = new Drawer();
    private final Box box = new Box();
    private final Hands hands = new Hands();
    private final SendLetters sendLetters = new SendLetters();

    @BeforeEach
    void open() {
        Morning morning = new Morning();
        morning.clock = hands;
        morning.hour = 8;
        sendLetters.letters = drawer;
        sendLetters.post = box;
        sendLetters.clock = hands;
        sendLetters.morning = morning;
        sendLetters.firstPause = 60;
        sendLetters.accounts = new People();
        sendLetters.notifications = new Wishes();
        sendLetters.inTransaction = sendLetters;
    }

    @Test
    void a_letter_that_is_never_taken_is_tried_sixteen_times_with_longer_and_longer_pauses_and_then_given_up() {
        drawer.add(LETTER, "alice", START);
        List<Duration> pauses = new ArrayList<>();

        while (drawer.due.isPresent() && box.tried < 100) {
            sendLetters.execute();
            drawer.due.ifPresent(due -> {
                pauses.add(Duration.between(hands.now, due));
                hands.now = due;
            });
        }

        then(box.tried).isEqualTo(SendLetters.MOST_ATTEMPTS);
        then(pauses.subList(0, 3)).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4));
        then(pauses).allMatch(pause -> pause.compareTo(Duration.ofHours(6)) <= 0);
        then(Duration.between(START, hands.now)).isBetween(Duration.ofHours(24), Duration.ofHours(72));
        then(drawer.fault).isEqualTo("SendFailedException: nobody there");
        then(drawer.isSent).isFalse();

        box.takes = true;
        drawer.revive(hands.now);
        then(sendLetters.execute()).as("tried again by an administrator").isEqualTo(1);
        then(drawer.isSent).isTrue();
    }

    @Test
    void the_summary_of_a_day_is_written_from_its_hour_on_and_never_at_midnight() {
        List<LocalDate> written = new ArrayList<>();

        for (int hour = 0; hour < 48; hour++) {
            sendLetters.execute();
            drawer.digests.stream().filter(day -> !written.contains(day)).forEach(day -> {
                written.add(day);
                then(hands.now.atZone(ZoneId.of("Europe/Paris")).getHour()).isEqualTo(8);
            });
            hands.now = hands.now.plus(Duration.ofHours(1));
        }

        then(written).containsExactly(LocalDate.of(2026, 5, 3), LocalDate.of(2026, 5, 4));
        then(drawer.before.atZone(ZoneId.of("Europe/Paris")).getHour()).isEqualTo(8);
    }

    /** A clock that goes when it is told to. */
    private static final class Hands extends Clock {

        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** A mail server that takes nothing until it does. */
    private static final class Box implements Post {

        private boolean takes;
        private int tried;

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public void send(Letters.Letter letter, String name, String address, Language language) throws NotTaken {
            tried++;
            if (!takes) {
                throw new NotTaken("SendFailedException: nobody there");
            }
        }

        @Override
        public void ask(Question question) throws NotTaken {
            throw new NotTaken("no question here");
        }

        @Override
        public void invite(Invitation invitation) throws NotTaken {
            throw new NotTaken("no invitation here");
        }
    }

    /** One letter, where it stands, and which summaries were asked for. */
    private static final class Drawer implements Letters {

        private Optional<Instant> due = Optional.empty();
        private int attempts;
        private boolean isSent;
        private String fault = "";
        private Instant before = Instant.EPOCH;
        private final List<LocalDate> digests = new ArrayList<>();

        @Override
        public void add(UUID letter, String person, Instant now) {
            due = Optional.of(now);
        }

        @Override
        public void ask(UUID letter, UUID question, String name, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void invite(UUID letter, UUID guest, String name, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int digest(LocalDate day, Instant beforeThen, Instant notBefore, Instant now) {
            digests.add(day);
            before = beforeThen;
            return 0;
        }

        @Override
        public Optional<Letter> take(Instant now, Instant heldUntil) {
            if (isSent || due.filter(hour -> !hour.isAfter(now)).isEmpty()) {
                return Optional.empty();
            }
            attempts++;
            return Optional.of(
                    new Letter(LETTER, "alice", Optional.empty(), attempts, List.<Notification>of(), Optional.empty()));
        }

        @Override
        public void sent(UUID letter) {
            isSent = true;
        }

        @Override
        public void putOff(UUID letter, String why, Optional<Instant> until) {
            fault = why;
            due = until;
        }

        @Override
        public Outbox.Standing standing() {
            return new Outbox.Standing(due.isPresent() ? 1 : 0, due.isPresent() ? 0 : 1);
        }

        @Override
        public List<Dead> dead(int limit) {
            return List.of();
        }

        @Override
        public int purge(Instant beforeThen) {
            return 0;
        }

        @Override
        public void revive(Instant now) {
            attempts = 0;
            due = Optional.of(now);
        }
    }

    private static final class People implements AccountDirectory {

        @Override
        public Optional<Editor> find(String id) {
            return Optional.of(new Editor(id, "Alice", Set.of(Role.AUTHOR)));
        }

        @Override
        public Optional<Editor> recognise(String id, String password) {
            return Optional.empty();
        }

        @Override
        public Optional<String> mail(String id) {
            return Optional.of(id + "@fondation.example");
        }
    }

    /** Everybody wants to be told in the usual way. */
    private static final class Wishes implements Notifications {

        @Override
        public void tell(Outbox.Event event, String person, Reason reason, Instant now, Optional<UUID> letter) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void settle(UUID partner, Reason reason, long before, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page list(String person, boolean unreadOnly, int offset, int limit) {
            return new Page(List.of(), 0);
        }

        @Override
        public Optional<Notification> find(String person, UUID id) {
            return Optional.empty();
        }

        @Override
        public long unread(String person) {
            return 0;
        }

        @Override
        public boolean read(String person, UUID id, Instant now) {
            return false;
        }

        @Override
        public void readAll(String person, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MailWish wish(String person) {
            return MailWish.USUAL;
        }

        @Override
        public void wish(String person, MailWish wish) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int purge(Instant before) {
            return 0;
        }
    }
}

package org.maillon.actions;

import static org.assertj.core.api.BDDAssertions.then;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Letters;
import org.maillon.editorial.MailWish;
import org.maillon.editorial.Notification;
import org.maillon.editorial.Notifications;
import org.maillon.editorial.Role;
import org.maillon.editorial.Transition;
import org.maillon.language.Language;
import org.maillon.testing.InServer;

/** What the summary of a day holds, what becomes of mail that nobody takes, and what is forgotten after a time. */
@ExtendWith(ArquillianExtension.class)
class LettersInServerIT {

    private static final Editor REVIEWER = WorkflowWalk.person("reviewer2", Role.REVIEWER);
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    WorkflowWalk walk;

    @Inject
    TellPeople tellPeople;

    @Inject
    ReadNotifications readNotifications;

    @Inject
    Notifications notifications;

    @Inject
    Letters letters;

    @Inject
    SendLetters sendLetters;

    @Inject
    TendOutbox tendOutbox;

    @Inject
    PurgeTold purgeTold;

    @SuppressWarnings("NullAway.Init") // the container fills it before anybody asks
    @Resource(lookup = "java:app/jdbc/maillon")
    DataSource database;

    @Deployment
    static WebArchive war() {
        return InServer.war(LettersInServerIT.class, WorkflowWalk.class);
    }

    /** A page that waits for reviewers, of which they were told; the id of the notification. */
    private UUID told() throws Exception {
        UUID page = walk.draft().id();
        walk.moved(page, Transition.SUBMIT, WorkflowWalk.AUTHOR);
        for (int i = 0; i < 100; i++) {
            tellPeople.execute();
            Optional<UUID> told =
                    walk.as(REVIEWER, () -> readNotifications.list(false, 0, 10_000)).notifications().stream()
                            .filter(one ->
                                    one.entry().partner().filter(page::equals).isPresent())
                            .map(Notification::id)
                            .findFirst();
            if (told.isPresent()) {
                return told.get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Nobody was told");
    }

    private List<UUID> inLetterOf(LocalDate day) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select told.id from notification told join letter on"
                                + " letter.id = told.letter where letter.person = ? and letter.digest_of = ?")) {
            statement.setString(1, REVIEWER.id());
            statement.setObject(2, day);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    private long count(String table, UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from " + table + " where id = ?")) {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void age(String table, String column, UUID id, Duration by) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update " + table + " set " + column + " = ? where id = ?")) {
            statement.setObject(1, Instant.now().minus(by).atOffset(ZoneOffset.UTC));
            statement.setObject(2, id);
            then(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private void wish(MailWish.Often often) {
        walk.as(REVIEWER, () -> {
            readNotifications.wish(new MailWish(often, Language.FR));
            return true;
        });
    }

    @Test
    void a_summary_holds_what_is_unread_of_the_days_before_once_a_day_and_only_for_who_wants_it() throws Exception {
        LocalDate day = LocalDate.of(2199, 1, 1).plusDays(System.nanoTime() % 10_000);
        UUID unread = told();
        UUID read = told();
        UUID old = told();
        walk.as(REVIEWER, () -> readNotifications.read(read));
        age("notification", "made_at", old, DAY.multipliedBy(9));
        Instant hour = Instant.now().plusSeconds(1);
        Instant notBefore = hour.minus(DAY.multipliedBy(7));

        letters.digest(day, hour, notBefore, hour);
        List<UUID> unwanted = inLetterOf(day);
        wish(MailWish.Often.DAILY);
        letters.digest(day, hour.minus(DAY), notBefore, hour);
        List<UUID> tooEarly = inLetterOf(day);
        letters.digest(day, hour, notBefore, hour);
        List<UUID> first = inLetterOf(day);
        UUID later = told();
        Instant after = Instant.now().plusSeconds(1);
        letters.digest(day, after, notBefore, after);
        List<UUID> again = inLetterOf(day);
        letters.digest(day.plusDays(1), after, notBefore, after);
        wish(MailWish.Often.NOW);

        then(unwanted).isEmpty();
        then(tooEarly).as("what came after the hour waits for the next day").isEmpty();
        then(first).contains(unread).doesNotContain(read, old);
        then(again).as("one a day").containsExactlyInAnyOrderElementsOf(first);
        then(inLetterOf(day.plusDays(1))).contains(later).doesNotContain(unread);
    }

    @Test
    void mail_that_nobody_takes_is_given_up_after_the_last_try_shown_and_tried_again_by_an_administrator()
            throws Exception {
        UUID id = UUID.randomUUID();
        letters.add(id, REVIEWER.id(), Instant.now());
        Letters.Letter last = new Letters.Letter(
                id, REVIEWER.id(), Optional.empty(), SendLetters.MOST_ATTEMPTS, List.of(), Optional.empty());

        sendLetters.putOff(last, "SmtpAddressFailedException: 550", false);
        List<UUID> waiting = dead();
        sendLetters.putOff(last, "SmtpAddressFailedException: 550", true);
        List<UUID> givenUp = dead();
        walk.as(WorkflowWalk.ADMINISTRATOR, () -> {
            tendOutbox.revive();
            return true;
        });

        then(waiting).doesNotContain(id);
        then(givenUp).contains(id);
        then(dead()).doesNotContain(id);
        letters.sent(id);
        age("letter", "made_at", id, DAY.multipliedBy(2));
        purgeTold.purge(Instant.now().minus(DAY));
        then(count("letter", id)).as("sent long ago").isZero();
    }

    private List<UUID> dead() {
        return walk.as(WorkflowWalk.ADMINISTRATOR, tendOutbox::report).dead().stream()
                .map(Letters.Dead::id)
                .toList();
    }

    @Test
    void what_was_read_long_ago_is_forgotten_and_what_is_unread_or_recent_stays_like_the_log() throws Exception {
        UUID read = told();
        UUID unread = told();
        UUID recent = told();
        walk.as(REVIEWER, () -> readNotifications.read(read));
        walk.as(REVIEWER, () -> readNotifications.read(recent));
        age("notification", "made_at", read, DAY.multipliedBy(500));
        age("notification", "made_at", unread, DAY.multipliedBy(500));
        UUID oldEvent = event(unread);
        UUID newEvent = event(recent);
        age("outbox", "due_at", oldEvent, DAY.multipliedBy(500));
        long lines = lines();

        int forgotten = purgeTold.purge(Instant.now().minus(DAY.multipliedBy(400)));

        then(forgotten).isGreaterThanOrEqualTo(2);
        then(count("notification", read)).isZero();
        then(count("notification", unread)).isEqualTo(1);
        then(count("notification", recent)).isEqualTo(1);
        then(count("outbox", oldEvent)).isZero();
        then(count("outbox", newEvent)).isEqualTo(1);
        then(lines()).isGreaterThanOrEqualTo(lines);
    }

    private UUID event(UUID notification) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select event from notification where id = ?")) {
            statement.setObject(1, notification);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }

    private long lines() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select count(*) from audit_entry");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maillon.editorial.Editor;
import org.maillon.editorial.Letters;
import org.maillon.editorial.Notifications;
import org.maillon.editorial.Post;
import org.maillon.host.AccountDirectory;
import org.maillon.language.Language;

/**
 * Sends the mail that is due. A letter is held by one server while that talks to the mail server; when the mail server is
 * down it is tried again, after pauses that grow, and nothing else waits for it.
 */
@ApplicationScoped
public class SendLetters {

    /** A letter that was not taken so often, which takes about two days, is given up until an administrator looks. */
    static final int MOST_ATTEMPTS = 16;

    private static final System.Logger LOG = System.getLogger(SendLetters.class.getName());
    private static final int AT_ONCE = 50;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** Longer than all the patience with a mail server, so that nobody else sends what is still being sent. */
    private static final Duration HOLD = Duration.ofMinutes(5);

    /** Unread things older than this are no news any more. */
    private static final int DIGEST_DAYS = 7;

    @Inject
    Letters letters;

    @Inject
    Notifications notifications;

    @Inject
    Post post;

    @Inject
    AccountDirectory accounts;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "maillon.mail.first-pause", defaultValue = "60")
    int firstPause;

    @Inject
    AskPartners askPartners;

    @Inject
    InviteGuest inviteGuest;

    @Inject
    Morning morning;

    @Inject
    SendLetters inTransaction;

    /**
     * Sends what is due, until something is not taken: then the mail server gets a rest.
     *
     * @return how many letters were sent
     */
    public int execute() {
        if (!post.isOn()) {
            return 0;
        }
        inTransaction.digest();
        int sent = 0;
        while (sent < AT_ONCE) {
            Optional<Letters.Letter> next = inTransaction.take();
            if (next.isEmpty() || !send(next.get())) {
                return sent;
            }
            sent++;
        }
        return sent;
    }

    private boolean send(Letters.Letter letter) {
        if (letter.question().isPresent() || letter.guest().isPresent()) {
            return sendOutside(letter);
        }
        Optional<String> address = accounts.mail(letter.person());
        if (address.isEmpty()) {
            inTransaction.putOff(letter, "no address", true);
            return true;
        }
        try {
            String name =
                    accounts.find(letter.person()).map(Editor::displayName).orElse(letter.person());
            post.send(letter, name, address.get(), inTransaction.language(letter.person()));
            inTransaction.sent(letter);
            return true;
        } catch (Post.NotTaken refused) {
            return notTaken(letter, refused);
        }
    }

    /** A letter with a link; where that has ended meanwhile, there is nothing to say any more. */
    private boolean sendOutside(Letters.Letter letter) {
        try {
            if (letter.guest().isPresent()) {
                Optional<Post.Invitation> invitation = inviteGuest.invitation(letter);
                if (invitation.isPresent()) {
                    post.invite(invitation.get());
                }
            } else {
                Optional<Post.Question> question = askPartners.question(letter);
                if (question.isPresent()) {
                    post.ask(question.get());
                }
            }
            inTransaction.sent(letter);
            return true;
        } catch (Post.NotTaken refused) {
            return notTaken(letter, refused);
        }
    }

    private boolean notTaken(Letters.Letter letter, Post.NotTaken refused) {
        boolean isLast = letter.attempts() >= MOST_ATTEMPTS;
        LOG.log(
                isLast ? System.Logger.Level.ERROR : System.Logger.Level.WARNING,
                "Letter {0} was not taken at attempt {1}{2}: {3}",
                letter.id(),
                letter.attempts(),
                isLast ? " and is given up" : "",
                refused.getMessage());
        inTransaction.putOff(letter, String.valueOf(refused.getMessage()), isLast);
        return false;
    }

    /** The next letter, held for this server. */
    @Transactional
    public Optional<Letters.Letter> take() {
        return letters.take(now(), now().plus(HOLD));
    }

    /** In which language somebody is written to. */
    @Transactional
    public Language language(String person) {
        return notifications.wish(person).language();
    }

    /** Remembers that a letter was sent. */
    @Transactional
    public void sent(Letters.Letter letter) {
        letters.sent(letter.id());
    }

    /** Puts a letter off, longer each time. */
    @Transactional
    public void putOff(Letters.Letter letter, String fault, boolean isLast) {
        Duration pause = Duration.ofSeconds(firstPause).multipliedBy(1L << Math.min(letter.attempts() - 1, 20));
        Instant until = now().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        letters.putOff(letter.id(), fault, isLast ? Optional.empty() : Optional.of(until));
    }

    /** Writes the digests of today, once it is their hour. */
    @Transactional
    public void digest() {
        if (morning.hasCome()) {
            Instant hour = morning.begin();
            letters.digest(morning.day(), hour, hour.minus(Duration.ofDays(DIGEST_DAYS)), now());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package org.maillon.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.maillon.editorial.Editor;
import org.maillon.host.AccountDirectory;
import org.maillon.host.Doorkeeper;
import org.maillon.host.Token;

/**
 * Recognises a program by what it sends with every request: name and password, or a token. A password is hashed slowly on
 * purpose, so one that was right is remembered for a minute, under a key that never leaves the memory: a script with a
 * thousand requests would otherwise spend its day there, and several of its requests at once would look like guessing.
 */
@ApplicationScoped
public class ProgramCredentials {

    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final Duration TOKEN_REMEMBERED = Duration.ofDays(1);
    private static final int MOST_REMEMBERED = 1000;
    private static final String MAC = "HmacSHA256";

    @Inject
    Doorkeeper doorkeeper;

    @Inject
    AccountDirectory directory;

    @Inject
    FileTokens tokens;

    @Inject
    WrongPasswords wrong;

    @Inject
    Clock clock;

    private final byte[] key = key();
    private final Map<String, Instant> right = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** What became of the attempt. */
    sealed interface Answer {}

    /** Come in. */
    record Known(Editor editor) implements Answer {}

    /** Nothing was sent, or nothing that is right; which of them is nobody's business. */
    record Unknown() implements Answer {}

    /** Too many wrong passwords or tokens. */
    record Wait(Duration remaining) implements Answer {}

    /** Who sends a request. */
    Answer answer(HttpServletRequest request) {
        String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        return answer(header, request.getRemoteAddr());
    }

    /** Who sends this field from there. */
    Answer answer(String header, String address) {
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return bearer(header.substring(BEARER.length()).strip(), address);
        }
        if (header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return pair(header.substring(BASIC.length()).strip())
                    .map(pair -> basic(pair, address))
                    .orElseGet(Unknown::new);
        }
        return new Unknown();
    }

    /** The person is asked for anew each time: somebody who is taken out is out at the next request. */
    private Answer known(Optional<String> account) {
        Optional<Editor> editor = account.flatMap(directory::find);
        return editor.isPresent() ? new Known(editor.get()) : new Unknown();
    }

    /**
     * An address that guesses at tokens waits, as one that guesses at passwords does. A program whose token was right from
     * there lately is let in all the same: somebody who guesses behind the same proxy does not lock it out. The token is
     * looked up each time, so that one that was taken back is worthless at once.
     */
    private Answer bearer(String token, String address) {
        if (token.length() < Token.SHORTEST) {
            // There is none so short: a mistake, not a guess.
            return new Unknown();
        }
        Optional<String> account = tokens.account(token);
        String mark = mark(new Pair(BEARER + address, token));
        return untilAdmitted(mark, account.isPresent(), address)
                .<Answer>map(Wait::new)
                .orElseGet(() -> known(account));
    }

    private synchronized Optional<Duration> untilAdmitted(String mark, boolean isRight, String address) {
        if (isRight && isRemembered(mark)) {
            remember(mark, TOKEN_REMEMBERED);
            return Optional.empty();
        }
        Optional<Duration> wait = wrong.begin(BEARER, address);
        if (wait.isEmpty() && isRight) {
            wrong.succeed(BEARER, address);
            remember(mark, TOKEN_REMEMBERED);
        }
        return wait;
    }

    private record Pair(String id, String password) {}

    private static Optional<Pair> pair(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Pair(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Answer basic(Pair pair, String address) {
        String mark = mark(pair);
        if (isRemembered(mark)) {
            return known(Optional.of(pair.id()));
        }
        Doorkeeper.Answer answer = doorkeeper.answer(pair.id(), pair.password(), address);
        if (answer instanceof Doorkeeper.Welcome welcome) {
            remember(mark, REMEMBERED);
            return new Known(welcome.editor());
        }
        return answer instanceof Doorkeeper.Wait wait ? new Wait(wait.remaining()) : new Unknown();
    }

    private synchronized boolean isRemembered(String mark) {
        return Optional.ofNullable(right.get(mark))
                .filter(until -> clock.instant().isBefore(until))
                .isPresent();
    }

    private synchronized void remember(String mark, Duration time) {
        right.put(mark, clock.instant().plus(time));
    }

    private String mark(Pair pair) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            mac.update(pair.id().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(pair.password().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java has " + MAC, impossible);
        }
    }

    private static byte[] key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }
}

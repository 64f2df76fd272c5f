package org.maillon.editorial;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.maillon.language.Sha256;

/**
 * The secret in the address of a guest: whoever knows it is the guest. It is 256 random bits, so that one quick hash
 * protects it; only that hash is kept, and nothing that prints a token tells it.
 */
public final class GuestToken {

    private static final int BYTES = 32;

    /** Thirty-two bytes in 43 letters of Base64 for addresses; the last one carries four bits only. */
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

    private final String text;

    private GuestToken(String text) {
        this.text = text;
    }

    /** A token that nobody knows yet. */
    public static GuestToken fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new GuestToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The token that was sent, if it is written as one. */
    public static Optional<GuestToken> of(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(new GuestToken(text)) : Optional.empty();
    }

    /** The secret itself, for the address that the guest is given and for nothing else. */
    public String secret() {
        return text;
    }

    /** Its SHA-256 in hexadecimal: what is kept of it. */
    public String hash() {
        return Sha256.hex(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GuestToken token && token.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "GuestToken[…]";
    }
}

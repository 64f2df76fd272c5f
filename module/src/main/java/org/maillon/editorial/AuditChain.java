package org.maillon.editorial;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.maillon.language.Sha256;

/**
 * How lines of the audit log hold on to each other, so that a line that is changed, removed or slipped in is noticed.
 *
 * <p>A hash is the SHA-256 of a list of values, each written as its number of bytes, a colon, its bytes in UTF-8 and a
 * line feed; a value that is absent is a hyphen and a line feed. Who acted, and the texts, are hashed apart with a salt
 * each, and the line holds only those hashes: personal data can be erased together with its salt, after which nobody can
 * guess it from the hash, and the chain still holds. Documented in {@code docs/reference/audit.md}.
 */
public final class AuditChain {

    /** What the first line holds on to. */
    public static final String BEGINNING = "0".repeat(64);

    private static final String LINE = "maillon-audit-line-1";
    private static final String PERSON = "maillon-audit-person-1";
    private static final String TEXT = "maillon-audit-text-1";

    private AuditChain() {}

    /** A new line at the end of the chain. */
    public static AuditLine add(AuditHead head, AuditEntry entry, String personSalt, String textSalt) {
        long position = head.position() + 1;
        String person = personHash(personSalt, entry);
        String text = textHash(textSalt, entry);
        String hash = hash(position, head.hash(), entry, person, text);
        return new AuditLine(
                position,
                entry,
                new AuditSeal(head.hash(), hash, Optional.of(personSalt), person, Optional.of(textSalt), text));
    }

    /** Whether who acted and the texts are those that were written, or were erased as a whole. */
    static boolean partsHold(AuditLine line) {
        AuditEntry entry = line.entry();
        AuditSeal seal = line.seal();
        boolean person = seal.personSalt()
                .map(salt -> personHash(salt, entry).equals(seal.personHash()))
                .orElseGet(() -> entry.by().isErased() || isNobody(entry.by()));
        boolean text = seal.textSalt()
                .map(salt -> textHash(salt, entry).equals(seal.textHash()))
                .orElseGet(() -> entry.subject().isEmpty() && entry.comment().isEmpty());
        return person && text;
    }

    private static boolean isNobody(Person person) {
        return person.id().isEmpty() && person.displayName().isEmpty();
    }

    /** Whether a line carries the right hash for a place in the chain. */
    static boolean holdsAt(long position, AuditLine line) {
        AuditSeal seal = line.seal();
        return hash(position, seal.previous(), line.entry(), seal.personHash(), seal.textHash())
                .equals(seal.hash());
    }

    private static String personHash(String salt, AuditEntry entry) {
        return new Values(PERSON)
                .and(salt)
                .and(entry.by().id())
                .and(entry.by().displayName())
                .hash();
    }

    private static String textHash(String salt, AuditEntry entry) {
        return new Values(TEXT)
                .and(salt)
                .and(entry.subject())
                .and(entry.comment())
                .hash();
    }

    private static String hash(long position, String previous, AuditEntry entry, String person, String text) {
        return new Values(LINE)
                .and(previous)
                .and(Long.toString(position))
                .and(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at())))
                .and(entry.action())
                .and(entry.partner().map(Object::toString))
                .and(entry.from().map(ModerationState::code))
                .and(entry.to().map(ModerationState::code))
                .and(entry.revision().stream().mapToObj(Integer::toString).findFirst())
                .and(person)
                .and(text)
                .hash();
    }

    /** Values one after the other, so written that no two lists look the same. */
    private static final class Values {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Values(String kind) {
            and(kind);
        }

        Values and(String value) {
            return and(Optional.of(value));
        }

        Values and(Optional<String> value) {
            byte[] length =
                    value.map(text -> utf8(text).length + ":").orElse("-").getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(length);
            value.ifPresent(text -> bytes.writeBytes(utf8(text)));
            bytes.write('\n');
            return this;
        }

        String hash() {
            return Sha256.hex(bytes.toByteArray());
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}

package org.maillon.editorial;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the chain of the audit log ends. Noted down elsewhere it is a receipt: whoever rewrites the log later cannot make
 * the line at this place carry this hash again.
 *
 * @param position of the last line; 0 while there is none
 * @param hash of the last line
 */
public record AuditHead(long position, String hash) {

    private static final Pattern RECEIPT = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** The end of a log without lines. */
    public static final AuditHead EMPTY = new AuditHead(0, AuditChain.BEGINNING);

    /** As it is noted down: {@code 1234:0f3a…}. */
    public String receipt() {
        return position + ":" + hash;
    }

    /** What somebody noted down; nothing when it is no receipt. */
    public static Optional<AuditHead> parse(String receipt) {
        Matcher matcher = RECEIPT.matcher(receipt.strip());
        return matcher.matches()
                ? Optional.of(new AuditHead(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }
}

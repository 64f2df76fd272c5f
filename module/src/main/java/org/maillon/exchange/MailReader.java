package org.maillon.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.maillon.exchange.Inline.Place;
import org.maillon.partner.PageReader.FaultKind;
import org.maillon.partner.PartnerType;
import org.maillon.partner.field.EmailType;

/** Reads mail addresses; a line on which one of them is wrong is refused as a whole, because nobody can tell what it meant. */
final class MailReader {

    private static final String KEY = PartnerType.EMAILS.key();
    private static final int MOST = 10;
    private static final Pattern APART = Pattern.compile("\\s*[,;|]\\s*|\\s+(?:[/•·]|ou|et|or|and|\\p{Pd})\\s+");
    private static final Pattern HIDDEN =
            Pattern.compile("(?i)\\S+\\s*[\\[({]\\s*(?:at|arobase|chez|@)\\s*[\\])}]\\s*\\S+.*");

    private final PageDraft draft;

    MailReader(PageDraft draft) {
        this.draft = draft;
    }

    /** Whether a text is meant as a mail address. */
    static boolean isMail(String text) {
        return text.length() <= 300
                && ((text.indexOf('@') >= 0 && !text.contains("//"))
                        || HIDDEN.matcher(text).matches());
    }

    /** Reads the addresses of a line. */
    void read(Row row, String text, Place place) {
        List<String> addresses = new ArrayList<>();
        for (String part : APART.split(text)) {
            String address = part.strip();
            if (!EmailType.isAddress(address)) {
                draft.fault(FaultKind.INVALID_EMAIL, row.line(), text);
                return;
            }
            addresses.add(address);
        }
        addresses.forEach(address -> add(row, address, place));
    }

    /** Takes an address that is known to be one. */
    void add(Row row, String address, Place place) {
        if (draft.count(KEY) >= MOST) {
            draft.leave(row);
            return;
        }
        draft.add(KEY, Map.of(PartnerType.EMAIL.key(), address));
        draft.recognise(place, KEY);
    }
}

package org.maillon.editorial;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.maillon.language.Sentence;
import org.maillon.partner.PartnerType;

/** The page may not go live yet. */
public final class Embargoed extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.embargoed";

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("dd/MM/yyyy, HH:mm");

    /** Says until when, in the foundation's own time. */
    public Embargoed(Instant until) {
        super(Kind.CONFLICT, Sentence.of(KEY, LOCAL.format(until.atZone(PartnerType.ZONE))));
    }
}

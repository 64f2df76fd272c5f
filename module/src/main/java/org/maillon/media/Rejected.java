package org.maillon.media;

import org.maillon.partner.MediaFiles.Refusal;

/** A file that is not taken, noticed deep inside it. */
final class Rejected extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal why;

    Rejected(Refusal why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}

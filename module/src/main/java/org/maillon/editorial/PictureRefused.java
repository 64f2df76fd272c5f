package org.maillon.editorial;

import java.util.Locale;
import org.maillon.language.Sentence;
import org.maillon.partner.MediaFiles;

/** An uploaded file is not a picture that pages can show. */
public final class PictureRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The message key. */
    public static final String KEY = "refusal.picture";

    /** Says why and which files are taken. */
    public PictureRefused(MediaFiles.Refusal why) {
        super(
                why == MediaFiles.Refusal.TOO_LARGE ? Kind.TOO_LARGE : Kind.INVALID,
                Sentence.of(
                        KEY,
                        Sentence.of("refusal.picture."
                                + why.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
    }
}

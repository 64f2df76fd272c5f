package org.maillon.editorial;

import org.maillon.language.Language;
import org.maillon.language.Sentence;

/** A link that was given to somebody outside has ended. It says how, and nothing of what it led to. */
public abstract class LinkOver extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String how;
    private final transient Language language;

    /**
     * What there is to say to whoever comes by it.
     *
     * @param key of the sentence
     * @param how it ended, as a code
     * @param language in which they were spoken to
     */
    protected LinkOver(String key, String how, Language language) {
        super(Kind.CONFLICT, Sentence.of(key));
        this.how = how;
        this.language = language;
    }

    /** How it ended, as a code. */
    public String how() {
        return how;
    }

    /** In which language whoever has the link was spoken to. */
    public Language language() {
        return language;
    }
}

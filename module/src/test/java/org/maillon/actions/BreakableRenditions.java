package org.maillon.actions;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.maillon.language.Language;
import org.maillon.partner.Prepared;
import org.maillon.partner.PublicDocument;
import org.maillon.partner.PublishedPartner;
import org.maillon.partner.Renditions;
import org.maillon.rendition.PublicRenditions;

/** The product's renditions, until a test breaks them: the last thing a publication needs, after everything is kept. */
@ApplicationScoped
@Alternative
@Priority(1)
public class BreakableRenditions implements Renditions {

    /** What a broken rendition throws. */
    static final class Broken extends IllegalStateException {
        private static final long serialVersionUID = 1L;
    }

    private final AtomicBoolean broken = new AtomicBoolean();

    @Inject
    PublicRenditions real;

    void whileBroken(Runnable deed) {
        broken.set(true);
        try {
            deed.run();
        } finally {
            broken.set(false);
        }
    }

    @Override
    public List<Prepared> of(PublishedPartner partner) {
        List<Prepared> prepared = real.of(partner);
        if (broken.get()) {
            throw new Broken();
        }
        return prepared;
    }

    @Override
    public String preview(PublicDocument document, Language language) {
        return real.preview(document, language);
    }

    @Override
    public String changes(PublicDocument before, PublicDocument after, Language language) {
        return real.changes(before, after, language);
    }

    @Override
    public String fingerprint() {
        // While it is broken everything is out of date, so that a refresh meets it.
        return real.fingerprint() + (broken.get() ? "-broken" : "");
    }
}

package org.maillon.partner;

import java.util.List;
import org.maillon.language.Language;

/** Prepares what the public reads of a partner, in every shape; the same for a publication and for a preview. */
public interface Renditions {

    /** All shapes of a published partner. */
    List<Prepared> of(PublishedPartner partner);

    /** The page as it would be if this document were published, framed as not public. */
    String preview(PublicDocument document, Language language);

    /** The page of the second document with what it adds to the first and what of the first is gone, framed as not public. */
    String changes(PublicDocument before, PublicDocument after, Language language);

    /**
     * What the shapes depend on beside the document: templates, assets, public address. When it changes, kept bytes are
     * out of date.
     */
    String fingerprint();
}

package brokenhouse.editorial;

import brokenhouse.partner.PublishedPartner;

/** Stands for the repository. */
public interface Partners {
    /** Keeps something. */
    void add(PublishedPartner partner);
}

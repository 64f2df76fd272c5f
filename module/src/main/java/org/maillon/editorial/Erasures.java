package org.maillon.editorial;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds personal data wherever it is kept, erases it there, and remembers that this was done. */
public interface Erasures {

    /** Where something of the person stands, page by page. */
    List<Erasure.Standing> find(PersonalData data);

    /** The names under which an account is remembered. */
    Set<String> namesOf(String account);

    /** Other accounts that are remembered by a name of the person: whoever they are, their names go with their account only. */
    Set<String> accountsNamed(PersonalData data);

    /** The number of the next erasure; whoever comes second waits for the first to end. */
    int next();

    /**
     * Takes the person out of every revision of a page.
     *
     * @return hash of a changed field before, by key and that hash: the hash it has now, empty when nothing is left of it
     */
    Map<String, String> eraseContent(UUID partner, ContentErasure erasure);

    /**
     * Takes the person out of everything that is not the content of a page: talk, links for guests, the audit log,
     * notifications and mail that waits. The account becomes a pseudonym everywhere.
     *
     * @param stand who stands for the person from now on
     */
    void eraseElsewhere(PersonalData data, Person stand, Instant now);

    /** Published pages that show a picture whose file is named after the person. */
    Set<UUID> showingPicturesOf(PersonalData data);

    /** Removes everything of a page but the addresses it had, of which only a hash is left, and takes its texts out of the audit log. */
    void removePartner(UUID partner, Instant now);

    /** Remembers an erasure. */
    void keep(Erasure erasure);

    /** All erasures, newest first. */
    List<Erasure> all();
}

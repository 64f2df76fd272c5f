package org.maillon.host;

import java.util.Optional;
import org.maillon.editorial.Editor;

/** Who is at work in this request, as the host CMS knows them. */
public interface CurrentEditor {

    /** The person, if somebody is signed in. */
    Optional<Editor> find();

    /**
     * The person.
     *
     * @throws IllegalStateException when nobody is signed in: the doors let nobody that far
     */
    default Editor get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}

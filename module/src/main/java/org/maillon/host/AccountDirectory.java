package org.maillon.host;

import java.util.List;
import java.util.Optional;
import org.maillon.editorial.Editor;

/**
 * The people who may work at the desk. The module brings one that reads a file; a host that has its own people gives an
 * alternative bean of this type ({@code @Alternative @Priority(…)}) and nothing else needs to change.
 */
public interface AccountDirectory {

    /** The person with this account, as of now: somebody who is taken out is out at the next request. */
    Optional<Editor> find(String id);

    /**
     * The person, if the password is theirs. Takes as long for an account that does not exist, so that nobody learns
     * which ones do.
     */
    Optional<Editor> recognise(String id, String password);

    /** Everybody who may work at the desk now, so that they can be told what waits for them; nobody by default. */
    default List<Editor> everybody() {
        return List.of();
    }

    /** The mail address of an account, if the host knows one and it may be written to. */
    default Optional<String> mail(String id) {
        return Optional.empty();
    }
}

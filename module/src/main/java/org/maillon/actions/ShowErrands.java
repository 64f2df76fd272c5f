package org.maillon.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.maillon.editorial.Errand;
import org.maillon.editorial.Errands;
import org.maillon.editorial.Permission;

/** Shows people what waits for them; each only their own. */
@ApplicationScoped
public class ShowErrands {

    @Inject
    Acting acting;

    @Inject
    Errands errands;

    /**
     * Some of what waits for the person.
     *
     * @param why for this reason only
     */
    @Transactional
    public Errands.Page execute(Optional<Errand.Why> why, int offset, int limit) {
        return errands.waitingFor(acting.with(Permission.SEE), why, offset, limit);
    }
}

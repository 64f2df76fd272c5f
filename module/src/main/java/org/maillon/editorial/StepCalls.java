package org.maillon.editorial;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where it is kept whom pages wait for. */
public interface StepCalls {

    /** Keeps whom a page waits for, in place of those before. */
    void put(UUID partner, List<StepCall> calls);

    /** Pages that may wait for somebody, the first by id after another one. */
    List<UUID> waiting(Optional<UUID> after, int most);
}

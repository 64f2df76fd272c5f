package org.maillon.host;

import java.time.Duration;
import java.util.Optional;

/** Makes guessing slow: whoever is wrong too often from one place waits. */
public interface Patience {

    /**
     * Counts one attempt as wrong until it turns out to be right, so that many at once do not all slip through.
     *
     * @param what what is guessed at
     * @param address where the request comes from
     * @return how long to wait, when there were too many
     */
    Optional<Duration> begin(String what, String address);

    /** Forgets the attempts of somebody who turned out to be right. */
    void succeed(String what, String address);
}

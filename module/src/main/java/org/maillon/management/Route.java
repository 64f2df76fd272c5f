package org.maillon.management;

import java.io.IOException;
import org.maillon.http.Answer;
import org.maillon.http.Operation;

/**
 * An operation and what does it.
 *
 * @param operation what it is, as documented
 * @param handler what does it
 */
record Route(Operation operation, Handler handler) {

    /** Does what was asked for. */
    @FunctionalInterface
    interface Handler {

        /**
         * The answer.
         *
         * @throws IOException when the request breaks off
         */
        Answer handle(Asked asked) throws IOException;
    }
}

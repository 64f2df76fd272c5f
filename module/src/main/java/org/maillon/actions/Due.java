package org.maillon.actions;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Goes through everything whose time has come. What fails is left for the next round, and keeps no other from its turn. */
final class Due {

    /** How many are looked up at once. */
    static final int AT_ONCE = 50;

    private Due() {}

    /** What is still to do, always in the same order. */
    @FunctionalInterface
    interface Waiting {

        /** So many, after passing over those in front. */
        List<UUID> some(int passedOver, int most);
    }

    /**
     * Does something for each.
     *
     * @param action answers whether it was done here; when it was not, because it failed or another server was faster, this
     *     one may still be there
     * @return for how many it was done
     */
    static int each(Waiting waiting, Predicate<UUID> action) {
        int done = 0;
        int passedOver = 0;
        List<UUID> some;
        do {
            // What fails stays in front; whatever waits behind it has its turn all the same.
            some = waiting.some(passedOver, AT_ONCE);
            for (UUID one : some) {
                if (action.test(one)) {
                    done++;
                } else {
                    passedOver++;
                }
            }
        } while (some.size() == AT_ONCE);
        return done;
    }
}

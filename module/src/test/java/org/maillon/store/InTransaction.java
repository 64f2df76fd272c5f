package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/** A transaction of its own around what a test does, as an action has one. */
@ApplicationScoped
class InTransaction {

    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    <T> T call(Callable<T> work) throws Exception {
        return work.call();
    }

    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    void run(Runnable work) {
        work.run();
    }
}

package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;

/**
 * Looks whether connections of the server's pool keep what others have not committed yet out of sight. A server may set
 * another level than the one it was asked for, and then a page seems gone, or half there, while a colleague saves it.
 */
@ApplicationScoped
public class Isolation {

    @Inject
    Sql sql;

    /**
     * Asks a connection of the pool.
     *
     * @throws DatabaseRefused when it reads what is not committed
     */
    public void check() {
        int level = sql.isolation();
        if (level < Connection.TRANSACTION_READ_COMMITTED) {
            throw new DatabaseRefused("The server’s pool of connections reads what others have not committed yet"
                    + " (isolation level " + level + "); it must be READ COMMITTED, level "
                    + Connection.TRANSACTION_READ_COMMITTED + ", or stronger.");
        }
    }
}

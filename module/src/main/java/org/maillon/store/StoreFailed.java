package org.maillon.store;

import java.sql.SQLException;

/** The database did not do what it was asked; nobody at a door can help it, and the transaction is over. */
public final class StoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFailed(SQLException cause) {
        super(cause);
    }
}

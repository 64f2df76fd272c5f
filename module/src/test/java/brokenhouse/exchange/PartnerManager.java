package brokenhouse.exchange;

import java.sql.Connection;
import org.eclipse.krazo.engine.Viewable;

/** Rules 7, 9 and 11: SQL outside the store, Krazo in a signature, a bare exception, printing, and a name that says nothing. */
public class PartnerManager {
    Connection connection;

    /** Says nothing useful. */
    public Viewable manage() {
        System.out.println(connection);
        throw new RuntimeException("something went wrong");
    }
}

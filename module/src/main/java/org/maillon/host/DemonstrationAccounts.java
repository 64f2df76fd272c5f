package org.maillon.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The people of a first try: one for each part in the workflow, two where four eyes are needed. */
public final class DemonstrationAccounts {

    /** The password of all of them. It is no secret: production refuses these accounts. */
    public static final String PASSWORD = "maillon";

    private static final String FILE = "demonstration.accounts";

    private DemonstrationAccounts() {}

    /** All of them, in the order in which a page meets them. */
    public static List<Account> all() {
        try (InputStream file = DemonstrationAccounts.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The demonstration accounts are missing from the WAR: " + FILE);
            }
            return Account.read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

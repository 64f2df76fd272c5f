package org.maillon.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** Writes what nobody foresaw into the log under a reference that a reader can pass on. */
@ApplicationScoped
public class Incidents {

    private static final System.Logger LOG = System.getLogger(Incidents.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Logs what happened; the answer is the reference under which it is found, such as "3F0A-91C2". */
    public String log(Throwable thrown) {
        byte[] random = new byte[4];
        RANDOM.nextBytes(random);
        String hex = HexFormat.of().formatHex(random).toUpperCase(Locale.ROOT);
        String reference = hex.substring(0, 4) + "-" + hex.substring(4);
        LOG.log(System.Logger.Level.ERROR, "Reference " + reference, thrown);
        return reference;
    }
}

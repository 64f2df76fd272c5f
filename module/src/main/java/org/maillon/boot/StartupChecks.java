package org.maillon.boot;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;

/** Refuses settings that would work today and hurt somebody later. */
@Dependent
public class StartupChecks {

    @Inject
    Installation installation;

    @Inject
    FileAccounts accounts;

    @Inject
    FileTokens tokens;

    @Inject
    FilePolicies policies;

    /**
     * Checks every rule and stops at the first that is broken.
     *
     * @throws StartRefused with the sentence that says what to change
     */
    void run() {
        accounts.load();
        tokens.load();
        policies.load();
        installation.baseUrl();
        if (installation.production()) {
            checkProduction();
        }
    }

    private void checkProduction() {
        if (accounts.demonstration()) {
            throw new StartRefused(
                    "The demonstration accounts have a password everybody knows, so they are refused with"
                            + " maillon.mode=production; name a file of accounts with maillon.accounts.");
        }
        if (accounts.holdKnownPassword()) {
            throw new StartRefused("An account of the file named by maillon.accounts still has the password of the"
                    + " demonstration, which everybody knows; give it another one.");
        }
        URI address = installation
                .baseUrl()
                .orElseThrow(() -> new StartRefused("maillon.mode=production needs the public address of the module;"
                        + " name it with maillon.base-url, for example https://www.example.org/maillon."));
        if (!address.getScheme().equals("https")) {
            throw new StartRefused("maillon.base-url is “" + address + "”: without https the sign-in of every editor"
                    + " could be read on the way; production needs an address that begins with https.");
        }
    }
}

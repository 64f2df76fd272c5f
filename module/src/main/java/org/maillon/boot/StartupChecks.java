package org.maillon.boot;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Refuses settings that would work today and hurt somebody later. */
@Dependent
public class StartupChecks {

    private final Installation installation;

    @Inject
    public StartupChecks(Installation installation) {
        this.installation = installation;
    }

    /**
     * Checks every rule and stops at the first that is broken.
     *
     * @throws StartRefused with the sentence that says what to change
     */
    void run() {
        installation.mode();
        installation.baseUrl();
    }
}

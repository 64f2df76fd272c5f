package org.maillon.boot;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.maillon.store.Database;
import org.maillon.store.DatabaseRefused;
import org.maillon.store.DatabaseSettings;
import org.maillon.store.Durability;
import org.maillon.store.Isolation;
import org.maillon.store.Migrations;

/**
 * What happens before the first editor or visitor is let in: the settings are checked, the data folder is taken, the
 * database is migrated. Whoever has something to do at start observes {@link Startup} without a priority and runs
 * after this. When anything is refused, the deployment fails with the one sentence that says why.
 */
@ApplicationScoped
public class Start {

    /** What the run command looks for in the server's output. */
    public static final String REFUSED = "Maillon did not start: ";

    /** What the run command looks for in the server's output. */
    public static final String READY = "Maillon is ready";

    private static final System.Logger LOG = System.getLogger(Start.class.getName());

    @Inject
    StartupChecks checks;

    @Inject
    DataFolder folder;

    @Inject
    DatabaseSettings settings;

    @Inject
    Migrations migrations;

    @Inject
    Durability durability;

    @Inject
    Isolation isolation;

    void first(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Startup event) {
        try {
            begin();
        } catch (StartRefused | DatabaseRefused refused) {
            LOG.log(System.Logger.Level.ERROR, REFUSED + refused.getMessage());
            throw refused;
        }
    }

    void last(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) Startup event) {
        LOG.log(System.Logger.Level.INFO, READY);
    }

    void end(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) Shutdown event) {
        if (settings.embedded()) {
            settings.database().closeWithLastConnection();
        }
    }

    private void begin() {
        checks.run();
        folder.prepare();
        if (settings.embedded()) {
            folder.lock();
        }
        Database database = settings.database();
        durability.check(database);
        if (migrations.run(database) > 0) {
            // H2 keeps the session that parsed a check constraint in it; the pool's connections need one that lasts.
            database.close();
        }
        isolation.check();
        LOG.log(System.Logger.Level.INFO, "Data folder: {0}", folder.path());
    }
}

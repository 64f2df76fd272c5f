package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the database to the shape this version of the module needs, before anything else reads or writes it. */
@ApplicationScoped
public class Migrations {

    private static final Pattern SCRIPT = Pattern.compile("\\bV[0-9._]+__\\w+\\.sql\\b");
    private static final System.Logger LOG = System.getLogger(Migrations.class.getName());

    /**
     * Runs what has not run yet.
     *
     * @throws DatabaseRefused when a migration fails, or when the database was written by a newer version of the
     *     module
     */
    public void run(Database database) {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.unhurried())
                .locations("classpath:db/migration")
                // Without patterns a database that is ahead of this version is refused, not quietly written to.
                .ignoreMigrationPatterns(new String[0])
                .failOnMissingLocations(false)
                .cleanDisabled(true)
                .load();
        try {
            MigrateResult result = flyway.migrate();
            LOG.log(
                    System.Logger.Level.INFO,
                    "Database {0}: {1,choice,0#up to date|1#one migration|1<{1} migrations}",
                    database.address(),
                    result.migrationsExecuted);
        } catch (FlywayException refused) {
            throw new DatabaseRefused(
                    "The database at " + database.address() + " could not be migrated: " + reason(refused), refused);
        }
    }

    /** Flyway's messages are paragraphs with rulers; the person at the console needs the script and the cause. */
    private static String reason(FlywayException refused) {
        String script = "";
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            Matcher named = SCRIPT.matcher(String.valueOf(cause.getMessage()));
            if (script.isEmpty() && named.find()) {
                script = named.group() + ": ";
            }
            if (cause instanceof SQLException sql) {
                return script + Sentences.oneLine(sql).replaceFirst("; SQL statement:.*", "");
            }
        }
        return Sentences.oneLine(refused);
    }
}

package org.maillon.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.MigrateResult;
import org.flywaydb.core.api.output.ValidateOutput;

/** Brings the database to the shape this version of the module needs, before anything else reads or writes it. */
@ApplicationScoped
public class Migrations {

    private static final Pattern SCRIPT = Pattern.compile("\\bV[0-9._]+__\\w+\\.sql\\b");
    private static final System.Logger LOG = System.getLogger(Migrations.class.getName());

    /**
     * Runs what has not run yet.
     *
     * @return how many there were to run; none when it was up to date
     * @throws DatabaseRefused when a migration fails, or when the database was written by a newer version of the
     *     module
     */
    public int run(Database database) {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.unhurried())
                .locations("classpath:db/migration")
                .javaMigrations(new ChainAudit())
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
            return result.migrationsExecuted;
        } catch (FlywayException refused) {
            throw new DatabaseRefused(
                    "The database at " + database.address() + " could not be migrated: " + reason(flyway, refused),
                    refused);
        }
    }

    /** Flyway's own advice is for developers; the person at the console has a backup, or the wrong database. */
    private static String reason(Flyway flyway, FlywayException refused) {
        if (refused.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return "it holds tables that are not Maillon's; give Maillon a database of its own.";
        }
        if (refused instanceof FlywayValidateException) {
            return flyway.validateWithResult().invalidMigrations.stream()
                            .map(Migrations::fault)
                            .collect(Collectors.joining("; "))
                    + "; start the version that wrote it, or restore a backup made with this version.";
        }
        return reason(refused);
    }

    private static String fault(ValidateOutput invalid) {
        String script = "V" + invalid.version + "__" + invalid.description.replace(' ', '_') + ".sql";
        return script + ": "
                + invalid.errorDetails.errorMessage.lines().findFirst().orElse("invalid");
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

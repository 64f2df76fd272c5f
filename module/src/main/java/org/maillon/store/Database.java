package org.maillon.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ds.common.BaseDataSource;
import org.postgresql.xa.PGXADataSource;

/**
 * A database that can keep the partners, and how it is reached.
 *
 * @param product H2 or PostgreSQL; nothing else is known to keep what it acknowledged
 * @param url the JDBC address
 * @param user the account of the database, may be empty
 * @param password its password, may be empty
 */
public record Database(Product product, String url, String user, String password) {

    /** A database system the migrations are written for. */
    public enum Product {
        H2,
        POSTGRESQL
    }

    private static final String H2_PREFIX = "jdbc:h2:";
    private static final String POSTGRESQL_PREFIX = "jdbc:postgresql:";

    /** Without it a network that swallows packets would hold a connection, and its editor, for ever. */
    private static final int SOCKET_TIMEOUT_SECONDS = 30;

    private static final int CONNECT_TIMEOUT_SECONDS = 10;

    /**
     * The embedded database in the data folder. PostgreSQL's rules for names and nulls, so that one set of migrations
     * serves both; every commit is on the disk before it is acknowledged; it is closed by us and not by a hook of the
     * virtual machine, which would run while the last requests are still being answered.
     */
    public static Database embedded(Path data) {
        if (data.toString().indexOf(';') >= 0) {
            throw new DatabaseRefused("The data folder “" + data + "” has a semicolon in its name, which the embedded"
                    + " database cannot open; choose another folder with maillon.data.");
        }
        String url = H2_PREFIX + "file:" + data.resolve("maillon")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
        return new Database(Product.H2, url, "sa", "");
    }

    /** A database named by its JDBC address. */
    public static Database at(String url, String user, String password) {
        String start = url.toLowerCase(Locale.ROOT);
        if (start.startsWith(H2_PREFIX)) {
            return new Database(Product.H2, url, user, password);
        }
        if (start.startsWith(POSTGRESQL_PREFIX)) {
            return new Database(Product.POSTGRESQL, url, user, password);
        }
        throw new DatabaseRefused("maillon.db.url must be “embedded”, or start with “" + H2_PREFIX + "” or “"
                + POSTGRESQL_PREFIX + "”; it starts with “" + start.substring(0, Math.min(start.length(), 12)) + "”.");
    }

    /** The address without anything after it that could hold a password. */
    public String address() {
        return url.split("[?;]", 2)[0].replaceFirst("//[^/@]*@", "//");
    }

    /** Connections for the container's pool, which enlists them in transactions. */
    XADataSource pooled() {
        return switch (product) {
            case H2 -> h2();
            case POSTGRESQL -> postgresql(new PGXADataSource(), SOCKET_TIMEOUT_SECONDS);
        };
    }

    /** Connections outside the pool and without a time limit: a migration may rebuild a large table. */
    DataSource unhurried() {
        return switch (product) {
            case H2 -> h2();
            case POSTGRESQL -> postgresql(new PGSimpleDataSource(), 0);
        };
    }

    /** Opens it for whoever prepares it, and says in one sentence when that is not possible. */
    Connection open() {
        try {
            return unhurried().getConnection();
        } catch (SQLException closed) {
            throw new DatabaseRefused(
                    "The database at " + address() + " cannot be opened: " + Sentences.oneLine(closed), closed);
        }
    }

    /**
     * Opens it without making a new one.
     *
     * @throws DatabaseRefused when there is none, or a server has it open alone
     */
    void existing() {
        Database only = product == Product.H2 ? new Database(product, url + ";IFEXISTS=TRUE", user, password) : this;
        try (Connection connection = only.open()) {
            connection.isValid(CONNECT_TIMEOUT_SECONDS);
        } catch (SQLException closed) {
            throw new DatabaseRefused(
                    "The database at " + address() + " cannot be read: " + Sentences.oneLine(closed), closed);
        }
    }

    /**
     * Lets the embedded database end, with everything in its file, when the last connection is closed: the container's
     * pool closes its own after the module has ended, and would find the database gone.
     */
    public void closeWithLastConnection() {
        if (product == Product.POSTGRESQL) {
            return;
        }
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("SET DB_CLOSE_DELAY 0");
        } catch (SQLException refused) {
            throw new DatabaseRefused(
                    "The database at " + address() + " could not be closed: " + Sentences.oneLine(refused), refused);
        }
    }

    /** Ends the embedded database, with everything in its file. The server of a PostgreSQL is not ours to end. */
    public void close() {
        if (product == Product.POSTGRESQL) {
            return;
        }
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException refused) {
            throw new DatabaseRefused(
                    "The database at " + address() + " could not be closed: " + Sentences.oneLine(refused), refused);
        }
    }

    private JdbcDataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private <S extends BaseDataSource> S postgresql(S source, int socketTimeout) {
        Properties written = Driver.parseURL(url, new Properties());
        if (written == null) {
            throw new DatabaseRefused("maillon.db.url is not an address PostgreSQL’s driver understands: “" + address()
                    + "”; it should look like “jdbc:postgresql://host:5432/maillon”.");
        }
        source.setUrl(url);
        if (!user.isEmpty()) {
            source.setUser(user);
        }
        if (!password.isEmpty()) {
            source.setPassword(password);
        }
        if (socketTimeout == 0 || !written.containsKey(PGProperty.SOCKET_TIMEOUT.getName())) {
            source.setSocketTimeout(socketTimeout);
        }
        if (!written.containsKey(PGProperty.CONNECT_TIMEOUT.getName())) {
            source.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
        }
        if (!written.containsKey(PGProperty.APPLICATION_NAME.getName())) {
            source.setApplicationName("maillon");
        }
        source.setTcpKeepAlive(true);
        return source;
    }
}

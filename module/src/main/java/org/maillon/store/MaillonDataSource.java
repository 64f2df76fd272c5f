package org.maillon.store;

import jakarta.enterprise.inject.spi.CDI;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import org.jspecify.annotations.Nullable;

/**
 * What the container's pool takes its connections from: one WAR for both databases, without any configuration of the
 * server. Declared in {@code web.xml}; the settings are read when the first connection is asked for.
 *
 * <p>An {@link XADataSource} and not a plain one for a reason: its connections tell the pool when they are broken, so
 * that those of a database that was restarted are thrown away. One resource commits in one phase; nothing is prepared.
 */
public class MaillonDataSource implements XADataSource {

    private volatile @Nullable XADataSource delegate;

    @Override
    public XAConnection getXAConnection() throws SQLException {
        return delegate().getXAConnection();
    }

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        return delegate().getXAConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return delegate().getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        delegate().setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        delegate().setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return delegate().getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("The drivers log on their own");
    }

    private XADataSource delegate() {
        XADataSource known = delegate;
        if (known != null) {
            return known;
        }
        XADataSource made =
                CDI.current().select(DatabaseSettings.class).get().database().pooled();
        delegate = made;
        return made;
    }
}

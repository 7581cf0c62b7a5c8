package org.comeasure.platform.database;

import java.io.PrintWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The connector's data source without its XA side, with patience that ends. Where the server sees
 * that side it takes part in every transaction by XA, which costs two round trips more, though this
 * is the only resource. Nor is the way of committing {@linkplain LateAutoCommit changed to and
 * fro}.
 *
 * <p>While the portal starts, whoever asks for a connection waits until there is a database: the
 * server gives a start up for good that was refused one.
 */
public class LocalDataSource implements DataSource {

  private static final Logger LOG = System.getLogger(LocalDataSource.class.getName());
  private static final long LOOK_EVERY_MS = 500;
  private static final long TELL_EVERY = 60;

  private static volatile boolean starting = true;

  private final MariaDbDataSource connector = new MariaDbDataSource();

  /** From now on a database that is away is away. */
  static void started() {
    starting = false;
  }

  public void setUrl(String url) throws SQLException {
    connector.setUrl(TimeLimits.REQUESTS.in(url));
  }

  public void setUser(String user) throws SQLException {
    connector.setUser(user);
  }

  public void setPassword(String password) throws SQLException {
    connector.setPassword(password);
  }

  @Override
  public Connection getConnection() throws SQLException {
    for (long attempt = 0; ; attempt++) {
      try {
        return LateAutoCommit.of(connector.getConnection());
      } catch (SQLException e) {
        if (!starting || !Outage.causes(e)) {
          throw e;
        }
        if (attempt % TELL_EVERY == 0) {
          LOG.log(Level.WARNING, "Waiting for the database: {0}", e.getMessage());
        }
        pause(e);
      }
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return LateAutoCommit.of(connector.getConnection(user, password));
  }

  @Override
  public PrintWriter getLogWriter() {
    return connector.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter writer) {
    connector.setLogWriter(writer);
  }

  @Override
  public int getLoginTimeout() {
    return connector.getLoginTimeout();
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    connector.setLoginTimeout(seconds);
  }

  @Override
  public java.util.logging.Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("the connector logs by itself");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return connector.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return connector.isWrapperFor(type);
  }

  private static void pause(SQLException away) throws SQLException {
    try {
      Thread.sleep(LOOK_EVERY_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away;
    }
  }
}

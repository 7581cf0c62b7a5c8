package org.comeasure.platform.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The connector's data source without its XA side. Where the server sees that side it takes part in
 * every transaction by XA, which costs two round trips more, though this is the only resource. Nor
 * is the way of committing {@linkplain LateAutoCommit changed to and fro}.
 */
public class LocalDataSource implements DataSource {

  private final MariaDbDataSource connector = new MariaDbDataSource();

  public void setUrl(String url) throws SQLException {
    connector.setUrl(url);
  }

  public void setUser(String user) throws SQLException {
    connector.setUser(user);
  }

  public void setPassword(String password) throws SQLException {
    connector.setPassword(password);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return LateAutoCommit.of(connector.getConnection());
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
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
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
}

package org.comeasure.platform.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.util.constants.ServerStatus;

/**
 * A connection that goes back to committing by itself only when somebody is about to work in that
 * way. The server asks for it after every transaction and against it before the next, which costs a
 * round trip to the database each time and nearly always comes to nothing. No statement may be used
 * beyond the transaction in which it was made.
 */
final class LateAutoCommit implements InvocationHandler {

  private static final Set<String> WORKS =
      Set.of("createStatement", "prepareStatement", "prepareCall", "nativeSQL");

  private final org.mariadb.jdbc.Connection connection;
  private boolean wanted = true;

  private LateAutoCommit(org.mariadb.jdbc.Connection connection) {
    this.connection = connection;
  }

  static Connection of(Connection connection) throws SQLException {
    var connector = connection.unwrap(org.mariadb.jdbc.Connection.class);
    return (Connection)
        Proxy.newProxyInstance(
            LateAutoCommit.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new LateAutoCommit(connector));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    var name = method.getName();
    if (name.equals("setAutoCommit") && arguments != null) {
      want((Boolean) arguments[0]);
      return null;
    }
    if (name.equals("getAutoCommit")) {
      return wanted;
    }
    if (WORKS.contains(name)) {
      catchUp();
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  // The change itself commits what is open, and what must not commit by itself must not wait.
  private void want(boolean autoCommit) throws SQLException {
    wanted = autoCommit;
    int status = connection.getContext().getServerStatus();
    if (!autoCommit || (status & ServerStatus.IN_TRANSACTION) != 0) {
      catchUp();
    }
  }

  private void catchUp() throws SQLException {
    if (connection.getAutoCommit() != wanted) {
      connection.setAutoCommit(wanted);
    }
  }
}

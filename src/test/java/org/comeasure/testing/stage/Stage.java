package org.comeasure.testing.stage;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.cast.NetworkRows;
import org.comeasure.testing.cast.Rows;
import org.comeasure.testing.identity.Credentials;
import org.comeasure.testing.stack.PortalTime;
import org.comeasure.testing.stack.SharedStack;
import org.comeasure.testing.stack.Stack;
import org.jspecify.annotations.Nullable;

/**
 * The portal, its database and its Keycloak with both networks of the cast, once per JVM. There are
 * no responses yet: each test brings its own.
 */
public final class Stage {

  private static @Nullable Stage open;

  private final Stack stack;
  private final Credentials credentials;
  private final HttpClient client = HttpClient.newHttpClient();

  private Stage(Stack stack) {
    this.stack = stack;
    this.credentials = new Credentials(stack);
  }

  public static synchronized Stage open() {
    if (open == null) {
      var stage = new Stage(SharedStack.get());
      stage.enterCast();
      open = stage;
    }
    return open;
  }

  public URI portal() {
    return stack.settings().portal();
  }

  public Stack stack() {
    return stack;
  }

  /** The clock of the running portal, to be set back by whoever sets it. */
  public PortalTime time() {
    return stack.settings().time();
  }

  public Credentials credentials() {
    return credentials;
  }

  public Connection database() {
    try {
      return DriverManager.getConnection(
          stack.settings().jdbcUrl("comeasure"), "comeasure", stack.secrets().databasePassword());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the first row, as a number. */
  public long number(String sql, Object... parameters) {
    return Long.parseLong(text(sql, parameters));
  }

  /** The first column of the first row. */
  public String text(String sql, Object... parameters) {
    try (var connection = database();
        var statement = statement(connection, sql, parameters);
        var rows = statement.executeQuery()) {
      if (!rows.next()) {
        throw new IllegalStateException("no row: " + sql);
      }
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of all rows. */
  public List<String> texts(String sql, Object... parameters) {
    try (var connection = database();
        var statement = statement(connection, sql, parameters);
        var rows = statement.executeQuery()) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  public void change(String sql, Object... parameters) {
    try (var connection = database();
        var statement = statement(connection, sql, parameters)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static PreparedStatement statement(
      Connection connection, String sql, Object... parameters) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (var i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  /**
   * Posts one response through the intake API as an API client of the realm.
   *
   * @return its id
   */
  public String respond(String client, String network, String json) {
    var request =
        HttpRequest.newBuilder(portal().resolve("/api/v1/networks/" + network + "/responses"))
            .header("Authorization", "Bearer " + credentials.tokenOfClient(client))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(json))
            .build();
    try {
      var answer = this.client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 201) {
        throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
      }
      return (String) JSONObjectUtils.parse(answer.body()).get("id");
    } catch (IllegalStateException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void enterCast() {
    if (number("select count(*) from manufacturer") > 0) {
      return;
    }
    try (var connection = database()) {
      Cast.MANUFACTURERS.forEach(new NetworkRows(new Rows(connection))::write);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.comeasure.collection.store;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.comeasure.platform.database.Binding;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** A statement with its values, to be run on a scope's connection. */
record Command(String sql, List<?> values) {

  /** Reads a row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  int execute(ScopedEntities entities, TenantScope scope) {
    try (var statement = prepared(entities, scope)) {
      bind(statement);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  <T> List<T> read(ScopedEntities entities, TenantScope scope, Row<T> row) {
    try (var statement = prepared(entities, scope)) {
      bind(statement);
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<T>();
        while (rows.next()) {
          found.add(row.read(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private PreparedStatement prepared(ScopedEntities entities, TenantScope scope)
      throws SQLException {
    return entities.of(scope).unwrap(Connection.class).prepareStatement(sql);
  }

  private void bind(PreparedStatement statement) throws SQLException {
    var binding = new Binding(statement);
    for (var value : values) {
      binding.add(value);
    }
  }
}

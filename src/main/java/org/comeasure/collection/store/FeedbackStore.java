package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.Cursor;
import org.comeasure.collection.domain.ResponseFilter;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.platform.database.Binding;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * Reads responses, newest first, in two statements whatever the number: the rows along the index on
 * (manufacturer, partner,) time, then their comments.
 *
 * <p>A search for words looks at the comments of the filtered range, newest first, until the page
 * is full. For rare words that is the whole range, so the statement's time is bounded by the
 * server.
 */
@ApplicationScoped
public class FeedbackStore {

  private static final int SEARCH_SECONDS = 3;

  // ER_STATEMENT_TIMEOUT
  private static final int TOOK_TOO_LONG = 1969;

  private static final String PAGE =
      """
      set statement max_statement_time = %d for
      select %s from response r where %s and r.withdrawn_at is null
      order by r.answered_at desc, r.id desc limit ?
      """;

  private static final String ONE = "select %s from response r where %s and r.withdrawn_at is null";

  private static final String ANY =
      "select 1 from response r where %s and r.withdrawn_at is null limit 1";

  @Inject ScopedEntities entities;

  /** Thrown when the words were not found within the time that a search may take. */
  public static final class SearchTookTooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SearchTookTooLongException(SQLException cause) {
      super(cause);
    }
  }

  /**
   * @param after where the previous page ended, null for the first one
   */
  public List<StoredResponse> newest(
      TenantScope scope, ResponseFilter filter, @Nullable Cursor after, int limit) {
    var selection = new Selection(scope).matching(filter).after(after);
    var sql = PAGE.formatted(SEARCH_SECONDS, ResponseRow.COLUMNS, selection);
    var values = new ArrayList<>(selection.values());
    values.add(limit);
    return read(scope, sql, values);
  }

  public Optional<StoredResponse> byId(TenantScope scope, ResponseId id) {
    var selection = new Selection(scope).and("r.id = ?", id.value());
    var sql = ONE.formatted(ResponseRow.COLUMNS, selection);
    return read(scope, sql, selection.values()).stream().findFirst();
  }

  /** Whether the scope has a response at all. */
  public boolean any(TenantScope scope) {
    var selection = new Selection(scope);
    var query = entities.of(scope).createNativeQuery(ANY.formatted(selection));
    int position = 0;
    for (var value : selection.values()) {
      query.setParameter(++position, value);
    }
    return !query.getResultList().isEmpty();
  }

  private List<StoredResponse> read(TenantScope scope, String sql, List<Object> values) {
    try {
      var connection = entities.of(scope).unwrap(Connection.class);
      var rows = new ArrayList<ResponseRow>();
      query(connection, sql, values, result -> rows.add(ResponseRow.read(result)));
      return Comments.of(entities, scope, rows);
    } catch (SQLException e) {
      if (e.getErrorCode() == TOOK_TOO_LONG) {
        throw new SearchTookTooLongException(e);
      }
      throw new PersistenceException(e);
    }
  }

  private interface Row {
    void take(ResultSet result) throws SQLException;
  }

  private static void query(Connection connection, String sql, List<Object> values, Row row)
      throws SQLException {
    try (var select = connection.prepareStatement(sql)) {
      var binding = new Binding(select);
      for (var value : values) {
        binding.add(value);
      }
      try (var result = select.executeQuery()) {
        while (result.next()) {
          row.take(result);
        }
      }
    }
  }
}

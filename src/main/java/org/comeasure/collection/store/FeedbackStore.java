package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.Cursor;
import org.comeasure.collection.domain.ResponseFilter;
import org.comeasure.collection.domain.ToldResponse;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * Reads responses, newest first, in two statements whatever the number: the rows along the index on
 * (manufacturer, partner,) time, each with whether its comments may be told, then these.
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
      select %s, %s told from response r where %s and r.withdrawn_at is null
      order by r.answered_at desc, r.id desc limit ?
      """;

  private static final String ONE =
      "select %s, %s told from response r where %s and r.withdrawn_at is null";

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
   * The newest responses. Where the filter asks for comments, those whose comments are not told are
   * left out, or the answer would tell what was written.
   *
   * @param after where the previous page ended, null for the first one
   */
  public List<ToldResponse> newest(
      TenantScope scope, ResponseFilter filter, @Nullable Cursor after, int limit) {
    var rule = CommentRule.of(scope, filter);
    var selection = new Selection(scope).matching(filter).after(after);
    if (filter.asksForComments()) {
      selection.and(rule.condition(), rule.values());
      rule = CommentRule.KEPT;
    }
    var sql = PAGE.formatted(SEARCH_SECONDS, ResponseRow.COLUMNS, rule.condition(), selection);
    var values = new ArrayList<>(rule.values());
    values.addAll(selection.values());
    values.add(limit);
    return read(scope, sql, values);
  }

  public Optional<ToldResponse> byId(TenantScope scope, ResponseId id) {
    var rule = CommentRule.of(scope, ResponseFilter.NONE);
    var selection = new Selection(scope).and("r.id = ?", id.value());
    var sql = ONE.formatted(ResponseRow.COLUMNS, rule.condition(), selection);
    var values = new ArrayList<>(rule.values());
    values.addAll(selection.values());
    return read(scope, sql, values).stream().findFirst();
  }

  /** Whether the scope has a response at all. */
  public boolean any(TenantScope scope) {
    var selection = new Selection(scope);
    return Sql.on(entities.of(scope), ANY.formatted(selection)).with(selection.values()).any();
  }

  private List<ToldResponse> read(TenantScope scope, String sql, List<Object> values) {
    var told = new HashSet<Long>();
    try {
      var rows =
          Sql.on(entities.of(scope), sql)
              .with(values)
              .list(
                  result -> {
                    var row = ResponseRow.read(result);
                    if (result.getBoolean("told")) {
                      told.add(row.id());
                    }
                    return row;
                  });
      return Comments.of(entities, scope, rows).stream()
          .map(response -> new ToldResponse(response, !told.contains(response.id().value())))
          .toList();
    } catch (PersistenceException e) {
      if (e.getCause() instanceof SQLException cause && cause.getErrorCode() == TOOK_TOO_LONG) {
        throw new SearchTookTooLongException(cause);
      }
      throw e;
    }
  }
}

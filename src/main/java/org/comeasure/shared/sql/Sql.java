package org.comeasure.shared.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A native statement with the values for its question marks. Times lie in the database in UTC and
 * without a zone, so that neither the driver nor the server converts them. A failure is a {@link
 * PersistenceException} with the driver's own as its cause.
 */
public final class Sql {

  private final @Nullable Connection connection;
  private final @Nullable DataSource source;
  private final String text;
  private final List<@Nullable Object> values;

  /** Reads the row at which the result stands. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes the row at which the result stands. */
  @FunctionalInterface
  public interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  @FunctionalInterface
  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  private Sql(
      @Nullable Connection connection,
      @Nullable DataSource source,
      String text,
      @Nullable Object... values) {
    this.connection = connection;
    this.source = source;
    this.text = text;
    this.values = new ArrayList<>(Arrays.asList(values));
  }

  /** On the connection of the entity manager's transaction. */
  public static Sql on(EntityManager entities, String text, @Nullable Object... values) {
    return new Sql(entities.unwrap(Connection.class), null, text, values);
  }

  /** In the caller's transaction where there is one, else committed by itself. */
  public static Sql on(DataSource source, String text, @Nullable Object... values) {
    return new Sql(null, source, text, values);
  }

  /** With further values behind those before. */
  public Sql with(Collection<?> more) {
    values.addAll(more);
    return this;
  }

  /** With the values of each of several, in their order, as for the rows of an insertion. */
  public <T> Sql withEach(Collection<T> several, Function<T, Collection<?>> valuesOf) {
    several.forEach(one -> values.addAll(valuesOf.apply(one)));
    return this;
  }

  public <T> List<T> list(RowReader<T> reader) {
    var found = new ArrayList<T>();
    each(row -> found.add(reader.read(row)));
    return found;
  }

  public <T> Optional<T> first(RowReader<T> reader) {
    return run(
        statement -> {
          try (var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
          }
        });
  }

  /** Whether there is a row. */
  public boolean any() {
    return first(row -> true).isPresent();
  }

  public void each(RowTaker taker) {
    each(0, taker);
  }

  /**
   * @param atOnce how many rows the driver fetches at once; 0 for all
   */
  public void each(int atOnce, RowTaker taker) {
    run(
        statement -> {
          if (atOnce > 0) {
            statement.setFetchSize(atOnce);
          }
          try (var rows = statement.executeQuery()) {
            while (rows.next()) {
              taker.take(rows);
            }
          }
          return true;
        });
  }

  /** How many rows it changed. */
  public int update() {
    return run(PreparedStatement::executeUpdate);
  }

  private <T> T run(Work<T> work) {
    try {
      if (source == null) {
        return run(Objects.requireNonNull(connection), work);
      }
      try (var own = source.getConnection()) {
        return run(own, work);
      }
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private <T> T run(Connection on, Work<T> work) throws SQLException {
    try (var statement = on.prepareStatement(text)) {
      for (int i = 0; i < values.size(); i++) {
        bind(statement, i + 1, values.get(i));
      }
      return work.with(statement);
    }
  }

  // By type, as the driver would else ask all its codecs for every value.
  private static void bind(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    if (value instanceof Long number) {
      statement.setLong(at, number);
    } else if (value instanceof Integer number) {
      statement.setInt(at, number);
    } else if (value instanceof String string) {
      statement.setString(at, string);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(at, bytes);
    } else if (value instanceof Instant time) {
      statement.setObject(at, utc(time));
    } else {
      statement.setObject(at, value);
    }
  }

  /** Question marks for so many values. */
  public static String marks(int count) {
    return String.join(",", Collections.nCopies(count, "?"));
  }

  /** Question marks for so many rows to insert. */
  public static String rows(int rows, int columns) {
    return String.join(",", Collections.nCopies(rows, "(" + marks(columns) + ")"));
  }

  public static LocalDateTime utc(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }

  /** Of a column that is never null. */
  public static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  public static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
    var time = row.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }

  public static @Nullable Integer numberOrNull(ResultSet row, int column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}

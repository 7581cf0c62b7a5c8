package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.comeasure.collection.Recount;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.platform.database.Binding;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** Streams responses, without their comments. */
@ApplicationScoped
public class RecountStore {

  private static final int ROWS_AT_ONCE = 1_000;

  private static final String EACH =
      "select %s from response r where %s and r.withdrawn_at is null";

  private static final String SPAN =
      "select min(r.answered_at), max(r.answered_at) from response r where %s";

  @Inject ScopedEntities entities;

  public void each(TenantScope scope, Period days, Consumer<StoredResponse> consumer) {
    var selection = new Selection(scope).onDays(days.from(), days.to());
    var connection = entities.of(scope).unwrap(Connection.class);
    try (var select = connection.prepareStatement(EACH.formatted(ResponseRow.COLUMNS, selection))) {
      select.setFetchSize(ROWS_AT_ONCE);
      var binding = new Binding(select);
      for (var value : selection.values()) {
        binding.add(value);
      }
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          consumer.accept(ResponseRow.read(rows).response());
        }
      }
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** Withdrawn ones included: their months may have been counted. */
  public Optional<Recount.Span> span(TenantScope scope, ReportingZone zone) {
    var selection = new Selection(scope);
    var query = entities.of(scope).createNativeQuery(SPAN.formatted(selection));
    int position = 0;
    for (var value : selection.values()) {
      query.setParameter(++position, value);
    }
    var found = (Object[]) query.getSingleResult();
    return found[0] == null
        ? Optional.empty()
        : Optional.of(new Recount.Span(zone.dayOf(utc(found[0])), zone.dayOf(utc(found[1]))));
  }

  private static Instant utc(Object stored) {
    var time =
        stored instanceof LocalDateTime local ? local : ((Timestamp) stored).toLocalDateTime();
    return time.toInstant(ZoneOffset.UTC);
  }
}

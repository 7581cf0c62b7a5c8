package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.comeasure.collection.Recount;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.sql.Sql;
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
    Sql.on(entities.of(scope), EACH.formatted(ResponseRow.COLUMNS, selection))
        .with(selection.values())
        .each(ROWS_AT_ONCE, row -> consumer.accept(ResponseRow.read(row).response()));
  }

  /** Withdrawn ones included: their months may have been counted. */
  public Optional<Recount.Span> span(TenantScope scope, ReportingZone zone) {
    var selection = new Selection(scope);
    return Sql.on(entities.of(scope), SPAN.formatted(selection))
        .with(selection.values())
        .first(row -> span(row, zone))
        .flatMap(found -> found);
  }

  private static Optional<Recount.Span> span(ResultSet row, ReportingZone zone)
      throws SQLException {
    var first = Sql.instantOrNull(row, 1);
    var last = Sql.instantOrNull(row, 2);
    return first == null || last == null
        ? Optional.empty()
        : Optional.of(new Recount.Span(zone.dayOf(first), zone.dayOf(last)));
  }
}

package org.comeasure.collection.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** Reads the comments of responses that have been read, all in one statement. */
final class Comments {

  // By way of the responses: comments are found by partner and response, and a list of each would
  // be looked up in every combination.
  private static final String OF_RESPONSES =
      """
      select r.id, v.question_key, v.comment from response r
      join verbatim v on v.manufacturer_id = r.manufacturer_id and v.partner_id = r.partner_id
        and v.response_id = r.id
      where %s
      """;

  private Comments() {}

  /** The responses in the same order, with their comments. */
  static List<StoredResponse> of(
      ScopedEntities entities, TenantScope scope, List<ResponseRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var selection =
        new Selection(scope.limitedTo(Set.of()))
            .among("r.id", rows.stream().map(ResponseRow::id).toList());
    var found = new HashMap<Long, Map<String, String>>();
    Sql.on(entities.of(scope), OF_RESPONSES.formatted(selection))
        .with(selection.values())
        .each(
            row ->
                found
                    .computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                    .put(row.getString(2), row.getString(3)));
    return rows.stream().map(row -> row.with(found.getOrDefault(row.id(), Map.of()))).toList();
  }
}

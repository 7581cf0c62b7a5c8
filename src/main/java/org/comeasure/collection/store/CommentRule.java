package org.comeasure.collection.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comeasure.collection.domain.ResponseFilter;
import org.comeasure.collection.domain.ToldResponse;
import org.comeasure.programme.Audience;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.TenantScope;

/**
 * Whether the comments of a response {@code r} may be told in a view, as a condition of its
 * statement: the rule of {@link ToldResponse}. It looks at no more than so many of each branch, by
 * the index on them.
 */
record CommentRule(String condition, List<Object> values) {

  /** Of statements that read only those whose comments may be told. */
  static final CommentRule KEPT = new CommentRule("true", List.of());

  private static final List<String> OPEN =
      Arrays.stream(Audience.values())
          .filter(audience -> !audience.anonymous())
          .map(Audience::code)
          .toList();

  private static final String CONDITION =
      """
      (r.audience in (%s) or (
        select 1 from response g force index (response_branch_audience_ix)
        where %s and g.partner_id = r.partner_id and g.branch_id <=> r.branch_id
          and g.audience = r.audience and g.withdrawn_at is null limit %d, 1) is not null)
      """;

  static CommentRule of(TenantScope scope, ResponseFilter filter) {
    if (filter.audience() != null && OPEN.contains(filter.audience())) {
      return KEPT;
    }
    var view = new Selection(scope, "g").matching(filter.view());
    var values = new ArrayList<Object>(OPEN);
    values.addAll(view.values());
    return new CommentRule(
        CONDITION.formatted(Sql.marks(OPEN.size()), view, ToldResponse.FEWEST - 1), values);
  }
}

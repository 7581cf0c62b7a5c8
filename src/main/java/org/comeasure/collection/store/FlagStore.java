package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comeasure.collection.Flag;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.collection.domain.flag.Raised;
import org.comeasure.collection.domain.flag.Review;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/**
 * Writes flags. Whoever changes the flags of a stored response locks it first, so that what is
 * counted of it before and after is what it was and will be.
 */
@ApplicationScoped
public class FlagStore {

  private static final String LOCK =
      "select %s from response r where %s and r.withdrawn_at is null order by r.id for update";

  private static final String RAISE =
      """
      insert into response_flag (manufacturer_id, partner_id, response_id, flag, answered_at,
        day, raised_at) values %s
      on duplicate key update flag = response_flag.flag
      """;

  private static final String RAISED =
      """
      select r.id, f.flag from response r
      join response_flag f on f.manufacturer_id = r.manufacturer_id
        and f.partner_id = r.partner_id and f.response_id = r.id
      where %s
      """;

  private static final String COUNT =
      "update response set flags = ? where manufacturer_id = ? and partner_id = ? and id = ?";

  private static final String REVIEW =
      """
      update response_flag set review = ?, reviewer = ?, reviewer_name = ?, reviewed_at = ?, note = ?
      where manufacturer_id = ? and partner_id = ? and response_id = ? and flag = ?
      """;

  @Inject ScopedEntities entities;

  /** Those among the responses that are still there, in the order of their numbers. */
  public List<StoredResponse> lock(TenantScope scope, Collection<ResponseId> responses) {
    if (responses.isEmpty()) {
      return List.of();
    }
    var selection = new Selection(scope).among("r.id", numbers(responses));
    var sql = LOCK.formatted(ResponseRow.COLUMNS, selection);
    return Sql.on(entities.of(scope), sql)
        .with(selection.values())
        .list(row -> ResponseRow.read(row).response());
  }

  /** All flags of responses, dismissed ones too. */
  public Map<ResponseId, Set<Flag>> raised(TenantScope scope, Collection<ResponseId> responses) {
    var found = new HashMap<ResponseId, Set<Flag>>();
    if (responses.isEmpty()) {
      return found;
    }
    var selection = new Selection(scope.limitedTo(Set.of())).among("r.id", numbers(responses));
    Sql.on(entities.of(scope), RAISED.formatted(selection))
        .with(selection.values())
        .each(
            row ->
                found
                    .computeIfAbsent(
                        new ResponseId(row.getLong(1)), id -> EnumSet.noneOf(Flag.class))
                    .add(Flag.of(row.getInt(2)).orElseThrow()));
    return found;
  }

  /** A flag that is there already stays as it is, reviewed or not. */
  public void raise(TenantScope scope, Collection<Raised> flags, Instant now) {
    if (flags.isEmpty()) {
      return;
    }
    Sql.on(entities.of(scope), RAISE.formatted(Sql.rows(flags.size(), 7)))
        .withEach(
            flags,
            raised ->
                List.of(
                    scope.manufacturer().value(),
                    raised.partner().value(),
                    raised.response().value(),
                    raised.flag().number(),
                    raised.answeredAt(),
                    raised.day(),
                    now))
        .update();
  }

  /** What counts of a locked response from now on. */
  public void count(TenantScope scope, StoredResponse response, Set<Flag> flags) {
    Sql.on(
            entities.of(scope),
            COUNT,
            FlagBits.of(flags),
            scope.manufacturer().value(),
            response.origin().partner().value(),
            response.id().value())
        .update();
  }

  /** Whether the locked response has such a flag. */
  public boolean review(TenantScope scope, StoredResponse response, Flag flag, Review review) {
    return Sql.on(
                entities.of(scope),
                REVIEW,
                review.decision().code(),
                review.reviewer(),
                review.name(),
                review.at(),
                review.note(),
                scope.manufacturer().value(),
                response.origin().partner().value(),
                response.id().value(),
                flag.number())
            .update()
        > 0;
  }

  private static List<Long> numbers(Collection<ResponseId> responses) {
    return responses.stream().map(ResponseId::value).sorted().toList();
  }
}

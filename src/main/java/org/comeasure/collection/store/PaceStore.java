package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.collection.domain.flag.Pace;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** How long people took for each questionnaire version. */
@ApplicationScoped
public class PaceStore {

  private static final String ADD =
      """
      insert into questionnaire_pace (manufacturer_id, questionnaire_version_id, seconds, responses)
      values %s
      on duplicate key update responses = questionnaire_pace.responses + values(responses)
      """;

  private static final String READ =
      """
      select questionnaire_version_id, seconds, responses from questionnaire_pace
      where manufacturer_id = ?
      """;

  @Inject ScopedEntities entities;

  private record Key(long version, int seconds) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byVersion = Long.compare(version, other.version);
      return byVersion == 0 ? Integer.compare(seconds, other.seconds) : byVersion;
    }
  }

  public void add(TenantScope network, Collection<StoredResponse> responses) {
    var counts = new TreeMap<Key, Long>();
    for (var response : responses) {
      var taken = response.secondsTaken();
      if (taken != null) {
        var key = new Key(response.questionnaire().value(), Math.min(taken, Pace.LONGEST));
        counts.merge(key, 1L, Long::sum);
      }
    }
    if (counts.isEmpty()) {
      return;
    }
    Sql.on(entities.of(network), ADD.formatted(Sql.rows(counts.size(), 4)))
        .withEach(
            counts.entrySet(),
            count ->
                List.of(
                    network.manufacturer().value(),
                    count.getKey().version(),
                    count.getKey().seconds(),
                    count.getValue()))
        .update();
  }

  /** Of every version that was answered with its time. */
  public Map<QuestionnaireVersionId, Pace> all(TenantScope network) {
    var seconds = new HashMap<QuestionnaireVersionId, SortedMap<Integer, Long>>();
    Sql.on(entities.of(network), READ, network.manufacturer().value())
        .each(
            row ->
                seconds
                    .computeIfAbsent(
                        new QuestionnaireVersionId(row.getLong(1)), id -> new TreeMap<>())
                    .put(row.getInt(2), row.getLong(3)));
    var paces = new HashMap<QuestionnaireVersionId, Pace>();
    seconds.forEach((version, counts) -> paces.put(version, Pace.of(counts)));
    return paces;
  }
}

package org.comeasure.collection.boundary.vector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.comeasure.collection.AnswerVectors;
import org.comeasure.collection.VectorQuery;
import org.comeasure.collection.domain.Cursor;
import org.comeasure.collection.domain.ScoredResponse;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.programme.Scaled;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * Reads vectors page by page: no page is kept when the next is read, no transaction is held open,
 * and no connection is held while the reader thinks.
 */
@ApplicationScoped
public class ReadVectors implements AnswerVectors {

  private static final int PAGE = 2000;

  @Inject VectorPages pages;
  @Inject ReportingZones zones;

  @Override
  public void read(TenantScope scope, VectorQuery query, Sink sink) {
    var asked = new HashMap<QuestionnaireVersionId, Map<Integer, Scaled>>();
    var zone = zones.of(scope);
    @Nullable Cursor after = null;
    for (int left = query.most(); left > 0; ) {
      int wanted = Math.min(PAGE, left);
      var page = pages.page(scope, query, after, wanted);
      for (var response : page) {
        var known =
            asked.computeIfAbsent(response.version(), version -> pages.asked(scope, version));
        double passed = zone.shareAfter(response.place().answeredAt(), query.period());
        sink.take(scores(query, known, response), passed);
      }
      if (page.size() < wanted) {
        return;
      }
      after = page.get(page.size() - 1).place();
      left -= page.size();
    }
  }

  private static int[] scores(
      VectorQuery query, Map<Integer, Scaled> asked, ScoredResponse response) {
    var scores = new int[query.measures().size()];
    for (int i = 0; i < scores.length; i++) {
      var one = asked.get(query.measures().get(i));
      var answer = one == null ? null : response.scores().get(one.key());
      scores[i] = one == null || answer == null ? MISSING : one.counts(answer);
    }
    return scores;
  }
}

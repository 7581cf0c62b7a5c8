package org.comeasure.collection.boundary.vector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comeasure.collection.VectorQuery;
import org.comeasure.collection.domain.Cursor;
import org.comeasure.collection.domain.ScoredResponse;
import org.comeasure.collection.store.VectorStore;
import org.comeasure.programme.Programme;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** One page of vectors, in a short transaction of its own. */
@ApplicationScoped
@Transacted(Transacted.Bounds.OWN)
public class VectorPages {

  @Inject VectorStore store;
  @Inject Programme programme;

  public List<ScoredResponse> page(
      TenantScope scope, VectorQuery query, @Nullable Cursor after, int limit) {
    return store.page(scope, query, after, limit);
  }

  /** Under which key a version's answers hold the score of a measure, by measure. */
  public Map<Integer, String> keys(TenantScope scope, QuestionnaireVersionId version) {
    return programme.version(scope, version).map(VectorPages::keys).orElse(Map.of());
  }

  private static Map<Integer, String> keys(Questionnaire asked) {
    var keys = new HashMap<Integer, String>();
    for (var question : asked.questions()) {
      if (question instanceof Question.Scale scale) {
        keys.putIfAbsent(scale.measure(), scale.key());
      } else if (question instanceof Question.Battery battery) {
        battery.items().forEach(item -> keys.putIfAbsent(item.measure(), battery.answerKey(item)));
      }
    }
    return keys;
  }
}

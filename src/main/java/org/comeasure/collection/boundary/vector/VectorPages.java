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
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.programme.Scaled;
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

  /** What a version asks of each measure on a scale, by measure. */
  public Map<Integer, Scaled> asked(TenantScope scope, QuestionnaireVersionId version) {
    var asked = new HashMap<Integer, Scaled>();
    programme
        .version(scope, version)
        .ifPresent(found -> found.scaled().forEach(one -> asked.putIfAbsent(one.measure(), one)));
    return asked;
  }
}

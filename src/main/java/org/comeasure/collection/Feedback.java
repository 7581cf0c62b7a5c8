package org.comeasure.collection;

import java.util.List;
import org.comeasure.tenancy.TenantScope;

/**
 * What people say, as far as a scope reaches. Joins the caller's transaction or runs in its own.
 */
public interface Feedback {

  /**
   * The newest responses with words, newest first; those of a few people who would be known by them
   * are left out.
   *
   * @param limit 1 to 50
   */
  List<LatestComment> latestComments(TenantScope scope, int limit, FeedbackFilter filter);
}
